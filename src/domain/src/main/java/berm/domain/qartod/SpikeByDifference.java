package berm.domain.qartod;

/**
 * The spike test by differences: the smaller of the steps to a value and from it, where they have
 * opposite signs. It finds neither the neighbours of a spike nor a step.
 */
public record SpikeByDifference(Thresholds thresholds) implements QartodTest {
    @Override
    public QartodFlag flag(Series series, int n) {
        if (!series.has(n - 1) || !series.has(n + 1)) {
            return QartodFlag.NOT_EVALUATED;
        }
        double to = series.value(n) - series.value(n - 1);
        double from = series.value(n + 1) - series.value(n);
        boolean turns = (to > 0 && from < 0) || (to < 0 && from > 0);
        return thresholds.flag(turns ? Math.min(Math.abs(to), Math.abs(from)) : 0);
    }
}

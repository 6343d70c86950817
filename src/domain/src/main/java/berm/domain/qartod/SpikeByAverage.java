package berm.domain.qartod;

/**
 * The spike test as the manuals have it: how far a value is from the middle of its neighbours, |x₋₁
 * − (x₋₂ + x) / 2|, which is told of x₋₁ when x is known.
 *
 * <p>The neighbours of a spike, and both sides of a step, are found too. The first and the last
 * reading have one neighbour, and so have those beside a missing one: they are not evaluated.
 */
public record SpikeByAverage(Thresholds thresholds) implements QartodTest {
    @Override
    public QartodFlag flag(Series series, int n) {
        if (!series.has(n - 1) || !series.has(n + 1)) {
            return QartodFlag.NOT_EVALUATED;
        }
        double middle = (series.value(n - 1) + series.value(n + 1)) / 2;
        return thresholds.flag(Math.abs(series.value(n) - middle));
    }
}

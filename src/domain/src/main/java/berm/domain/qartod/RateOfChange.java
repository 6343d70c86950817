package berm.domain.qartod;

/**
 * The rate of change test with fixed amounts: |x − x₋₁| / (t − t₋₁), from the last reading that has
 * a value. The first has none before it and is not evaluated.
 *
 * @param perSecond in the canonical unit per second
 */
public record RateOfChange(Thresholds perSecond) implements QartodTest {
    @Override
    public QartodFlag flag(Series series, int n) {
        int before = series.before(n);
        if (before < 0) {
            return QartodFlag.NOT_EVALUATED;
        }
        double seconds = (series.measuredAt(n) - series.measuredAt(before)) / 1000.0;
        return perSecond.flag(Math.abs(series.value(n) - series.value(before)) / seconds);
    }
}

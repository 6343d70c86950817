package berm.domain.qartod;

/**
 * The rate of change test as the manuals have it: |x − x₋₁| against the standard deviation of the
 * readings before. More is suspect, and nothing fails. Until the series is as long as the deviation
 * is to be taken over, it is not known and nothing is evaluated.
 *
 * @param deviations how many of them, more than 0; 3 in the manuals [T-h]
 * @param over ms of measured time before the reading, more than 0; 25 h in the manuals [T-h]
 */
public record RateByDeviation(double deviations, long over) implements QartodTest {
    public RateByDeviation {
        if (!(deviations > 0) || over <= 0) {
            throw new IllegalArgumentException("deviations " + deviations + ", " + over);
        }
    }

    @Override
    public QartodFlag flag(Series series, int n) {
        int before = series.before(n);
        long from = series.measuredAt(n) - over;
        if (before < 0 || series.measuredAt(0) > from) {
            return QartodFlag.NOT_EVALUATED;
        }
        double[] earlier = series.values(from, n);
        if (earlier.length < 2) {
            return QartodFlag.NOT_EVALUATED;
        }
        double most = deviations * Variation.STANDARD_DEVIATION.of(earlier);
        return new Thresholds(most, Double.POSITIVE_INFINITY)
                .flag(Math.abs(series.value(n) - series.value(before)));
    }
}

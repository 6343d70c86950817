package berm.domain.qartod;

/**
 * The attenuated signal test: whether readings vary as little as no living sensor's do. Until the
 * series is as long as it looks back, and while it finds too few readings there, it is not
 * evaluated.
 *
 * @param suspect a variation below it is suspect, in the canonical unit
 * @param fail one below it fails; at most {@code suspect}, and 0 when nothing fails
 * @param over ms of measured time up to the reading, both ends included, more than 0
 * @param least readings it wants, at least 2
 */
public record AttenuatedSignal(
        Variation variation, double suspect, double fail, long over, int least)
        implements QartodTest {
    public AttenuatedSignal {
        if (!(fail >= 0 && fail <= suspect) || over <= 0 || least < 2) {
            throw new IllegalArgumentException(
                    "attenuated " + suspect + ", " + fail + ", " + over + ", " + least);
        }
    }

    @Override
    public QartodFlag flag(Series series, int n) {
        long from = series.measuredAt(n) - over;
        double[] values = series.values(from, n + 1);
        if (series.measuredAt(0) > from || values.length < least) {
            return QartodFlag.NOT_EVALUATED;
        }
        double found = variation.of(values);
        if (found < fail) {
            return QartodFlag.FAIL;
        }
        return found < suspect ? QartodFlag.SUSPECT : QartodFlag.PASS;
    }
}

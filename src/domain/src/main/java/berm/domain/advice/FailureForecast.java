package berm.domain.advice;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a slope would fail, went it on as it does, and why that is not to be trusted yet.
 *
 * <p>It is advice to an engineer and never a colour. All times are in ms since the origin of the
 * series it was made of.
 *
 * @param madeAt the time it was made for; NaN where nothing is known
 * @param expected NaN where there is no date, as with too few points or no approach
 * @param earliest where the interval begins, not before {@code madeAt} unless the date itself is;
 *     NaN without a date
 * @param latest ≥ expected; ∞ if the slope may as well never fail; NaN without a date
 * @param acceleratingSince NaN while there is no acceleration
 * @param doubts in the order of the list; a forecast without any may be shown as a date
 */
public record FailureForecast(
        double madeAt,
        double expected,
        double earliest,
        double latest,
        double acceleratingSince,
        Set<Doubt> doubts) {
    /** Of a series of which nothing is known. */
    static final FailureForecast NONE =
            withoutDate(Double.NaN, Double.NaN, EnumSet.of(Doubt.TOO_FEW_POINTS));

    public FailureForecast {
        boolean dated = earliest <= expected && expected <= latest;
        boolean dateless = Double.isNaN(earliest) && Double.isNaN(expected) && Double.isNaN(latest);
        if (!dated && (!dateless || doubts.isEmpty())) {
            throw new IllegalArgumentException(
                    "Not a date: " + expected + " within " + earliest + " to " + latest);
        }
        EnumSet<Doubt> sorted = EnumSet.noneOf(Doubt.class);
        sorted.addAll(doubts);
        doubts = Collections.unmodifiableSet(sorted);
    }

    static FailureForecast withoutDate(double madeAt, double since, Set<Doubt> doubts) {
        return new FailureForecast(madeAt, Double.NaN, Double.NaN, Double.NaN, since, doubts);
    }

    public boolean isTrustworthy() {
        return doubts.isEmpty();
    }

    /** From the time it was made to the expected one, in ms; NaN without a date. */
    public double remaining() {
        return expected - madeAt;
    }

    /** The same with all times counted from an origin that is so many ms earlier. */
    FailureForecast from(double earlier) {
        return new FailureForecast(
                madeAt + earlier,
                expected + earlier,
                earliest + earlier,
                latest + earlier,
                acceleratingSince + earlier,
                doubts);
    }
}

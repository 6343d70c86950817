package berm.domain.measure;

import org.jspecify.annotations.Nullable;

/**
 * A sensor that tells how much there was since it was set to 0, as cumulative rain of SL 651-2014
 * [S69].
 *
 * <p>A smaller number than before means that the counter began again at 0, so all of it is new.
 * Only where {@code turnsAt} is given and the number before was within 10 % below it did the
 * counter turn over, and what was left up to there is new as well.
 *
 * @param turnsAt the number at which it shows 0 again, in the unit of the readings: 1 000 000 for
 *     one that shows up to 999 999.9; infinite where it never turns over; > 0
 */
public record Counter(double turnsAt) {
    /** Never turns over. */
    public static final Counter ENDLESS = new Counter(Double.POSITIVE_INFINITY);

    private static final double NEAR = 0.9;

    public Counter {
        if (!(turnsAt > 0)) {
            throw new IllegalArgumentException("A counter turns over above 0, not at " + turnsAt);
        }
    }

    /**
     * What a reading adds; never below 0, so that a bad one hides nothing.
     *
     * @param counter null if each reading is an amount of its own
     * @param previous the reading before, or NaN
     * @return NaN at the first reading of a counter
     */
    public static double increment(@Nullable Counter counter, double previous, double value) {
        return Math.max(0, counter == null ? value : counter.since(previous, value));
    }

    private double since(double previous, double value) {
        if (value < previous) {
            return turnedOver(previous, value) ? turnsAt - previous + value : value;
        }
        return value - previous;
    }

    private boolean turnedOver(double previous, double value) {
        return previous >= NEAR * turnsAt && previous <= turnsAt && value >= 0;
    }
}

package berm.sim;

import java.time.Duration;

/**
 * Debris that keeps back a fraction of the outflow from a time (inclusive) until another
 * (exclusive).
 *
 * @param fraction 0 (free) to 1 (shut)
 */
public record Blockage(Duration from, Duration until, double fraction) {

    /** A drain that stays free. */
    public static final Blockage NONE = new Blockage(Duration.ZERO, Duration.ZERO, 0);

    private static final Duration FOREVER = Duration.ofDays(365_000);

    public Blockage {
        if (!(fraction >= 0 && fraction <= 1) || until.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    "not a blockage: " + fraction + " from " + from + " until " + until);
        }
    }

    /** A blockage that nobody clears. */
    public static Blockage from(Duration from, double fraction) {
        return new Blockage(from, FOREVER, fraction);
    }

    /** The same blockage, cleared at a time. */
    public Blockage clearedAt(Duration time) {
        return new Blockage(from, time, fraction);
    }

    /** The share of the outflow that still gets through. */
    public double passes(Duration time) {
        boolean lasts = time.compareTo(from) >= 0 && time.compareTo(until) < 0;
        return lasts ? 1 - fraction : 1;
    }
}

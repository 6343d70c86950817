package berm.domain.storm;

/**
 * Where a level may stand that nobody measures any more: the last one, carried on at the rate it
 * last rose. A fall is not carried on, since what cannot be seen must not look safer than it was; a
 * proposal of ours.
 *
 * @param measuredAt of the last reading, ms since 1970, UTC
 * @param level of the last reading, m
 * @param perHour the rate before the silence, m/h
 */
public record LastKnown(long measuredAt, double level, double perHour) {
    private static final double HOUR = 3_600_000;

    /**
     * @throws IllegalArgumentException if a number is not finite
     */
    public LastKnown {
        if (!Double.isFinite(level) || !Double.isFinite(perHour)) {
            throw new IllegalArgumentException("not a level and rate: " + level + ", " + perHour);
        }
    }

    /** The estimate for a time, m; for one before the last reading, that reading. */
    public double estimate(long time) {
        return level + Math.max(0, perHour) * Math.max(0, time - measuredAt) / HOUR;
    }
}

package berm.history;

import berm.domain.SensorId;
import berm.domain.SiteKey;

/**
 * A stretch of one sensor's history: measured at or after {@code from}, before {@code to}.
 *
 * <p>No two points of a sensor have the same time, so a longer stretch is read in pages: the next
 * begins one millisecond after the last point of the one before.
 *
 * @param from ms since 1970 UTC, cut to what a store can hold: {@link #EARLIEST}
 * @param to ms since 1970 UTC, cut to what a store can hold: {@link #LATEST}
 * @param limit the most points or buckets that the answer has
 */
public record HistoryQuery(SiteKey key, SensorId sensor, long from, long to, int limit) {
    public static final long EARLIEST = 0;

    /** In the year 2262, where 64 bits of nanoseconds end. */
    public static final long LATEST = 9_223_372_036_854L;

    public static final int LARGEST_LIMIT = 100_000;

    public HistoryQuery {
        if (from > to) {
            throw new IllegalArgumentException("from " + from + " is after to " + to);
        }
        if (limit < 1 || limit > LARGEST_LIMIT) {
            throw new IllegalArgumentException("not 1 to " + LARGEST_LIMIT + ": limit " + limit);
        }
        from = Math.min(Math.max(from, EARLIEST), LATEST);
        to = Math.min(Math.max(to, EARLIEST), LATEST);
    }

    /**
     * The same stretch in the buckets of which {@link HistoryReader#extremes} gives the readings.
     *
     * @throws IllegalArgumentException if there is no room for the readings of one
     */
    public HistoryQuery extremeBuckets() {
        int buckets = limit / HistoryReader.LEAST_EXTREMES;
        return new HistoryQuery(key, sensor, from, to, buckets);
    }

    /** The width in ms of {@code limit} equal buckets that cover the stretch. */
    public long bucketWidth() {
        return Math.max(1, (to - from + limit - 1) / limit);
    }
}

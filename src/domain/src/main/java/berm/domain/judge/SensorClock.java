package berm.domain.judge;

import java.time.Instant;
import java.time.ZoneOffset;

/** Telling a time that cannot be true. */
public final class SensorClock {
    /** A time further ahead of the site's clock than this cannot be true. */
    public static final long AHEAD = 60_000;

    private static final int[] UNSET_YEARS = {1970, 2000, 2080};
    private static final long YEAR = 366 * 86_400_000L;

    private SensorClock() {}

    /** Whether it is further ahead of the clock than can be true. */
    public static boolean isAhead(long measuredAt, long clock) {
        return measuredAt - clock > AHEAD;
    }

    /**
     * Whether it lies in a year in which clocks that were never set begin, and now is another time.
     */
    public static boolean isUnset(long measuredAt, long clock) {
        if (Math.abs(clock - measuredAt) < YEAR) {
            return false;
        }
        int year = Instant.ofEpochMilli(measuredAt).atOffset(ZoneOffset.UTC).getYear();
        for (int unset : UNSET_YEARS) {
            if (year == unset) {
                return true;
            }
        }
        return false;
    }
}

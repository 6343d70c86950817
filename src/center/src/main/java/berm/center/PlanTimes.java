package berm.center;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which version of a site's plan was in force when.
 *
 * <p>A version replaces all before it from its time on. That time is the one it names; without one,
 * when it came into the log, and in a recorded world, whose time is not that of the log, from the
 * beginning.
 */
final class PlanTimes {

    /**
     * What is known of when a version counts.
     *
     * @param effectiveFrom as it says itself, ms
     * @param known when it came into the log, ms
     */
    record Told(int version, @Nullable Long effectiveFrom, @Nullable Long known) {
        long from(boolean live) {
            if (effectiveFrom != null) {
                return effectiveFrom;
            }
            return live && known != null ? known : Long.MIN_VALUE;
        }
    }

    private PlanTimes() {}

    /**
     * Since when each counts that ever did, by time.
     *
     * @param versions in ascending order
     */
    static SortedMap<Long, Integer> of(List<Told> versions, boolean live) {
        TreeMap<Long, Integer> times = new TreeMap<>();
        for (Told told : versions) {
            long from = told.from(live);
            times.tailMap(from, true).clear();
            times.put(from, told.version());
        }
        return times;
    }
}

package berm.domain.alarm;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many alarms of a world asked for people, second by second, in whatever order that is read:
 * what follows is what follows from them in the order of time.
 *
 * <p>Sites stand in partitions of the journal that are read one after the other, so times come out
 * of order by moments. What is older than ten minutes can no longer be added to.
 */
public final class AlarmLoad {

    private static final long SECOND = 1_000;
    private static final long UNSETTLED = 10 * 60_000;

    /**
     * How it stands.
     *
     * @param lately how many asked for people in the last ten minutes
     */
    public record Standing(@Nullable AlarmFlood flood, int lately) {}

    private final TreeMap<Long, Integer> recent = new TreeMap<>();
    private FloodMeter settled = new FloodMeter();
    private long settledTo = Long.MIN_VALUE;

    /** The second that a time is in: the finest by which alarms are counted, ms. */
    public static long second(long at) {
        return Math.floorDiv(at, SECOND) * SECOND;
    }

    /**
     * So many alarms asked for people; false when that is too long ago to be added.
     *
     * @param at when, ms
     */
    public boolean add(long at, int alarms) {
        if (at <= settledTo) {
            return false;
        }
        recent.merge(second(at), alarms, Integer::sum);
        return true;
    }

    /** How it stands then, if no more is added. */
    public Standing at(long now) {
        settle(now - UNSETTLED);
        FloodMeter meter = settled.copy();
        recent.forEach(meter::raised);
        meter.pass(now);
        return new Standing(meter.flood(), meter.lately());
    }

    private void settle(long to) {
        Map<Long, Integer> old = recent.headMap(to, true);
        if (!old.isEmpty()) {
            settled = settled.copy();
            old.forEach(settled::raised);
            old.clear();
        }
        settledTo = Math.max(settledTo, to);
    }
}

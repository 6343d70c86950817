package berm.center.flood;

import berm.domain.alarm.AlarmLoad;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ObjIntConsumer;

/** How many alarms of which world asked for people in which second. */
public final class RaisedCounts {

    /**
     * A second of a world.
     *
     * @param at its beginning, ms since 1970, UTC
     */
    record Second(String world, long at) {}

    private final Map<Second, Integer> counts = new LinkedHashMap<>();

    /**
     * Adds so many, which may be none.
     *
     * @param at when, ms
     */
    public void add(String world, long at, int alarms) {
        if (alarms > 0) {
            counts.merge(new Second(world, AlarmLoad.second(at)), alarms, Integer::sum);
        }
    }

    void each(ObjIntConsumer<Second> taker) {
        counts.forEach(taker::accept);
    }
}

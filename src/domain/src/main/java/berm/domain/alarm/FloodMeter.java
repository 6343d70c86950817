package berm.domain.alarm;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the floods among the alarms of a world that asked for people, told in the order of time.
 *
 * <pre>
 * calm     more than 10 within ten minutes   → a flood, since the one that made them more
 * flood    fewer than 5 within ten minutes   → calm, from when the one that they lack is ten
 *                                              minutes old
 * </pre>
 *
 * More than 10 in ten minutes for one operator is EEMUA 191's flood (sourced); that it ends below 5
 * is ISA-18.2's (recalled). Counted is a whole world, which is one desk here.
 */
public final class FloodMeter {

    /** Within which alarms are counted, ms. */
    public static final long WINDOW = 10 * 60_000;

    private static final int MOST_OF_CALM = 10;
    private static final int LEAST_OF_FLOOD = 5;

    private record Raised(long at, int alarms) {}

    private final Deque<Raised> window;
    private final List<AlarmFlood> over = new ArrayList<>();
    private int lately;
    private @Nullable AlarmFlood flood;

    public FloodMeter() {
        window = new ArrayDeque<>();
    }

    private FloodMeter(FloodMeter before) {
        window = new ArrayDeque<>(before.window);
        lately = before.lately;
        flood = before.flood;
    }

    /** One that goes on from here by itself, and knows of no flood that is over. */
    FloodMeter copy() {
        return new FloodMeter(this);
    }

    /**
     * So many alarms asked for people.
     *
     * @param at when, ms, not before what was told last
     */
    public void raised(long at, int alarms) {
        pass(at - 1);
        // What comes as another becomes too old takes its place: at no time were there fewer.
        window.add(new Raised(at, alarms));
        lately += alarms;
        pass(at);
        if (flood != null) {
            flood = flood.grown(alarms, lately);
        } else if (lately > MOST_OF_CALM) {
            flood = new AlarmFlood(at, null, lately, lately);
        }
    }

    /** Time has passed to there. */
    public void pass(long now) {
        for (Raised first = window.peek();
                first != null && first.at() + WINDOW <= now;
                first = window.peek()) {
            lately -= window.remove().alarms();
            if (flood != null && lately < LEAST_OF_FLOOD) {
                over.add(flood.ended(first.at() + WINDOW));
                flood = null;
            }
        }
    }

    /** The flood that lasts. */
    public @Nullable AlarmFlood flood() {
        return flood;
    }

    /** How many asked for people in the last ten minutes. */
    public int lately() {
        return lately;
    }

    /** All floods so far, the first first. */
    public List<AlarmFlood> floods() {
        List<AlarmFlood> all = new ArrayList<>(over);
        if (flood != null) {
            all.add(flood);
        }
        return all;
    }
}

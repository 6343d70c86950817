package berm.center.flood;

import berm.domain.alarm.AlarmFlood;
import berm.domain.alarm.AlarmLoad;
import berm.domain.alarm.FloodMeter;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/**
 * The floods of alarms of each world: those that last, and those there were.
 *
 * <p>They follow from how many alarms asked for people in which second of the alarm journal, and
 * from nothing else. What is looked at begins a day before what is asked for: a flood that has
 * lasted for longer is told as one of a day.
 */
@Component
public class Floods {

    /** The name under which floods are told, once for all sites of a world. */
    public static final String PLACE = "~flood";

    private static final long LEAD = Duration.ofDays(1).toMillis();

    /**
     * A flood that lasts.
     *
     * @param since when it began, ms
     * @param alarms how many asked for people since ten minutes before
     * @param lately how many did in the last ten minutes
     */
    public record Lasting(String world, long since, int alarms, int lately) {}

    private final LoadStore store;
    private final Clock wall;
    private final Map<String, AlarmLoad> loads = new TreeMap<>();

    Floods(LoadStore store, Clock wall) {
        this.store = store;
        this.wall = wall;
    }

    /** Begins with what is in the database; only the taker of the alarm journal may say so. */
    public synchronized void begin() {
        store.worlds().forEach(this::read);
    }

    /**
     * Notes what has just been kept in the database; only the taker of the alarm journal may say
     * so, or it would count twice.
     */
    public synchronized void note(RaisedCounts counts) {
        long first = wall.millis() - LEAD;
        counts.each(
                (second, raised) -> {
                    AlarmLoad load = loads.get(second.world());
                    boolean isNew = second.at() >= first;
                    if (isNew && (load == null || !load.add(second.at(), raised))) {
                        read(second.world());
                    }
                });
    }

    private void read(String world) {
        var load = new AlarmLoad();
        long now = wall.millis();
        store.each(world, now - LEAD, Long.MAX_VALUE, load::add);
        loads.put(world, load);
    }

    /** Those that last now. */
    public synchronized List<Lasting> lasting() {
        long now = wall.millis();
        List<Lasting> lasting = new ArrayList<>();
        loads.forEach(
                (world, load) -> {
                    AlarmLoad.Standing standing = load.at(now);
                    AlarmFlood flood = standing.flood();
                    if (flood != null) {
                        lasting.add(
                                new Lasting(
                                        world, flood.since(), flood.alarms(), standing.lately()));
                    }
                });
        return lasting;
    }

    /** Those of a world that lasted at any time of a stretch, the newest first. */
    List<AlarmFlood> during(String world, long from, long to) {
        var meter = new FloodMeter();
        long end = Math.min(wall.millis(), to + LEAD);
        store.each(world, from - LEAD, end, meter::raised);
        meter.pass(end);
        List<AlarmFlood> found = new ArrayList<>();
        for (AlarmFlood flood : meter.floods()) {
            Long until = flood.until();
            if (flood.since() < to && (until == null || until > from)) {
                found.add(0, flood);
            }
        }
        return found;
    }
}

package berm.center;

import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmId;
import berm.domain.alarm.Entry;
import berm.domain.alarm.Occurrence;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes into the alarm journal which raisings consoles were sent for the first time. */
@Component
class Showing {

    private static final int BOUND = 100_000;

    /** A raising of an alarm, that it is shown only once. */
    private record Shown(AlarmId alarm, int raising) {}

    private final Desks desks;
    private final AlarmLog log;
    private final Clock wall;
    private final Set<Shown> writing = ConcurrentHashMap.newKeySet();

    Showing(Desks desks, AlarmLog log, Clock wall) {
        this.desks = desks;
        this.log = log;
        this.wall = wall;
    }

    /** Notes that a console was sent these alarms just now. */
    void sent(Collection<Alarm> alarms) {
        List<Alarm> untold = new ArrayList<>();
        for (Alarm alarm : alarms) {
            var shown = new Shown(alarm.id(), alarm.raising());
            if (alarm.times().told() != null) {
                writing.remove(shown);
            } else if (!alarm.isClosed() && isNew(shown)) {
                untold.add(alarm);
            }
        }
        write(untold);
    }

    private boolean isNew(Shown shown) {
        if (writing.size() >= BOUND) {
            writing.clear();
        }
        return writing.add(shown) && desks.isUntold(shown.alarm(), shown.raising());
    }

    private void write(List<Alarm> untold) {
        Map<String, List<Alarm>> places =
                untold.stream().collect(Collectors.groupingBy(a -> a.world() + "/" + a.site()));
        for (List<Alarm> here : places.values()) {
            Alarm one = here.get(0);
            List<Occurrence> shown = here.stream().map(Alarm::occurrence).toList();
            var entry = new Entry.Shown(one.world(), one.site(), wall.millis(), shown);
            var unused = log.write(entry, Origin.NONE);
        }
    }
}

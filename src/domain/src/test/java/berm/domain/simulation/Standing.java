package berm.domain.simulation;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Rule;
import berm.domain.plan.SiteRule;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The conditions as their events say they stand, nothing else. */
final class Standing {
    private final Map<String, Limit> active = new TreeMap<>();

    /** Takes one event; the epoch is the one whose plan it names. */
    void take(ConditionEvent event, Epoch epoch) {
        if (event.kind() == EventKind.CLEARED) {
            active.remove(event.condition());
        } else if (event.kind() == EventKind.RAISED || event.kind() == EventKind.LEVEL_CHANGED) {
            LimitLadder ladder = ladder(event, epoch);
            Limit limit = ladder == null ? null : Epoch.at(ladder, event.limit());
            if (limit != null) {
                active.put(event.condition(), limit);
            }
        }
    }

    /** The step of the colour, or -1 while it is not active. */
    int step(String condition) {
        Limit limit = active.get(condition);
        return limit == null ? -1 : limit.colour().step();
    }

    /** The ladder the event speaks of, or null when it is of none. */
    static @Nullable LimitLadder ladder(ConditionEvent event, Epoch epoch) {
        String sensor = event.sensor();
        if (sensor != null) {
            Rule rule = epoch.rule(sensor, event.condition().substring(sensor.length() + 1));
            return rule == null ? null : rule.ladder();
        }
        for (SiteRule rule : epoch.plan().rules()) {
            if (rule.name().equals(event.condition())) {
                return rule.ladder();
            }
        }
        return null;
    }

    /** The epoch of the plan the event names. */
    static Epoch epoch(ConditionEvent event, Epoch now) {
        Epoch epoch = now;
        while (epoch.plan().version() != event.plan()) {
            epoch = Objects.requireNonNull(epoch.before(), event.toString());
        }
        return epoch;
    }
}

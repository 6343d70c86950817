package berm.domain.simulation;

import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time in which one plan is in force.
 *
 * @param before null of the first
 * @param sensors those of the plan, by name
 * @param hearing when it began
 */
record Epoch(@Nullable Epoch before, Plan plan, Map<String, TrueSensor> sensors, long hearing) {

    Sensor sensor(String id) {
        Sensor found = find(id);
        if (found == null) {
            throw new IllegalArgumentException("no sensor " + id + " in " + plan.version());
        }
        return found;
    }

    private @Nullable Sensor find(String id) {
        for (Sensor sensor : plan.sensors()) {
            if (sensor.id().value().equals(id)) {
                return sensor;
            }
        }
        return null;
    }

    /** The sensor that goes on as the next plan has it, or null where it is new. */
    @Nullable TrueSensor continued(Sensor planned, long heard) {
        TrueSensor known = sensors.get(planned.id().value());
        if (known != null && sensor(known.id).interval() != planned.interval()) {
            known.pace(heard);
        }
        return known;
    }

    @Nullable Rule rule(String sensor, String name) {
        Sensor found = find(sensor);
        return found == null ? null : found.rule(name);
    }

    /** The limit of that colour, or null. */
    @Nullable Limit limit(String sensor, String rule, int colour) {
        Rule found = rule(sensor, rule);
        return found == null ? null : found.ladder().of(colour);
    }

    /** The limit that raises at exactly that number, or null. */
    static @Nullable Limit at(LimitLadder ladder, @Nullable Double raiseAt) {
        for (Limit limit : ladder.limits()) {
            if (raiseAt != null && limit.raiseAt() == raiseAt) {
                return limit;
            }
        }
        return null;
    }

    /** Whether the sensor's rule has had that colour without a break since the other began. */
    boolean hasKept(String sensor, String rule, int colour, Epoch since) {
        for (Epoch epoch = this; epoch != null; epoch = epoch.before) {
            if (epoch.limit(sensor, rule, colour) == null) {
                return false;
            }
            if (epoch.plan == since.plan) {
                return true;
            }
        }
        return false;
    }

    /** Whether the sensor's rule has measured the same without a break since the other began. */
    boolean hasMeasured(String sensor, Rule rule, Epoch since) {
        for (Epoch epoch = this; epoch != null; epoch = epoch.before) {
            Rule then = epoch.rule(sensor, rule.name());
            if (then == null || !then.measure().equals(rule.measure())) {
                return false;
            }
            if (epoch.plan == since.plan) {
                return true;
            }
        }
        return false;
    }
}

package berm.messages;

import berm.domain.plan.Sensor;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How often a sensor is declared to send, in ms: {@code interval: 5 min}, or {@code interval:
 * {normal: 5 min, flood: 1 min}} where it sends more often while a response is on.
 */
record DeclaredInterval(long normal, long flood) {
    static final DeclaredInterval SHORTEST = new DeclaredInterval(1, 1);

    /** As another sensor's is. */
    static DeclaredInterval of(Sensor sensor) {
        return new DeclaredInterval(sensor.interval(), sensor.floodInterval());
    }

    /** Where it is missing the other, and a problem if that is null; null where it is wrong. */
    static @Nullable DeclaredInterval of(Fields sensor, @Nullable DeclaredInterval otherwise) {
        JsonNode declared = sensor.value("interval");
        if (declared == null && otherwise != null) {
            return otherwise;
        }
        if (declared == null || !declared.isObject()) {
            Long interval = positive(sensor, "interval");
            return interval == null ? null : new DeclaredInterval(interval, interval);
        }
        var fields = new Fields(declared, sensor.path("interval"), sensor);
        Long normal = positive(fields, "normal");
        Long flood = positive(fields, "flood");
        fields.done();
        if (normal == null || flood == null) {
            return null;
        }
        if (flood > normal) {
            fields.wrong("flood", "must not be longer than normal");
            return null;
        }
        return new DeclaredInterval(normal, flood);
    }

    private static @Nullable Long positive(Fields fields, String name) {
        Long duration = fields.duration(name, null);
        if (duration != null && duration == 0) {
            fields.wrong(name, "must be more than 0");
            return null;
        }
        return duration;
    }
}

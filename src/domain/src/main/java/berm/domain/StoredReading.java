package berm.domain;

import java.util.EnumSet;
import java.util.Set;

/**
 * An accepted reading as the history keeps it; (key, sensor, measuredAt) is its identity.
 *
 * @param value in {@code unit}, the canonical unit of the sensor's quantity
 * @param receivedAt when the bridge took it in; for people, no decision reads it
 * @param position the log record it came in, {@code topic/partition/offset}
 */
public record StoredReading(
        SiteKey key,
        SensorId sensor,
        long measuredAt,
        double value,
        String unit,
        Quality quality,
        Set<ReadingFlag> flags,
        long receivedAt,
        String position) {
    public StoredReading {
        var copy = EnumSet.noneOf(ReadingFlag.class);
        copy.addAll(flags);
        flags = java.util.Collections.unmodifiableSet(copy);
    }
}

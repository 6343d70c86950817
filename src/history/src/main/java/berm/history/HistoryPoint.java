package berm.history;

import berm.domain.Quality;
import berm.domain.ReadingFlag;
import java.util.Set;

/**
 * One stored reading of a sensor, as the history gives it back.
 *
 * @param measuredAt ms since 1970 UTC, unique within its sensor
 * @param value in the canonical unit of the sensor's quantity
 * @param receivedAt when the bridge took it in, ms since 1970 UTC
 * @param position the log record it came in, {@code topic/partition/offset}
 */
public record HistoryPoint(
        long measuredAt,
        double value,
        Quality quality,
        Set<ReadingFlag> flags,
        long receivedAt,
        String position) {
    public HistoryPoint {
        flags = Set.copyOf(flags);
    }
}

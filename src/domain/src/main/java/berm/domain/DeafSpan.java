package berm.domain;

import java.util.List;
import java.util.Map;

/**
 * A span of a partition's time in which nobody listened: one fact of the path, not one for each
 * site that seemed silent.
 *
 * @param topic the raw topic
 * @param seq 1, 2, 3 … within the partition
 * @param from the clock before it, ms since 1970 UTC
 * @param to where listening began again
 * @param offset of the record that found it
 */
public record DeafSpan(
        World world, String topic, int partition, long seq, long from, long to, long offset) {
    /** What it is told under: no site can have this name. */
    public String path() {
        return "~path-" + partition;
    }

    /** The fact as the journal keeps it; a partition's life begins with its first record. */
    public ConditionEvent event() {
        String place = topic + "/" + partition;
        return new ConditionEvent(
                world.name(),
                path(),
                place + "/0",
                seq,
                EventKind.DEAF,
                "path",
                null,
                null,
                null,
                to,
                from,
                null,
                null,
                null,
                0,
                null,
                null,
                false,
                false,
                List.of(),
                Map.of(),
                place + "/" + offset);
    }
}

package berm.center;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Where an entry of the alarm journal comes from.
 *
 * @param request by which the person's call is known that waits for it
 * @param source the record that it was made of, {@code topic/partition/offset}
 */
record Origin(@Nullable String request, @Nullable String source) {

    static final Origin NONE = new Origin(null, null);
    private static final int LENGTH = 300;

    /** How far the topic of a source was read: the partition, and the offset that comes next. */
    record Next(TopicPartition partition, long offset) {}

    static Origin request(String id) {
        return new Origin(id, null);
    }

    static Origin source(String topic, int partition, long offset) {
        return new Origin(null, topic + "/" + partition + "/" + offset);
    }

    static Origin read(Headers headers) {
        return new Origin(text(headers, "request"), text(headers, "source"));
    }

    void write(Headers headers) {
        add(headers, "request", request);
        add(headers, "source", source);
    }

    /** How far its source was read with it; null when it has none. */
    @Nullable Next next() {
        String[] parts = source == null ? new String[0] : source.split("/", -1);
        boolean usual = parts.length == 3 && parts[1].matches("[0-9]{1,6}");
        return usual && parts[2].matches("[0-9]{1,17}")
                ? new Next(
                        new TopicPartition(parts[0], Integer.parseInt(parts[1])),
                        Long.parseLong(parts[2]) + 1)
                : null;
    }

    private static void add(Headers headers, String name, @Nullable String value) {
        if (value != null) {
            Headers unused = headers.add(name, value.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        byte[] value = header == null ? null : header.value();
        return value == null || value.length > LENGTH
                ? null
                : new String(value, StandardCharsets.UTF_8);
    }
}

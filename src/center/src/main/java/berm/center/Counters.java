package berm.center;

import berm.messages.Topics;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;

/**
 * What became of the records of each topic since the start.
 *
 * <p>The law, for each topic: received = accepted + duplicate + contradicted + pulse + rejected.
 */
@Component
public class Counters {

    /** The topics the centre reads. */
    static final List<String> TOPICS =
            List.of(Topics.CONDITIONS, Topics.ALARMS, Topics.CONTROL, Topics.READINGS);

    /** Where a record ended; each ends in exactly one. */
    public enum Fate {
        ACCEPTED,
        DUPLICATE,
        CONTRADICTED,
        PULSE,
        REJECTED
    }

    private record Count(String topic, Fate fate) {}

    private final Map<Count, LongAdder> counts = new ConcurrentHashMap<>();

    void count(String topic, Fate fate) {
        counts.computeIfAbsent(new Count(topic, fate), unused -> new LongAdder()).increment();
    }

    public long of(String topic, Fate fate) {
        LongAdder adder = counts.get(new Count(topic, fate));
        return adder == null ? 0 : adder.sum();
    }

    public long received(String topic) {
        return Arrays.stream(Fate.values()).mapToLong(fate -> of(topic, fate)).sum();
    }

    /** All counts in the text form of Prometheus. */
    String metrics() {
        StringBuilder text = new StringBuilder();
        text.append("# HELP berm_center_received_total Records read, by topic.\n");
        text.append("# TYPE berm_center_received_total counter\n");
        for (String topic : TOPICS) {
            line(text, "received", "topic=\"" + topic + '"', received(topic));
        }
        text.append("# HELP berm_center_records_total What became of them; sums to received.\n");
        text.append("# TYPE berm_center_records_total counter\n");
        for (String topic : TOPICS) {
            for (Fate fate : Fate.values()) {
                String name = fate.name().toLowerCase(Locale.ROOT);
                String labels = "topic=\"%s\",fate=\"%s\"".formatted(topic, name);
                line(text, "records", labels, of(topic, fate));
            }
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, String labels, long value) {
        text.append("berm_center_").append(name).append("_total{").append(labels);
        text.append("} ").append(value).append('\n');
    }
}

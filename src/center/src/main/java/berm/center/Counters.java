package berm.center;

import berm.messages.Topics;
import berm.service.Metrics;
import berm.service.Metrics.Label;
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

    /** Adds all counts to what the centre tells. */
    void add(Metrics metrics) {
        for (String topic : TOPICS) {
            Label of = new Label("topic", topic);
            metrics.counter("berm_center_received_total", "Records read.", received(topic), of);
            for (Fate fate : Fate.values()) {
                metrics.counter(
                        "berm_center_records_total",
                        "What became of the records read; sums to received.",
                        of(topic, fate),
                        of,
                        new Label("fate", fate.name().toLowerCase(Locale.ROOT)));
            }
        }
    }
}

package berm.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.ConditionEvent;
import berm.messages.ConditionRecord;
import berm.messages.MalformedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * The condition journal: every event once, in the one order that does not depend on how the topic
 * is partitioned or how often a record was written: world, site, life, seq.
 *
 * <p>Pulses are no events and are left out. Two contents of one id, and records that are neither
 * event nor pulse, are incidents.
 */
final class Journal {
    private static final Comparator<ConditionEvent> ORDER =
            Comparator.comparing(ConditionEvent::world)
                    .thenComparing(ConditionEvent::site)
                    .thenComparing(event -> LifeOrder.of(event.life()))
                    .thenComparing(ConditionEvent::seq);

    private final Predicate<ConditionEvent> wanted;
    private final Map<String, Entry> entries = new HashMap<>();
    private final List<String> incidents = new ArrayList<>();

    /**
     * One event.
     *
     * @param canonical its JSON, as it stands in the topic
     */
    record Entry(ConditionEvent event, String canonical) {}

    Journal(Predicate<ConditionEvent> wanted) {
        this.wanted = wanted;
    }

    /** Takes in a record of the topic, whether or not it has been taken in before. */
    void take(ConsumerRecord<byte[], byte[]> record) {
        try {
            ConditionEvent event = ConditionRecord.decode(record.value()).event();
            if (event != null && wanted.test(event)) {
                add(new Entry(event, new String(record.value(), UTF_8)), record);
            }
        } catch (MalformedException wrong) {
            incidents.add(position(record) + ": " + wrong.getMessage());
        }
    }

    private void add(Entry entry, ConsumerRecord<byte[], byte[]> record) {
        Entry before = entries.putIfAbsent(entry.event().id(), entry);
        if (before != null && !before.canonical().equals(entry.canonical())) {
            incidents.add(
                    "%s: the id %s has two contents: %s and %s"
                            .formatted(
                                    position(record),
                                    entry.event().id(),
                                    before.canonical(),
                                    entry.canonical()));
        }
    }

    private static String position(ConsumerRecord<byte[], byte[]> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }

    List<Entry> inOrder() {
        return entries.values().stream().sorted(Comparator.comparing(Entry::event, ORDER)).toList();
    }

    /** What must not be in the topic; empty when all is well. */
    List<String> incidents() {
        return List.copyOf(incidents);
    }
}

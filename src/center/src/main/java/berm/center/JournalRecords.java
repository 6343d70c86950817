package berm.center;

import berm.domain.alarm.Entry;
import berm.messages.EntryJson;
import berm.messages.MalformedException;
import berm.messages.Topics;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes records of {@code alarms}, together with how far that is, or not at all. */
@Component
public class JournalRecords {

    /** What the records changed, and the request of each of them. */
    record Taken(JournalIntake.Batch batch, List<@Nullable String> requests) {}

    private final JournalIntake intake;
    private final Offsets offsets;

    public JournalRecords(JournalIntake intake, Offsets offsets) {
        this.intake = intake;
        this.offsets = offsets;
    }

    @Transactional
    Taken take(ConsumerRecords<byte[], byte[]> records) {
        List<@Nullable Entry> entries = new ArrayList<>();
        List<@Nullable String> requests = new ArrayList<>();
        for (TopicPartition partition : records.partitions()) {
            long next = 0;
            for (ConsumerRecord<byte[], byte[]> each : records.records(partition)) {
                entries.add(entry(each.value()));
                Origin origin = Origin.read(each.headers());
                requests.add(origin.request());
                advance(origin.next());
                next = each.offset() + 1;
            }
            offsets.advance(partition, next);
        }
        return new Taken(intake.take(entries), requests);
    }

    /** What was copied from another topic is not copied again when this database is new. */
    private void advance(Origin.@Nullable Next source) {
        if (source != null && source.partition().topic().equals(Topics.CONDITIONS)) {
            offsets.advance(copied(source.partition().partition()), source.offset());
        }
    }

    /** How far a partition of conditions stands in the journal: not the row of who copies it. */
    static TopicPartition copied(int partition) {
        return new TopicPartition("conditions in alarms", partition);
    }

    private static @Nullable Entry entry(byte @Nullable [] value) {
        try {
            Entry entry = value == null ? null : EntryJson.decode(value);
            return entry != null && Bounds.hold(entry) ? entry : null;
        } catch (MalformedException malformed) {
            return null;
        }
    }
}

package berm.center;

import berm.center.ConditionRecords.Read;
import berm.messages.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * Writes what the judge said into the alarm journal, where it stands in one order with what people
 * did.
 *
 * <p>A record counts as read when its entry cannot be lost any more. After a crash some are written
 * twice; whoever reads the journal knows them by their identity.
 */
@Component
class ConditionTaker implements TopicReader.Taker {

    private final ConditionRecords records;
    private final Offsets offsets;
    private final Counters counters;
    private final AlarmLog log;
    private final JournalRead journal;
    private final Agreements agreements;

    ConditionTaker(
            ConditionRecords records,
            Offsets offsets,
            Counters counters,
            AlarmLog log,
            JournalRead journal,
            Agreements agreements) {
        this.journal = journal;
        this.agreements = agreements;
        this.records = records;
        this.offsets = offsets;
        this.counters = counters;
        this.log = log;
    }

    @Override
    public String topic() {
        return Topics.CONDITIONS;
    }

    /** What people did must be known before more is said. */
    @Override
    public boolean isReady() {
        return journal.isDone();
    }

    @Override
    public void seek(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        offsets.seek(consumer, partition, JournalRecords.copied(partition.partition()));
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> polled) {
        List<Read> read = new ArrayList<>();
        List<CompletableFuture<?>> written = new ArrayList<>();
        for (ConsumerRecord<byte[], byte[]> each : polled) {
            Read one = records.read(each);
            read.add(one);
            Origin origin = Origin.source(topic(), each.partition(), each.offset());
            one.entry()
                    .ifPresent(
                            entry -> {
                                agreements.agree(entry.world(), entry.site());
                                written.add(log.write(entry, origin));
                            });
        }
        await(written);
        records.keep(polled, read);
        read.forEach(each -> counters.count(topic(), each.fate()));
    }

    private static void await(List<CompletableFuture<?>> written) {
        try {
            CompletableFuture.allOf(written.toArray(CompletableFuture[]::new)).join();
        } catch (CompletionException failed) {
            throw new KafkaException("the alarm journal cannot be written", failed.getCause());
        }
    }

    @Override
    public void forget(TopicPartition partition) {
        offsets.forget(partition);
    }
}

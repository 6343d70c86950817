package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.alarm.Entry;
import berm.messages.EntryJson;
import berm.messages.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;

/** The alarm journal without Kafka: what is written is read back at once, as the bytes it was. */
final class InMemoryAlarmLog implements AlarmLog {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.ALARMS, 0);

    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
    private final Supplier<JournalTaker> taker;

    InMemoryAlarmLog(Supplier<JournalTaker> taker) {
        this.taker = taker;
    }

    @Override
    public synchronized CompletableFuture<?> write(Entry entry, Origin origin) {
        var written =
                new ConsumerRecord<>(
                        Topics.ALARMS,
                        0,
                        records.size(),
                        (entry.world() + "/" + entry.site()).getBytes(UTF_8),
                        EntryJson.encode(entry));
        origin.write(written.headers());
        records.add(written);
        read(List.of(written));
        return CompletableFuture.completedFuture(true);
    }

    /** All that was ever written. */
    synchronized List<ConsumerRecord<byte[], byte[]>> all() {
        return List.copyOf(records);
    }

    /** Gives the reader of this log records of another. */
    synchronized void read(List<ConsumerRecord<byte[], byte[]>> some) {
        taker.get().take(new ConsumerRecords<>(Map.of(PARTITION, some), Map.of()));
    }
}

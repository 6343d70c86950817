package berm.center;

import berm.center.Counters.Fate;
import berm.domain.StoredReading;
import berm.messages.JudgedReadings;
import berm.messages.MalformedException;
import berm.messages.ReadingsJson;
import berm.messages.Topics;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * Takes the topic {@code readings} from a little before its end: for people to look at, no alarm
 * depends on it, and the history has the rest.
 */
@Component
class ReadingTaker implements TopicReader.Taker {

    private static final long BEFORE_THE_END = 500;
    private static final int UNIT = 40;

    private final LatestReadings latest;
    private final Counters counters;

    ReadingTaker(LatestReadings latest, Counters counters) {
        this.latest = latest;
        this.counters = counters;
    }

    @Override
    public String topic() {
        return Topics.READINGS;
    }

    @Override
    public void seek(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        long first = consumer.beginningOffsets(List.of(partition)).getOrDefault(partition, 0L);
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        consumer.seek(partition, Math.max(first, end - BEFORE_THE_END));
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records) {
        for (ConsumerRecord<byte[], byte[]> entry : records) {
            counters.count(topic(), take(entry.value()) ? Fate.ACCEPTED : Fate.REJECTED);
        }
    }

    /** Whether all the readings of a record were taken. */
    boolean take(byte[] value) {
        if (value == null) {
            return false;
        }
        try {
            JudgedReadings judged = ReadingsJson.decode(value);
            return judged.readings().stream().filter(this::take).count()
                    == judged.readings().size();
        } catch (MalformedException malformed) {
            return false;
        }
    }

    private boolean take(StoredReading reading) {
        return Double.isFinite(reading.value())
                && reading.unit().length() <= UNIT
                && latest.take(latest(reading));
    }

    private static LatestReading latest(StoredReading reading) {
        return new LatestReading(
                reading.key().world().name(),
                reading.key().site().value(),
                reading.sensor().value(),
                reading.measuredAt(),
                reading.value(),
                reading.unit(),
                reading.quality().name(),
                reading.flags().stream().map(Enum::name).collect(Collectors.toSet()),
                reading.receivedAt());
    }

    @Override
    public void forget(TopicPartition partition) {
        // Nothing is remembered of where it was read to.
    }
}

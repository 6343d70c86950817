package berm.center;

import berm.center.Intake.Taken;
import berm.messages.Topics;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.springframework.stereotype.Component;

/**
 * Takes the topic {@code conditions} from where the database says it was read to, so that after a
 * crash nothing is missed and nothing counts twice.
 */
@Component
class ConditionTaker implements TopicReader.Taker {

    private final RecordIntake intake;
    private final Offsets offsets;
    private final Counters counters;
    private final Feed feed;

    ConditionTaker(RecordIntake intake, Offsets offsets, Counters counters, Feed feed) {
        this.intake = intake;
        this.offsets = offsets;
        this.counters = counters;
        this.feed = feed;
    }

    @Override
    public String topic() {
        return Topics.CONDITIONS;
    }

    @Override
    public void seek(Consumer<byte[], byte[]> consumer, TopicPartition partition) {
        offsets.seek(consumer, partition);
    }

    @Override
    public void take(ConsumerRecords<byte[], byte[]> records) {
        List<Taken> taken = intake.take(records);
        taken.forEach(each -> counters.count(topic(), each.fate()));
        feed.publish(taken.stream().flatMap(each -> each.changed().stream()).toList());
    }

    @Override
    public void forget(TopicPartition partition) {
        offsets.forget(partition);
    }
}

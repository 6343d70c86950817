package berm.benchmarks;

import berm.messages.Topics;
import java.time.Duration;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The alarm journal, read to see that nothing is missing in it. */
final class Journal {
    private static final Duration POLL = Duration.ofSeconds(2);

    private Journal() {}

    /**
     * Looks for each alarm that was raised.
     *
     * @throws WrongResult if one is missing
     */
    static void requireAll(String kafka, int alarms) throws WrongResult {
        BitSet found = new BitSet(alarms);
        try (Consumer<String, String> consumer = consumer(kafka)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(Topics.ALARMS).stream()
                            .map(each -> new TopicPartition(each.topic(), each.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                for (ConsumerRecord<String, String> entry : consumer.poll(POLL)) {
                    Raises.numbers(entry.value(), found::set);
                }
            }
        }
        if (found.cardinality() != alarms) {
            throw new WrongResult(
                    "%d alarms are in the journal, not %d".formatted(found.cardinality(), alarms));
        }
    }

    private static Consumer<String, String> consumer(String kafka) {
        return new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka),
                new StringDeserializer(),
                new StringDeserializer());
    }
}

package berm.e2e;

import static org.awaitility.Awaitility.await;

import berm.messages.Topics;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads topics of a Kafka from and to where the test says. */
final class KafkaLog {
    private final String kafka;

    KafkaLog(String kafka) {
        this.kafka = kafka;
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }

    /** Where each partition of the topics ends now. */
    Map<TopicPartition, Long> ends(Pattern topics) {
        try (var consumer = consumer()) {
            return consumer.endOffsets(partitions(consumer, topics));
        }
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<byte[], byte[]> consumer, Pattern topics) {
        return consumer.listTopics().entrySet().stream()
                .filter(topic -> topics.matcher(topic.getKey()).matches())
                .flatMap(topic -> topic.getValue().stream())
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** Everything in the topics from there to their present end, each partition in its order. */
    List<ConsumerRecord<byte[], byte[]>> read(Pattern topics, Map<TopicPartition, Long> from) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var consumer = consumer()) {
            Collection<TopicPartition> partitions = partitions(consumer, topics);
            consumer.assign(partitions);
            partitions.forEach(each -> consumer.seek(each, from.getOrDefault(each, 0L)));
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(each -> consumer.position(each) < ends.getOrDefault(each, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(records::add);
            }
        }
        return records;
    }

    /**
     * Waits until the job's newest checkpoint has passed all that is in the raw topics now.
     *
     * @param stir gives every reader something to read: Flink's source commits what a checkpoint
     *     has passed when its next poll returns, which takes ten seconds where nothing comes
     */
    void awaitPassed(String job, Runnable stir) {
        awaitPassed(job, stir, Duration.ofMinutes(3));
    }

    /** The same where much is to be read. */
    void awaitPassed(String job, Runnable stir, Duration patience) {
        Map<TopicPartition, Long> ends = ends(Topics.RAW_PATTERN);
        await(job + " reads to the end of the log")
                .atMost(patience)
                .pollInterval(Duration.ofMillis(300))
                .until(
                        () -> {
                            stir.run();
                            return passed("berm-" + job, ends);
                        });
    }

    private boolean passed(String group, Map<TopicPartition, Long> ends) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            Map<TopicPartition, Long> committed =
                    admin
                            .listConsumerGroupOffsets(group)
                            .partitionsToOffsetAndMetadata()
                            .get()
                            .entrySet()
                            .stream()
                            .filter(entry -> entry.getValue() != null)
                            .collect(
                                    Collectors.toMap(
                                            Map.Entry::getKey, entry -> entry.getValue().offset()));
            return ends.entrySet().stream()
                    .allMatch(end -> committed.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }
}

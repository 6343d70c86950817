package berm.launcher.status;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.bridge.WholeTopic;
import berm.messages.RawHeaders;
import berm.messages.Topics;
import berm.service.log.KafkaAccess;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * How long the log of each world is, and how far each job has come in it.
 *
 * @param rejected how many records of the topic {@code rejected} bear each reason
 */
record LogStatus(List<Log> logs, Map<String, Long> rejected) {
    private static final int PATIENCE_MILLIS = 10_000;
    private static final List<String> JOBS = List.of("watch", "archive");

    /**
     * The log of one world.
     *
     * @param records ticks and plans among them
     * @param behind by job: records its newest checkpoint has not passed
     */
    record Log(String topic, long records, Map<String, Long> behind) {}

    LogStatus {
        logs = List.copyOf(logs);
        rejected = new TreeMap<>(rejected);
    }

    /** Asks Kafka. */
    static LogStatus read(KafkaAccess kafka) {
        Map<String, Object> properties =
                kafka.client(
                        Map.of(
                                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                PATIENCE_MILLIS,
                                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                PATIENCE_MILLIS / 2));
        try (Admin admin = Admin.create(properties)) {
            Set<String> topics = await(admin.listTopics().names());
            Map<String, Long> rejected =
                    topics.contains(Topics.REJECTED) ? rejected(kafka) : Map.of();
            return new LogStatus(logs(admin, topics), rejected);
        }
    }

    private static Map<String, Long> rejected(KafkaAccess kafka) {
        Map<String, Long> reasons = new TreeMap<>();
        WholeTopic.read(
                kafka,
                Topics.REJECTED,
                record -> {
                    Header reason = record.headers().lastHeader(RawHeaders.REASON);
                    String word = reason == null ? "UNKNOWN" : new String(reason.value(), UTF_8);
                    reasons.merge(word, 1L, Long::sum);
                });
        return reasons;
    }

    private static List<Log> logs(Admin admin, Set<String> topics) {
        List<String> raw =
                new TreeSet<>(topics)
                        .stream().filter(topic -> Topics.worldOf(topic).isPresent()).toList();
        Map<TopicPartition, Long> ends = ends(admin, raw);
        Map<String, Map<TopicPartition, Long>> passed = new TreeMap<>();
        JOBS.forEach(job -> passed.put(job, passed(admin, job)));
        List<Log> logs = new ArrayList<>();
        for (String topic : raw) {
            Map<String, Long> behind = new TreeMap<>();
            JOBS.forEach(
                    job ->
                            behind.put(
                                    job, behind(topic, ends, passed.getOrDefault(job, Map.of()))));
            logs.add(new Log(topic, behind(topic, ends, Map.of()), behind));
        }
        return logs;
    }

    private static Map<TopicPartition, Long> ends(Admin admin, List<String> topics) {
        Map<TopicPartition, OffsetSpec> wanted =
                await(admin.describeTopics(topics).allTopicNames()).values().stream()
                        .flatMap(
                                topic ->
                                        topic.partitions().stream()
                                                .map(
                                                        one ->
                                                                new TopicPartition(
                                                                        topic.name(),
                                                                        one.partition())))
                        .collect(Collectors.toMap(one -> one, one -> OffsetSpec.latest()));
        Map<TopicPartition, ListOffsetsResultInfo> found = await(admin.listOffsets(wanted).all());
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    private static Map<TopicPartition, Long> passed(Admin admin, String job) {
        Map<TopicPartition, OffsetAndMetadata> committed =
                await(
                        admin.listConsumerGroupOffsets("berm-" + job)
                                .partitionsToOffsetAndMetadata());
        return committed.entrySet().stream()
                .filter(one -> one.getValue() != null)
                .collect(Collectors.toMap(Map.Entry::getKey, one -> one.getValue().offset()));
    }

    private static long behind(
            String topic, Map<TopicPartition, Long> ends, Map<TopicPartition, Long> passed) {
        return ends.entrySet().stream()
                .filter(end -> end.getKey().topic().equals(topic))
                .mapToLong(end -> end.getValue() - passed.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    private static <T> T await(KafkaFuture<T> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }
}

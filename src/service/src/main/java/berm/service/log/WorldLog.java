package berm.service.log;

import berm.domain.World;
import berm.messages.Topics;
import java.util.Map;
import java.util.Set;
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

/** What Kafka knows of recorded worlds' logs. */
public final class WorldLog implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 10_000;

    private final Admin admin;

    private WorldLog(Admin admin) {
        this.admin = admin;
    }

    public static WorldLog connect(KafkaAccess kafka) {
        return new WorldLog(
                Admin.create(
                        kafka.client(
                                Map.of(
                                        AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                        PATIENCE_MILLIS,
                                        AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                        PATIENCE_MILLIS / 2))));
    }

    /** Every world with a log. */
    public Set<World> worlds() {
        return await(admin.listTopics().names()).stream()
                .flatMap(topic -> Topics.worldOf(topic).stream())
                .collect(Collectors.toSet());
    }

    /** How many of the world's partitions have come to the stamp. */
    public long partitionsAt(World world, long stamp) {
        return offsets(world, OffsetSpec.maxTimestamp()).values().stream()
                .filter(newest -> newest.timestamp() >= stamp)
                .count();
    }

    /** The newest stamp in the world's log, or Long.MIN_VALUE if it has none. */
    public long newestStamp(World world) {
        return offsets(world, OffsetSpec.maxTimestamp()).values().stream()
                .filter(newest -> newest.offset() >= 0)
                .mapToLong(ListOffsetsResultInfo::timestamp)
                .max()
                .orElse(Long.MIN_VALUE);
    }

    /** Where each partition ends now. */
    public Map<TopicPartition, Long> ends(World world) {
        return offsets(world, OffsetSpec.latest()).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /** How many records up to these ends a job's newest checkpoint has not passed. */
    public long behind(String job, Map<TopicPartition, Long> ends) {
        Map<TopicPartition, OffsetAndMetadata> passed =
                await(
                        admin.listConsumerGroupOffsets("berm-" + job)
                                .partitionsToOffsetAndMetadata());
        return ends.entrySet().stream()
                .mapToLong(end -> end.getValue() - offset(passed, end.getKey()))
                .filter(missing -> missing > 0)
                .sum();
    }

    private static long offset(
            Map<TopicPartition, OffsetAndMetadata> passed, TopicPartition partition) {
        OffsetAndMetadata offset = passed.get(partition);
        return offset == null ? 0 : offset.offset();
    }

    private Map<TopicPartition, ListOffsetsResultInfo> offsets(World world, OffsetSpec spec) {
        String topic = Topics.raw(world);
        var described = await(admin.describeTopics(Set.of(topic)).allTopicNames());
        Map<TopicPartition, OffsetSpec> wanted =
                described.values().stream()
                        .flatMap(one -> one.partitions().stream())
                        .map(one -> new TopicPartition(topic, one.partition()))
                        .collect(Collectors.toMap(one -> one, one -> spec));
        return await(admin.listOffsets(wanted).all());
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

    @Override
    public void close() {
        admin.close();
    }
}

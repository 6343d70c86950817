package berm.bridge;

import berm.domain.World;
import berm.messages.Topics;
import berm.service.log.KafkaAccess;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * The topics of the log: made with the settings the time model needs, and counted.
 *
 * <p>Every raw topic has the same number of partitions. The live one is stamped by the log; a
 * recorded world's is stamped by its player, any time is allowed, and nothing in it expires.
 */
public final class RawTopics implements AutoCloseable {
    /** Partitions of the topics that are keyed by site and are not raw. */
    private static final int KEYED_PARTITIONS = 8;

    /** A bridge that has just looked will look again within this time. */
    private static final Duration UNTIL_KNOWN = KnownWorlds.INTERVAL.plusMillis(200);

    private static final Duration UNTIL_DESCRIBED = Duration.ofSeconds(30);

    private final Admin admin;
    private final int partitions;

    private RawTopics(Admin admin, int partitions) {
        this.admin = admin;
        this.partitions = partitions;
    }

    /**
     * Connects to the log.
     *
     * @param partitions of every raw topic
     */
    public static RawTopics connect(KafkaAccess kafka, int partitions) {
        return new RawTopics(Admin.create(kafka.client(Map.of())), partitions);
    }

    /**
     * Makes the topics of the live world and of all worlds together, where they are not there yet.
     *
     * @throws IllegalStateException if the live raw topic has another number of partitions
     */
    public void create() {
        create(
                List.of(
                        live(),
                        kept(Topics.CONTROL, 1),
                        kept(Topics.CONDITIONS, KEYED_PARTITIONS),
                        kept(Topics.ALARMS, KEYED_PARTITIONS),
                        topic(Topics.REJECTED, KEYED_PARTITIONS, Map.of()),
                        topic(Topics.READINGS, KEYED_PARTITIONS, Map.of())));
        checkPartitions(World.LIVE);
    }

    /**
     * Makes a recorded world, if it is not there yet; when this returns, every bridge knows it.
     *
     * @throws IllegalStateException if its topic has another number of partitions
     */
    public void createWorld(World world) {
        if (world.isLive()) {
            throw new IllegalArgumentException("the live world is not a recorded one");
        }
        if (create(List.of(recorded(world)))) {
            pause(UNTIL_KNOWN);
        }
        checkPartitions(world);
    }

    /**
     * How many partitions a topic has.
     *
     * @throws UnknownTopicOrPartitionException if there is no such topic
     */
    public int partitions(String topic) {
        return described(List.of(topic)).values().stream()
                .mapToInt(described -> described.partitions().size())
                .sum();
    }

    /** How many records were ever written to the topic, those that are gone included. */
    public long recordsEver(String topic) {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (int partition = 0; partition < partitions(topic); partition++) {
            ends.put(new TopicPartition(topic, partition), OffsetSpec.latest());
        }
        return await(admin.listOffsets(ends).all()).values().stream()
                .mapToLong(ListOffsetsResultInfo::offset)
                .sum();
    }

    /** The recorded worlds that exist; asks again while the log is away. */
    public Set<World> worlds() {
        while (true) {
            try {
                return worldsOf(await(admin.listTopics().names()));
            } catch (RetriableException e) {
                pause(Duration.ofMillis(500));
            }
        }
    }

    private static Set<World> worldsOf(Collection<String> topics) {
        return topics.stream()
                .map(Topics::worldOf)
                .flatMap(Optional::stream)
                .filter(world -> !world.isLive())
                .collect(Collectors.toUnmodifiableSet());
    }

    NewTopic live() {
        return topic(
                Topics.raw(World.LIVE),
                partitions,
                Map.of(TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG, "LogAppendTime"));
    }

    NewTopic recorded(World world) {
        return topic(
                Topics.raw(world),
                partitions,
                Map.of(
                        TopicConfig.MESSAGE_TIMESTAMP_TYPE_CONFIG,
                        "CreateTime",
                        TopicConfig.MESSAGE_TIMESTAMP_AFTER_MAX_MS_CONFIG,
                        Long.toString(Long.MAX_VALUE),
                        TopicConfig.RETENTION_MS_CONFIG,
                        "-1"));
    }

    private static NewTopic kept(String name, int partitions) {
        return topic(name, partitions, Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1"));
    }

    private static NewTopic topic(String name, int partitions, Map<String, String> settings) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty()).configs(settings);
    }

    /** Says whether any of them is new. */
    private boolean create(List<NewTopic> topics) {
        boolean anyNew = false;
        for (KafkaFuture<Void> created : admin.createTopics(topics).values().values()) {
            anyNew |= isNew(created);
        }
        var unused = described(topics.stream().map(NewTopic::name).toList());
        return anyNew;
    }

    /** Asks again for a while: a broker knows of a new topic a moment after it was made. */
    private Map<String, TopicDescription> described(List<String> topics) {
        long end = System.nanoTime() + UNTIL_DESCRIBED.toNanos();
        while (true) {
            try {
                return await(admin.describeTopics(topics).allTopicNames());
            } catch (UnknownTopicOrPartitionException notYet) {
                if (System.nanoTime() > end) {
                    throw notYet;
                }
                pause(Duration.ofMillis(50));
            }
        }
    }

    private static boolean isNew(KafkaFuture<Void> created) {
        try {
            await(created);
            return true;
        } catch (TopicExistsException e) {
            return false;
        }
    }

    private void checkPartitions(World world) {
        String topic = Topics.raw(world);
        int found = partitions(topic);
        if (found != partitions) {
            throw new IllegalStateException(
                    topic + " has " + found + " partitions, but BERM_PARTITIONS is " + partitions);
        }
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

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }
}

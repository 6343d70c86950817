package berm.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.plan.Plan;
import berm.messages.PlanJson;
import berm.messages.Problems;
import berm.messages.RawHeaders;
import berm.messages.RawKind;
import berm.messages.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The way of a plan into the log: every version is kept in {@code control}, and takes effect from
 * its record in the site's raw topic. One program at a time may apply plans of a site.
 *
 * <p>The two topics cannot be written at once. The version is settled first, by its record in
 * {@code control}; then it goes to the raw topic; then {@code control} gets it once more, with the
 * position it has there. So a crash in between leaves a version without a position, and the next
 * apply sends that very document again before anything else: a plan is never known to people and
 * unknown to the judge, and a version never has two contents. The judge may get a version twice,
 * which says PLAN again and changes nothing.
 */
public final class PlanLog implements AutoCloseable {
    private final String kafka;
    private final KafkaProducer<byte[], byte[]> producer;

    private PlanLog(String kafka, KafkaProducer<byte[], byte[]> producer) {
        this.kafka = kafka;
        this.producer = producer;
    }

    /**
     * What became of a plan.
     *
     * @param isNew false when the site had it already
     */
    public record Applied(SiteKey key, int version, boolean isNew) {}

    public static PlanLog connect(String kafka) {
        return new PlanLog(kafka, new KafkaProducer<>(properties(kafka)));
    }

    static Map<String, Object> properties(String kafka) {
        return Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka,
                ProducerConfig.ACKS_CONFIG,
                "all",
                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                true,
                ProducerConfig.COMPRESSION_TYPE_CONFIG,
                "lz4",
                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                10_000,
                ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class,
                ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                ByteArraySerializer.class);
    }

    /**
     * Makes the declared site the plan in force, unless it is already.
     *
     * <p>In a recorded world the plan's record is stamped with the time it takes effect; for the
     * first plan that is the world's start.
     *
     * @param effectiveFrom ms, or null for from the moment it is known; a recorded world needs it
     * @param demonstration whether limits approved for demonstration count
     * @throws IllegalArgumentException if it is no valid plan, with all problems
     */
    public Applied apply(
            World world, JsonNode declared, @Nullable Long effectiveFrom, boolean demonstration) {
        return apply(world, declared, effectiveFrom, demonstration, false);
    }

    /**
     * The same.
     *
     * @param force whether a plan that is in force already becomes a new version
     */
    public Applied apply(
            World world,
            JsonNode declared,
            @Nullable Long effectiveFrom,
            boolean demonstration,
            boolean force) {
        requireStamp(world, effectiveFrom);
        byte[] draft = PlanJson.encode(declared, 1, effectiveFrom, demonstration);
        SiteKey key = new SiteKey(world, siteOf(draft));
        PlanVersions versions = versions(key);
        finish(key, versions);
        if (!force && versions.newestSaysTheSameAs(draft)) {
            return new Applied(key, versions.newest(), false);
        }
        int version = versions.newest() + 1;
        publish(key, PlanJson.encode(declared, version, effectiveFrom, demonstration));
        return new Applied(key, version, true);
    }

    /**
     * The plan that a site is said to have: the newest of its world, else of the live one, else of
     * any.
     */
    public Optional<Plan> newest(SiteKey key) {
        Map<World, Plan> newest = newestOfEachWorld(key.site());
        return Stream.of(key.world(), World.LIVE)
                .map(newest::get)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> newest.values().stream().findFirst());
    }

    /** The newest plan applied to the site in that very world. */
    public Optional<Plan> applied(SiteKey key) {
        return Optional.ofNullable(newestOfEachWorld(key.site()).get(key.world()));
    }

    /** The newest plan of every site of the world, in the order of the sites' names. */
    public SortedMap<String, Plan> applied(World world) {
        SortedMap<String, Plan> newest = new TreeMap<>();
        WholeTopic.read(
                kafka,
                Topics.CONTROL,
                record -> {
                    SiteKey of = SiteKey.parse(new String(record.key(), UTF_8));
                    Plan plan = PlanJson.decode(record.value(), new Problems(Topics.CONTROL));
                    if (of.world().equals(world) && plan != null) {
                        newest.put(of.site().value(), plan);
                    }
                });
        return newest;
    }

    private Map<World, Plan> newestOfEachWorld(SiteId site) {
        Map<World, Plan> newest = new LinkedHashMap<>();
        WholeTopic.read(
                kafka,
                Topics.CONTROL,
                record -> {
                    SiteKey of = SiteKey.parse(new String(record.key(), UTF_8));
                    Plan plan = PlanJson.decode(record.value(), new Problems(Topics.CONTROL));
                    if (of.site().equals(site) && plan != null) {
                        newest.put(of.world(), plan);
                    }
                });
        return newest;
    }

    private static void requireStamp(World world, @Nullable Long effectiveFrom) {
        if (!world.isLive() && effectiveFrom == null) {
            throw new IllegalArgumentException(
                    "a plan for the recorded world " + world + " needs the time it takes effect");
        }
    }

    private static SiteId siteOf(byte[] document) {
        var problems = new Problems("plan");
        Plan plan = PlanJson.decode(document, problems);
        if (plan == null) {
            throw new IllegalArgumentException(problems.toString());
        }
        return plan.site();
    }

    private PlanVersions versions(SiteKey key) {
        var versions = new PlanVersions(key);
        WholeTopic.read(kafka, Topics.CONTROL, versions::take);
        return versions;
    }

    /** Does what an apply that was cut short has left. */
    private void finish(SiteKey key, PlanVersions versions) {
        byte[] unfinished = versions.unfinished();
        if (unfinished != null) {
            confirm(key, unfinished, toRaw(key, unfinished));
        }
    }

    private void publish(SiteKey key, byte[] document) {
        send(toControl(key, document, new RecordHeaders()));
        confirm(key, document, toRaw(key, document));
    }

    private RecordMetadata toRaw(SiteKey key, byte[] document) {
        Headers headers = new RecordHeaders().add(RawHeaders.KIND, bytes(RawKind.PLAN.header()));
        return send(
                new ProducerRecord<>(
                        Topics.raw(key.world()),
                        null,
                        key.world().isLive() ? null : PlanVersions.effectiveFrom(document),
                        bytes(key.site().value()),
                        document,
                        headers));
    }

    private void confirm(SiteKey key, byte[] document, RecordMetadata raw) {
        String position = raw.topic() + "/" + raw.partition() + "/" + raw.offset();
        Headers headers = new RecordHeaders().add(RawHeaders.POSITION, bytes(position));
        send(toControl(key, document, headers));
    }

    private static ProducerRecord<byte[], byte[]> toControl(
            SiteKey key, byte[] document, Headers headers) {
        return new ProducerRecord<>(
                Topics.CONTROL, null, null, bytes(key.toString()), document, headers);
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}

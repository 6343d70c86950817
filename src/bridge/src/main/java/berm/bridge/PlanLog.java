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
import berm.service.log.KafkaAccess;
import berm.service.log.LogWriter;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
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
    private final KafkaAccess kafka;
    private final LogWriter writer;

    private PlanLog(KafkaAccess kafka, LogWriter writer) {
        this.kafka = kafka;
        this.writer = writer;
    }

    /**
     * What became of a plan.
     *
     * @param isNew false when the site had it already
     */
    public record Applied(SiteKey key, int version, boolean isNew) {}

    public static PlanLog connect(KafkaAccess kafka) {
        return new PlanLog(kafka, LogWriter.connect(kafka));
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
        eachApplied(
                (key, plan) -> {
                    if (key.world().equals(world)) {
                        newest.put(key.site().value(), plan);
                    }
                });
        return newest;
    }

    /**
     * Sends the newest plan of every live site into its raw topic once more, for a raw topic that
     * was lost.
     *
     * @return the version of each
     */
    public SortedMap<String, Integer> tellAgain() {
        SortedMap<String, PlanVersions> live = new TreeMap<>();
        WholeTopic.read(
                kafka,
                Topics.CONTROL,
                record -> {
                    SiteKey key = SiteKey.parse(new String(record.key(), UTF_8));
                    if (key.world().isLive()) {
                        live.computeIfAbsent(key.toString(), name -> new PlanVersions(key))
                                .take(record);
                    }
                });
        SortedMap<String, Integer> told = new TreeMap<>();
        live.forEach(
                (name, versions) -> {
                    SiteKey key = SiteKey.parse(name);
                    byte[] document = versions.document();
                    if (document != null) {
                        confirm(key, document, toRaw(key, document));
                        told.put(name, versions.newest());
                    }
                });
        return told;
    }

    private Map<World, Plan> newestOfEachWorld(SiteId site) {
        Map<World, Plan> newest = new LinkedHashMap<>();
        eachApplied(
                (key, plan) -> {
                    if (key.site().equals(site)) {
                        newest.put(key.world(), plan);
                    }
                });
        return newest;
    }

    /** Every version ever applied, in the order of the log. */
    private void eachApplied(BiConsumer<SiteKey, Plan> taker) {
        WholeTopic.read(
                kafka,
                Topics.CONTROL,
                record -> {
                    Plan plan = PlanJson.decode(record.value(), new Problems(Topics.CONTROL));
                    if (plan != null) {
                        taker.accept(SiteKey.parse(new String(record.key(), UTF_8)), plan);
                    }
                });
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
        writer.send(toControl(key, document, new RecordHeaders()));
        confirm(key, document, toRaw(key, document));
    }

    private String toRaw(SiteKey key, byte[] document) {
        Long stamp = key.world().isLive() ? null : PlanVersions.effectiveFrom(document);
        return writer.toRaw(key, RawKind.PLAN, document, stamp);
    }

    private void confirm(SiteKey key, byte[] document, String position) {
        Headers headers = new RecordHeaders().add(RawHeaders.POSITION, bytes(position));
        writer.send(toControl(key, document, headers));
    }

    private static ProducerRecord<byte[], byte[]> toControl(
            SiteKey key, byte[] document, Headers headers) {
        return new ProducerRecord<>(
                Topics.CONTROL, null, null, bytes(key.toString()), document, headers);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public void close() {
        writer.close();
    }
}

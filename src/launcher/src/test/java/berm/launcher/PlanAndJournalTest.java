package berm.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.bridge.PlanLog;
import berm.bridge.RawTopics;
import berm.bridge.WholeTopic;
import berm.domain.World;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import berm.messages.ConditionEventJson;
import berm.messages.PlanJson;
import berm.messages.Problems;
import berm.messages.RawHeaders;
import berm.messages.SiteFiles;
import berm.messages.Topics;
import berm.service.log.KafkaAccess;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The commands that speak with Kafka, with a real one. */
@Timeout(120)
class PlanAndJournalTest {
    private static final long START = Instant.parse("2020-08-04T08:00:00Z").toEpochMilli();

    @TempDir static Path data;
    @TempDir Path directory;

    private static @Nullable EmbeddedKafka started;

    @BeforeAll
    static void start() {
        started =
                EmbeddedKafka.start(
                        data, FreePorts.next("Kafka"), FreePorts.next("the controller"));
        try (RawTopics topics = RawTopics.connect(KafkaAccess.open(kafka()), 8)) {
            topics.create();
        }
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(started).close();
    }

    private static String kafka() {
        return Objects.requireNonNull(started).bootstrap();
    }

    private static JsonNode declared(String site, double yellow) {
        byte[] file = Sites.pond(site, yellow).getBytes(UTF_8);
        return Objects.requireNonNull(SiteFiles.read(file, new Problems("test")));
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(String topic, String key) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        WholeTopic.read(KafkaAccess.open(kafka()), topic, records::add);
        records.removeIf(record -> !key.equals(new String(record.key(), UTF_8)));
        return records;
    }

    private static List<Integer> versions(List<ConsumerRecord<byte[], byte[]>> records) {
        return records.stream()
                .map(record -> PlanJson.decode(record.value(), new Problems("test")))
                .map(plan -> Objects.requireNonNull(plan).version())
                .toList();
    }

    private static void send(ProducerRecord<byte[], byte[]> record) throws Exception {
        ByteArraySerializer bytes = new ByteArraySerializer();
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(Map.of("bootstrap.servers", kafka()), bytes, bytes)) {
            producer.send(record).get();
        }
    }

    @Test
    void aPlanIsAppliedOnceAndAgainOnlyWhenItHasChanged() {
        try (PlanLog plans = PlanLog.connect(KafkaAccess.open(kafka()))) {
            assertThat(plans.apply(World.LIVE, declared("once", 101.4), null, true).isNew())
                    .isTrue();
            assertThat(plans.apply(World.LIVE, declared("once", 101.4), null, true).isNew())
                    .isFalse();
            assertThat(plans.apply(World.LIVE, declared("once", 101.5), null, true).version())
                    .isEqualTo(2);
            assertThat(plans.apply(World.LIVE, declared("once", 101.5), null, false).version())
                    .isEqualTo(3);
        }
        assertThat(versions(records(Topics.raw(World.LIVE), "once"))).containsExactly(1, 2, 3);
        assertThat(versions(records(Topics.CONTROL, "live/once")))
                .containsExactly(1, 1, 2, 2, 3, 3);
    }

    @Test
    void aRecordedWorldsPlanIsStampedWithTheTimeItTakesEffect() {
        World world = new World("storm");
        try (RawTopics topics = RawTopics.connect(KafkaAccess.open(kafka()), 8);
                PlanLog plans = PlanLog.connect(KafkaAccess.open(kafka()))) {
            topics.createWorld(world);
            plans.apply(world, declared("pond", 101.4), START, true);
        }
        assertThat(records(Topics.raw(world), "pond"))
                .singleElement()
                .satisfies(
                        record -> {
                            assertThat(record.timestamp()).isEqualTo(START);
                            assertThat(record.headers().lastHeader(RawHeaders.KIND).value())
                                    .isEqualTo("plan".getBytes(UTF_8));
                        });
        assertThat(records(Topics.raw(World.LIVE), "pond")).isEmpty();
    }

    @Test
    void anApplyThatWasCutShortIsFinishedByTheNext() throws Exception {
        byte[] document = PlanJson.encode(declared("cut", 101.4), 1, null, true);
        send(new ProducerRecord<>(Topics.CONTROL, "live/cut".getBytes(UTF_8), document));
        try (PlanLog plans = PlanLog.connect(KafkaAccess.open(kafka()))) {
            assertThat(plans.apply(World.LIVE, declared("cut", 101.4), null, true))
                    .returns(1, PlanLog.Applied::version)
                    .returns(false, PlanLog.Applied::isNew);
            assertThat(plans.apply(World.LIVE, declared("cut", 101.5), null, true).version())
                    .isEqualTo(2);
        }
        assertThat(versions(records(Topics.raw(World.LIVE), "cut"))).containsExactly(1, 2);
    }

    @Test
    void planApplySaysWhatIsInForceAndAppliesNothingIfAnyFileIsWrong() throws IOException {
        Path sites = Files.createDirectory(directory.resolve("sites"));
        Files.writeString(sites.resolve("a.yaml"), Sites.pond("applied", 101.4));
        assertThat(apply(sites))
                .isEqualTo(new Invocation(0, "live/applied: plan 1 is in force now\n", ""));
        assertThat(apply(sites).out()).isEqualTo("live/applied: unchanged, plan 1\n");
        Files.writeString(sites.resolve("a.yaml"), Sites.pond("applied", 101.5));
        Files.writeString(sites.resolve("b.yaml"), "site: 7\n");
        assertThat(apply(sites).exitCode()).isEqualTo(2);
        assertThat(versions(records(Topics.raw(World.LIVE), "applied"))).containsExactly(1);
    }

    @Test
    void theRulesOfTheNewestPlanAreExplained() {
        try (PlanLog plans = PlanLog.connect(KafkaAccess.open(kafka()))) {
            var unused = plans.apply(World.LIVE, declared("told", 101.4), null, true);
            unused = plans.apply(World.LIVE, declared("told", 101.5), null, true);
        }
        assertThat(explain("told").out()).startsWith("live/told, plan 2").contains(">= 101.5 m");
        assertThat(explain("told", "level").exitCode()).isZero();
        assertThat(explain("told", "depth"))
                .isEqualTo(
                        new Invocation(1, "", "berm: live/told has no sensor 'depth' in plan 2\n"));
        assertThat(explain("told", "--world", "demo"))
                .isEqualTo(
                        new Invocation(
                                1, "", "berm: demo/told has no plan; see 'berm plan apply'\n"));
        assertThat(explain("Told").exitCode()).isEqualTo(2);
    }

    @Test
    void planApplySaysWhatItChangesAndADryRunChangesNothing() throws IOException {
        Path sites = Files.createDirectory(directory.resolve("sites"));
        Files.writeString(sites.resolve("a.yaml"), Sites.pond("differing", 101.4));
        assertThat(diff(sites).out())
                .isEqualTo("live/differing: a new site, it would get plan 1\n");
        apply(sites);
        assertThat(diff(sites).out()).isEqualTo("live/differing: unchanged, plan 1\n");
        Files.writeString(sites.resolve("a.yaml"), Sites.pond("differing", 101.5));
        String change =
                "  sensor level, limits: yellow 101.4 → 101.5 m, approved by demonstration\n";
        assertThat(diff(sites).out()).isEqualTo("live/differing: plan 1 would become 2\n" + change);
        assertThat(apply(sites, "--dry-run")).isEqualTo(diff(sites));
        assertThat(versions(records(Topics.raw(World.LIVE), "differing"))).containsExactly(1);
        assertThat(apply(sites).out())
                .isEqualTo("live/differing: plan 2 is in force now\n" + change);
        assertThat(apply(sites, "--force").out())
                .isEqualTo("live/differing: plan 3 is in force now\n");
        assertThat(versions(records(Topics.raw(World.LIVE), "differing"))).containsExactly(1, 2, 3);
    }

    private static Invocation diff(Path sites) {
        return Invocation.of(Map.of("BERM_KAFKA", kafka()), "plan", "diff", sites.toString());
    }

    private static Invocation explain(String... words) {
        List<String> all = new ArrayList<>(List.of("explain"));
        all.addAll(List.of(words));
        return Invocation.of(Map.of("BERM_KAFKA", kafka()), all.toArray(String[]::new));
    }

    private static Invocation apply(Path sites, String... options) {
        List<String> words = new ArrayList<>(List.of("plan", "apply", sites.toString()));
        words.addAll(List.of(options));
        return Invocation.of(Map.of("BERM_KAFKA", kafka()), words.toArray(String[]::new));
    }

    @Test
    void theJournalIsReadFromAllPartitionsDeduplicatedAndFiltered() throws Exception {
        byte[] late = ConditionEventJson.encode(JournalTest.event("weir", "raw-1/1/8", 2, 1));
        byte[] early = ConditionEventJson.encode(JournalTest.event("weir", "raw-1/1/8", 1, 1));
        send(new ProducerRecord<>(Topics.CONDITIONS, 5, null, late));
        send(new ProducerRecord<>(Topics.CONDITIONS, 3, null, early));
        send(new ProducerRecord<>(Topics.CONDITIONS, 5, null, late));
        String both = new String(early, UTF_8) + "\n" + new String(late, UTF_8) + "\n";
        assertThat(journal("--site", "weir", "--json")).isEqualTo(new Invocation(0, both, ""));
        assertThat(journal("--site", "weir").out().lines()).hasSize(2);
        assertThat(journal("--site", "weir", "--world", "demo").out()).isEmpty();
        assertThat(journal("--site", "weir", "--from", "2020-08-05").out()).isEmpty();
        assertThat(journal("--site", "weir", "--to", "2020-08-05").out().lines()).hasSize(2);
        byte[] other = ConditionEventJson.encode(JournalTest.event("weir", "raw-1/1/8", 1, 2));
        send(new ProducerRecord<>(Topics.CONDITIONS, 0, null, other));
        Invocation contradiction = journal("--site", "weir");
        assertThat(contradiction.exitCode()).isEqualTo(1);
        assertThat(contradiction.err()).contains("live/weir/raw-1/1/8/1");
    }

    private static Invocation journal(String... options) {
        List<String> words = new ArrayList<>(List.of("journal"));
        words.addAll(List.of(options));
        return Invocation.of(Map.of("BERM_KAFKA", kafka()), words.toArray(String[]::new));
    }
}

package berm.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.bridge.PlanLog;
import berm.bridge.RawTopics;
import berm.bridge.WholeTopic;
import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.Response;
import berm.domain.ResponseLevel;
import berm.domain.Signature;
import berm.domain.World;
import berm.domain.storm.Forecast;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import berm.messages.ConditionEventJson;
import berm.messages.ForecastJson;
import berm.messages.ManualJson;
import berm.messages.PlanJson;
import berm.messages.Problems;
import berm.messages.RawHeaders;
import berm.messages.RawKind;
import berm.messages.ResponseJson;
import berm.messages.SiteFiles;
import berm.messages.Topics;
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
        try (RawTopics topics = RawTopics.connect(kafka(), 8)) {
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
        WholeTopic.read(kafka(), topic, records::add);
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
        try (PlanLog plans = PlanLog.connect(kafka())) {
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
        try (RawTopics topics = RawTopics.connect(kafka(), 8);
                PlanLog plans = PlanLog.connect(kafka())) {
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
        try (PlanLog plans = PlanLog.connect(kafka())) {
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
        try (PlanLog plans = PlanLog.connect(kafka())) {
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

    private static Invocation tell(String... words) {
        return Invocation.of(Map.of("BERM_KAFKA", kafka()), words);
    }

    private static ConsumerRecord<byte[], byte[]> last(String topic, String key, RawKind kind) {
        List<ConsumerRecord<byte[], byte[]>> records = records(topic, key);
        ConsumerRecord<byte[], byte[]> last = records.get(records.size() - 1);
        assertThat(last.headers().lastHeader(RawHeaders.KIND).value())
                .isEqualTo(kind.header().getBytes(UTF_8));
        return last;
    }

    @Test
    void peopleStartAResponseTypeAForecastAndPhoneInALevel() {
        try (PlanLog plans = PlanLog.connect(kafka())) {
            var unused = plans.apply(World.LIVE, declared("phone", 101.4), null, true);
            unused = plans.apply(World.LIVE, declared("phone-2", 101.4), null, true);
        }
        String raw = Topics.raw(World.LIVE);
        var problems = new Problems("test");
        assertThat(
                        tell(
                                "response",
                                "start",
                                "iv",
                                "--site",
                                "phone,phone-2",
                                "--by",
                                "Wang",
                                "--note",
                                "typhoon"))
                .isEqualTo(
                        new Invocation(
                                0, "live/phone: response IV\nlive/phone-2: response IV\n", ""));
        assertThat(ResponseJson.decode(last(raw, "phone-2", RawKind.RESPONSE).value(), problems))
                .isEqualTo(new Response(ResponseLevel.IV, new Signature("Wang", "typhoon")));
        assertThat(tell("response", "stop", "--site", "all", "--by", "Wang").out())
                .contains("live/phone: no response\n", "live/phone-2: no response\n");
        assertThat(
                        tell(
                                        "forecast",
                                        "--site",
                                        "phone",
                                        "--total",
                                        "300 mm",
                                        "--over",
                                        "24 h",
                                        "--issuer",
                                        "City office",
                                        "--issued",
                                        "2020-08-04T08:10:00+08:00")
                                .out())
                .isEqualTo("live/phone: 300 mm in 24 h, at most 48 mm in one\n");
        Forecast forecast =
                ForecastJson.decode(last(raw, "phone", RawKind.FORECAST).value(), problems);
        assertThat(Objects.requireNonNull(forecast).total()).isEqualTo(300);
        assertThat(forecast.rain().beginsAt()).isEqualTo(START - 8 * 3_600_000);
        assertThat(
                        tell(
                                        "reading",
                                        "--site",
                                        "phone",
                                        "--sensor",
                                        "level",
                                        "--value",
                                        "10141 cm",
                                        "--at",
                                        "2020-08-04T08:00:00Z",
                                        "--by",
                                        "Zhang")
                                .out())
                .isEqualTo("live/phone: level 101.41 m at 2020-08-04T08:00:00Z\n");
        assertThat(ManualJson.decode(last(raw, "phone", RawKind.MANUAL).value()).message())
                .isEqualTo(
                        Message.manual(
                                new Reading("level", START, 101.41, "m"),
                                new Signature("Zhang", null)));
        assertThat(problems.none()).isTrue();
    }

    @Test
    void inARecordedWorldItIsStampedWithTheWorldsTime() {
        World world = new World("told");
        try (RawTopics topics = RawTopics.connect(kafka(), 8);
                PlanLog plans = PlanLog.connect(kafka())) {
            topics.createWorld(world);
            plans.apply(world, declared("pond", 101.4), START, true);
        }
        tell(
                "reading",
                "--world",
                "told",
                "--site",
                "pond",
                "--sensor",
                "level",
                "--value",
                "101 m",
                "--by",
                "Zhang");
        var record = last(Topics.raw(world), "pond", RawKind.MANUAL);
        assertThat(record.timestamp()).isEqualTo(START);
        Message message = Objects.requireNonNull(ManualJson.decode(record.value()).message());
        assertThat(message.readings().get(0).measuredAt()).isEqualTo(START);
    }

    @Test
    void whatCannotBeTakenIsRefusedBeforeItIsTold() {
        try (PlanLog plans = PlanLog.connect(kafka())) {
            var unused = plans.apply(World.LIVE, declared("shut", 101.4), null, true);
        }
        int before = records(Topics.raw(World.LIVE), "shut").size();
        refused(
                1,
                "live/none has no plan",
                "response",
                "start",
                "I",
                "--site",
                "shut,none",
                "--by",
                "Wang");
        refused(
                2,
                "berm response stop",
                "response",
                "start",
                "none",
                "--site",
                "shut",
                "--by",
                "W");
        refused(2, "a name is one line", "response", "stop", "--site", "shut", "--by", " ");
        refused(
                2,
                "not measured as level is, in m",
                "reading",
                "--site",
                "shut",
                "--sensor",
                "level",
                "--value",
                "3 kPa",
                "--by",
                "Li");
        refused(
                1,
                "has no sensor 'depth'",
                "reading",
                "--site",
                "shut",
                "--sensor",
                "depth",
                "--value",
                "3 m",
                "--by",
                "Li");
        refused(
                2,
                "it is only",
                "reading",
                "--site",
                "shut",
                "--sensor",
                "level",
                "--value",
                "3 m",
                "--by",
                "Li",
                "--at",
                "2999-01-01");
        refused(
                2,
                "no number of hours",
                "forecast",
                "--site",
                "shut",
                "--issuer",
                "o",
                "--total",
                "3 mm",
                "--over",
                "90 min");
        refused(
                2,
                "hourly[1]: must be from 0 to 500 mm",
                "forecast",
                "--site",
                "shut",
                "--issuer",
                "o",
                "--hourly",
                "1,900");
        refused(2, "--hourly", "forecast", "--site", "shut", "--issuer", "o");
        assertThat(records(Topics.raw(World.LIVE), "shut")).hasSize(before);
    }

    private static void refused(int exitCode, String because, String... words) {
        Invocation refused = tell(words);
        assertThat(refused.err()).contains(because);
        assertThat(refused.exitCode()).isEqualTo(exitCode);
        assertThat(refused.out()).isEmpty();
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

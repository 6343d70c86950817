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
import berm.messages.ForecastJson;
import berm.messages.ManualJson;
import berm.messages.Problems;
import berm.messages.RawHeaders;
import berm.messages.RawKind;
import berm.messages.ResponseJson;
import berm.messages.SiteFiles;
import berm.messages.Topics;
import berm.service.log.KafkaAccess;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What people tell sites by commands, in a real Kafka. */
@Timeout(120)
class ToldCommandsTest {
    private static final long START = Instant.parse("2020-08-04T08:00:00Z").toEpochMilli();
    private static final World STORM = new World("storm");

    @TempDir static Path data;

    private static @Nullable EmbeddedKafka started;

    @BeforeAll
    static void start() {
        started =
                EmbeddedKafka.start(
                        data, FreePorts.next("Kafka"), FreePorts.next("the controller"));
        try (RawTopics topics = RawTopics.connect(KafkaAccess.open(kafka()), 8);
                PlanLog plans = PlanLog.connect(KafkaAccess.open(kafka()))) {
            topics.create();
            topics.createWorld(STORM);
            for (String site : List.of("heshan", "pingshan")) {
                byte[] file = Sites.pond(site, 101.4).getBytes(UTF_8);
                var declared = Objects.requireNonNull(SiteFiles.read(file, new Problems("test")));
                var unused = plans.apply(World.LIVE, declared, null, true);
                unused = plans.apply(STORM, declared, START, true);
            }
        }
    }

    @AfterAll
    static void stop() {
        Objects.requireNonNull(started).close();
    }

    private static String kafka() {
        return Objects.requireNonNull(started).bootstrap();
    }

    /** Words with spaces between them. */
    private static Invocation tell(String words) {
        return Invocation.of(Map.of("BERM_KAFKA", kafka()), words.split(" "));
    }

    private static List<ConsumerRecord<byte[], byte[]>> records(World world) {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        WholeTopic.read(KafkaAccess.open(kafka()), Topics.raw(world), records::add);
        return records;
    }

    private static ConsumerRecord<byte[], byte[]> last(World world, String site, RawKind kind) {
        List<ConsumerRecord<byte[], byte[]>> records = records(world);
        records.removeIf(record -> !site.equals(new String(record.key(), UTF_8)));
        ConsumerRecord<byte[], byte[]> last = records.get(records.size() - 1);
        assertThat(last.headers().lastHeader(RawHeaders.KIND).value())
                .isEqualTo(kind.header().getBytes(UTF_8));
        return last;
    }

    @Test
    void aResponseIsStartedAtSomeSitesAndStoppedAtAll() {
        assertThat(tell("response start iv --site pingshan,heshan --by Wang --note typhoon").out())
                .isEqualTo("live/pingshan: response IV\nlive/heshan: response IV\n");
        byte[] document = last(World.LIVE, "heshan", RawKind.RESPONSE).value();
        assertThat(ResponseJson.decode(document, new Problems("test")))
                .isEqualTo(new Response(ResponseLevel.IV, new Signature("Wang", "typhoon")));
        assertThat(tell("response stop --site all --by Wang"))
                .isEqualTo(
                        new Invocation(
                                0, "live/heshan: no response\nlive/pingshan: no response\n", ""));
        document = last(World.LIVE, "heshan", RawKind.RESPONSE).value();
        assertThat(ResponseJson.decode(document, new Problems("test")))
                .isEqualTo(new Response(ResponseLevel.NONE, new Signature("Wang", null)));
    }

    @Test
    void aTotalOfRainIsSharedOutOverItsHours() {
        assertThat(
                        tell("forecast --site pingshan --total 300mm --over 24h --issuer Office"
                                        + " --issued 2020-08-04T16:10:00+08:00")
                                .out())
                .isEqualTo("live/pingshan: 300 mm in 24 h, at most 48 mm in one\n");
        Forecast forecast = forecast();
        assertThat(forecast.total()).isEqualTo(300);
        assertThat(forecast.issuedAt()).isEqualTo(START + 600_000);
        assertThat(forecast.rain().beginsAt()).isEqualTo(START);
    }

    @Test
    void rainMayBeToldHourByHourOrEvenly() {
        assertThat(
                        tell("forecast --site pingshan --hourly 6,8,10.5 --issuer Office"
                                        + " --begins 2020-08-04T08:00:00Z --issued 2020-08-04")
                                .exitCode())
                .isZero();
        assertThat(forecast().rain().hourly()).containsExactly(6.0, 8.0, 10.5);
        tell("forecast --site pingshan --total 10mm --over 3h --even --issuer Office");
        assertThat(forecast().rain().hourly()).containsExactly(3.33, 3.34, 3.33);
    }

    private static Forecast forecast() {
        byte[] document = last(World.LIVE, "pingshan", RawKind.FORECAST).value();
        return Objects.requireNonNull(ForecastJson.decode(document, new Problems("test")));
    }

    @Test
    void aLevelIsPhonedIn() {
        assertThat(
                        tell("reading --site pingshan --sensor level --value 10141cm"
                                        + " --at 2020-08-04T08:00:00Z --by Zhang")
                                .out())
                .isEqualTo("live/pingshan: level 101.41 m at 2020-08-04T08:00:00Z\n");
        byte[] document = last(World.LIVE, "pingshan", RawKind.MANUAL).value();
        assertThat(ManualJson.decode(document).message())
                .isEqualTo(
                        Message.manual(
                                new Reading("level", START, 101.41, "m"),
                                new Signature("Zhang", null)));
    }

    @Test
    void inARecordedWorldItIsTheWorldsTime() {
        tell("reading --world storm --site pingshan --sensor level --value 101m --by Zhang");
        var record = last(STORM, "pingshan", RawKind.MANUAL);
        assertThat(record.timestamp()).isEqualTo(START);
        Message message = Objects.requireNonNull(ManualJson.decode(record.value()).message());
        assertThat(message.readings().get(0).measuredAt()).isEqualTo(START);
    }

    @Test
    void whatCannotBeTakenIsRefusedBeforeItIsTold() {
        int before = records(World.LIVE).size();
        refused(1, "live/none has no plan", "response start I --site pingshan,none --by Wang");
        refused(2, "berm response stop", "response start none --site pingshan --by Wang");
        refused(2, "a name is one line", "response stop --site pingshan --by " + "x".repeat(81));
        String reading = "reading --site pingshan --by Li --sensor ";
        refused(2, "not measured as level is, in m", reading + "level --value 3kPa");
        refused(1, "has no sensor 'depth'", reading + "depth --value 3m");
        refused(2, "'Pingshan' cannot name a site", "response stop --site Pingshan --by Wang");
        refused(2, "never set", reading + "level --value 3m --at 1970-01-01T00:00:00Z");
        refused(2, "it is only", reading + "level --value 3m --at 2999-01-01");
        String forecast = "forecast --site pingshan --issuer Office ";
        refused(2, "no number of hours", forecast + "--total 3mm --over 90min");
        refused(2, "no amount such as", forecast + "--total 3kPa --over 2h");
        refused(2, "hourly[1]: must be from 0 to 500 mm", forecast + "--hourly 1,900");
        refused(2, "--hourly", forecast.strip());
        assertThat(records(World.LIVE)).hasSize(before);
    }

    private static void refused(int exitCode, String because, String words) {
        Invocation refused = tell(words);
        assertThat(refused.err()).contains(because);
        assertThat(refused.exitCode()).isEqualTo(exitCode);
        assertThat(refused.out()).isEmpty();
    }
}

package berm.center;

import static berm.center.Events.level;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Counters.Fate;
import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.SiteKey;
import berm.messages.PlanJson;
import berm.messages.Topics;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
@OnEveryDatabase
class PlanIntakeTest {

    private static final String KEY = "live/pingshan";

    private final Databases databases;

    PlanIntakeTest(Databases databases) {
        this.databases = databases;
    }

    @Test
    void aPlanNamesTheSiteAndTellsWhereALimitComesFrom() throws Exception {
        try (Center center = new Center(databases.fresh(), "127.0.0.1:1")) {
            List<Fate> fates =
                    take(
                            center,
                            Map.entry(KEY, plan(12, "库水位")),
                            Map.entry(KEY, plan(12, "库水位")),
                            Map.entry("live/other", plan(12, "库水位")),
                            Map.entry("no key", plan(12, "库水位")),
                            Map.entry(KEY, "{\"v\":1}".getBytes(UTF_8)),
                            Map.entry(KEY, new byte[] {(byte) 0xff, 0}),
                            Map.entry(KEY, "[".repeat(100_000).getBytes(UTF_8)),
                            Map.entry(KEY, new byte[PlanJson.MAX_BYTES + 1]));
            assertThat(fates)
                    .startsWith(Fate.ACCEPTED, Fate.DUPLICATE)
                    .endsWith(
                            Fate.REJECTED,
                            Fate.REJECTED,
                            Fate.REJECTED,
                            Fate.REJECTED,
                            Fate.REJECTED,
                            Fate.REJECTED);

            assertThat(center.read("/api/plans").body())
                    .contains("\"zh\":\"平山尾矿库\"", "\"zh\":\"库水位\"", "\"at\":101.7")
                    .contains("\"demonstration\":true", "\"document\":\"report 7\"");
            assertThat(center.read("/api/plans?world=demo").body()).isEqualTo("[]");
            assertThat(center.read("/api/sites").body())
                    .contains("\"site\":\"pingshan\"", "\"heard\":0");

            center.says(level(1, EventKind.RAISED, Colour.ORANGE));
            assertThat(center.read("/api/alarms/live/pingshan/1").body())
                    .contains("\"document\":\"report 7\"", "\"effectiveFrom\":\"2020-01-01\"")
                    .contains("【橙·演示限值】平山尾矿库库水位101.71米，达到橙线101.70米。")
                    .contains(
                            "ORANGE, limit for demonstration: Pingshan pond, Pond level 101.71 m");
            assertThat(center.read("/api/alarms/live/pingshan/2").statusCode()).isEqualTo(404);
        }
    }

    @Test
    void aLongOrStrangeNameIsCutAndStaysText() {
        byte[] document = plan(1, "<b>" + "水".repeat(500));
        var view = PlanDocument.read(SiteKey.parse(KEY), document).orElseThrow();

        assertThat(view.sensors().get(0).name().zh()).startsWith("<b>水").hasSize(81);
    }

    @Test
    void aSecondLadderOfTheReadingsIsARuleOfItsOwn() {
        String plan =
                new String(plan(1, "库水位"), UTF_8)
                        .replace(
                                "\"interval\"",
                                "\"rules\":{\"low\":{\"measure\":\"value\",\"direction\":\"low\","
                                        + "\"deadband\":\"0 m\",\"levels\":{\"blue\":{\"at\":\"90 m\"}}}},"
                                        + "\"interval\"");
        var view = PlanDocument.read(SiteKey.parse(KEY), plan.getBytes(UTF_8)).orElseThrow();

        assertThat(view.sensors().get(0).rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.limits().direction()).isEqualTo("LOW"));
    }

    private static byte[] plan(int version, String sensorName) {
        return """
        {"v":1,"site":"pingshan","version":%d,"demonstration":true,"declared":{"site":"pingshan",
         "name":{"zh":"平山尾矿库","en":"Pingshan pond"},"kind":"tailings-pond","class":"II",
         "sensors":{"level":{"name":{"zh":"%s","en":"Pond level"},"quantity":"LEVEL","unit":"m",
          "interval":"5 min","limits":{"direction":"high","deadband":"0.02 m","levels":{"orange":
           {"at":"101.7 m","approvedBy":"demonstration","document":"report 7",
            "effectiveFrom":"2020-01-01"}}}}}}}
        """
                .formatted(version, sensorName)
                .getBytes(UTF_8);
    }

    @SafeVarargs
    private static List<Fate> take(Center center, Map.Entry<String, byte[]>... records) {
        var partition = new TopicPartition(Topics.CONTROL, 0);
        List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
        for (var each : records) {
            byte[] key = each.getKey().getBytes(UTF_8);
            log.add(new ConsumerRecord<>(Topics.CONTROL, 0, log.size(), key, each.getValue()));
        }
        var batch = new ConsumerRecords<>(Map.of(partition, log), Map.of());
        return center.part(PlanIntake.class).take(batch).stream()
                .map(PlanIntake.Kept::fate)
                .toList();
    }
}

package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Counters.Fate;
import berm.messages.Topics;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is said of a place, of its people and of its limits as they were. */
@Timeout(120)
class SiteApiTest {

    private static final String LIMITS = "/api/limits/live/pond/level?from=%d&to=%d";

    @Test
    void thePlanTellsThePlaceAndOnlyTheirOwnAddressTellsThePeople() throws Exception {
        try (Center center = new Center("mem:sheet", "127.0.0.1:1")) {
            assertThat(center.read("/api/sites/live/pond/people").statusCode()).isEqualTo(404);
            take(center, plan(1, "101.7 m", null), 1_000);

            assertThat(center.read("/api/plans").body())
                    .contains("\"latitude\":29.5", "\"headPond\":true", "\"peopleDownstream\":320")
                    .contains("\"beachSlope\":0.01", "\"reads\":\"DEPTH\"")
                    .doesNotContain("0575-", "王");
            assertThat(center.read("/api/sites/live/pond/people").body())
                    .contains(
                            "\"name\":\"王\"", "\"role\":\"OWNER\"", "\"phone\":\"0575-83120001\"");
            assertThat(center.read("/api/sites/live/po'nd/people").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void limitsAreToldAsTheyWere() throws Exception {
        try (Center center = new Center("mem:limits", "127.0.0.1:1")) {
            take(center, plan(1, "101.7 m", null), 1_000);
            take(center, plan(2, "101.7 m", 2_000L), 1_500);
            take(center, plan(3, "101.5 m", 3_000L), 1_600);

            assertThat(center.read(LIMITS.formatted(0, 9_000)).body())
                    .startsWith("{\"from\":0,\"to\":9000,\"steps\":[{\"from\":1000,\"to\":3000,")
                    .contains("\"version\":1", "\"at\":101.7")
                    .contains("{\"from\":3000,\"to\":9000,\"version\":3", "\"at\":101.5");
            assertThat(center.read(LIMITS.formatted(2_500, 2_600)).body())
                    .contains("{\"from\":2500,\"to\":2600,\"version\":1");
            assertThat(center.read(LIMITS.formatted(0, 900)).body()).contains("\"steps\":[]");
            assertThat(center.read(LIMITS.formatted(9, 1)).statusCode()).isEqualTo(400);
            assertThat(center.read("/api/limits/live/other/level?from=0&to=9").body())
                    .contains("\"steps\":[]");
        }
    }

    @Test
    void theMapFetchesNothingFromElsewhereUnlessItIsToldTo() throws Exception {
        try (Center center = new Center("mem:map", "127.0.0.1:1")) {
            assertThat(center.read("/api/map").body())
                    .isEqualTo("{\"tiles\":null,\"outline\":false}");
            assertThat(center.read("/api/map/outline").statusCode()).isEqualTo(404);
            assertThat(center.read("/").headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("img-src 'self' data:;");
        }
        var tiles = new MapSettings("https://tiles.example:8443/{z}/{x}/{y}.png", null);
        assertThat(tiles.tileOrigin()).hasValue("https://tiles.example:8443");
    }

    private static String plan(int version, String orange, @Nullable Long from) {
        return """
        {"v":1,"site":"pond","version":%d,%s"demonstration":true,"declared":{"site":"pond",
         "name":{"zh":"库","en":"Pond"},"kind":"tailings-pond",
         "place":{"latitude":29.5,"longitude":120.2,"datum":"1985","county":"330683"},
         "consequence":{"headPond":true,"peopleDownstream":320},
         "people":[{"name":"王","role":"owner","phone":"0575-83120001"}],
         "section":{"ground":[[-100,110],[0,50],[200,20]],"dam":[[0,103],[180,21]],
          "beachSlope":"1 %%","level":"level",
          "piezometers":[{"sensor":"level","x":"60 m","tip":"50 m","reads":"depth"}]},
         "sensors":{"level":{"name":{"zh":"库水位","en":"Level"},"quantity":"LEVEL","unit":"m",
          "interval":"5 min","limits":{"direction":"high","deadband":"0.02 m","levels":{"orange":
           {"at":"%s","approvedBy":"demonstration"}}}}}}}
        """
                .formatted(
                        version,
                        Optional.ofNullable(from)
                                .map(
                                        time ->
                                                "\"effectiveFrom\":\""
                                                        + Instant.ofEpochMilli(time)
                                                        + "\",")
                                .orElse(""),
                        orange);
    }

    private static void take(Center center, String plan, long known) {
        var partition = new TopicPartition(Topics.CONTROL, 0);
        byte[] key = "live/pond".getBytes(UTF_8);
        byte[] value = plan.getBytes(UTF_8);
        List<ConsumerRecord<byte[], byte[]>> log = new ArrayList<>();
        log.add(
                new ConsumerRecord<>(
                        Topics.CONTROL,
                        0,
                        known,
                        known,
                        TimestampType.CREATE_TIME,
                        key.length,
                        value.length,
                        key,
                        value,
                        new RecordHeaders(),
                        Optional.empty()));
        var batch = new ConsumerRecords<>(Map.of(partition, log), Map.of());
        assertThat(center.part(PlanIntake.class).take(batch))
                .extracting(PlanIntake.Kept::fate)
                .containsExactly(Fate.ACCEPTED);
    }
}

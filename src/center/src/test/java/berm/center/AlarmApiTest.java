package berm.center;

import static berm.center.Events.DIGEST;
import static berm.center.Events.level;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.Counters.Fate;
import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.Facts;
import berm.domain.Pulse;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class AlarmApiTest {

    private static final String JSON = "application/json";
    private static final String NOWHERE = "127.0.0.1:1";

    @TempDir Path folder;

    @Test
    void anAlarmIsRaisedAnsweredAndKeptOverARestart() throws Exception {
        try (Center center = center()) {
            Intake intake = center.part(Intake.class);
            var event = level(1, EventKind.RAISED, Colour.ORANGE);
            assertThat(intake.take(event, DIGEST, 7L).fate()).isEqualTo(Fate.ACCEPTED);
            assertThat(intake.take(event, DIGEST, 7L).fate()).isEqualTo(Fate.DUPLICATE);
            assertThat(intake.take(event, "other", 7L).fate()).isEqualTo(Fate.CONTRADICTED);
            assertThat(center.part(AlarmStore.class).recent(10))
                    .extracting(Alarm::condition)
                    .containsExactly(Incidents.IDENTITY, "level.limit");
            assertThat(center.read("/api/alarms").body())
                    .contains("\"colour\":\"ORANGE\"", "\"UNACKNOWLEDGED\"", "\"sounding\":true");
            assertThat(center.read("/api/sites").body())
                    .contains("\"site\":\"pingshan\"", "\"colour\":\"ORANGE\"");
            refusesBadAnswers(center);

            var taken = center.post("/api/alarms/1/acknowledge", JSON, zhang());
            assertThat(taken.statusCode()).isEqualTo(200);
            assertThat(taken.body())
                    .contains("\"user\":\"张\"", "\"ACKNOWLEDGED\"", "\"ACTIVE\"", "\"said\":");
            assertThat(center.post("/api/alarms/1/acknowledge", JSON, zhang()).statusCode())
                    .isEqualTo(409);
        }
        try (Center center = center()) {
            assertThat(center.part(AlarmStore.class).recent(10))
                    .filteredOn(alarm -> alarm.id() == 1)
                    .singleElement()
                    .satisfies(a -> assertThat(a.answer()).isEqualTo(new Answer("张", "看过")))
                    .satisfies(a -> assertThat(a.activity()).isEqualTo(Activity.ACTIVE));
            assertThat(center.read("/health").body())
                    .contains("\"database\":\"UP\"", "\"conditions\":\"DOWN: ");
            assertThat(center.read("/metrics").body())
                    .contains("received_total{topic=\"conditions\"} 0\n");
        }
    }

    @Test
    void aSiteWithoutAlarmsHasNoColourAndItsClockNeverGoesBack() throws Exception {
        try (Center center = center()) {
            Intake intake = center.part(Intake.class);
            var unused1 = intake.take(new Pulse("live", "calm", "raw-1/0/0", 3, 2_000, 4));
            var unused2 = intake.take(new Pulse("live", "calm", "raw-1/0/0", 2, 1_000, 3));
            assertThat(center.read("/api/sites").body())
                    .contains("\"colour\":null", "\"clock\":2000", "\"plan\":4");
        }
    }

    @Test
    void theFactsOfAnAlarmAreKeptAndAreInItsSentence() throws Exception {
        try (Center center = center()) {
            var event =
                    Found.of("level.limit", Colour.ORANGE)
                            .value(101.71, "m")
                            .limit(101.7)
                            .because("SPIKE")
                            .fact(Facts.HELD, 120_000)
                            .fact(Facts.ROUTED_FREEBOARD, 0.92)
                            .event();
            var unused = center.part(Intake.class).take(event, DIGEST, 7L);

            AlarmCause cause = center.part(AlarmStore.class).recent(1).get(0).cause();
            assertThat(cause.facts()).isEqualTo(event.facts());
            assertThat(cause.because()).containsExactly("SPIKE");
            assertThat(center.read("/api/alarms").body())
                    .contains("\"facts\":{\"heldMs\":120000.0", "已持续2分钟；预测最小超高0.92米");
        }
    }

    private static void refusesBadAnswers(Center center) throws Exception {
        String path = "/api/alarms/1/acknowledge";
        String longNote = "{\"note\":\"" + "x".repeat(1_001) + "\"}";
        assertThat(center.post(path, JSON, longNote).statusCode()).isEqualTo(400);
        assertThat(center.post(path, JSON, "{").statusCode()).isEqualTo(400);
        assertThat(center.post(path, JSON, "null").statusCode()).isEqualTo(400);
        assertThat(center.post(path, "text/plain", zhang()).statusCode()).isEqualTo(415);
        assertThat(center.post(path, JSON, " ".repeat(20_000)).statusCode()).isEqualTo(413);
        assertThat(center.post("/api/alarms/99/acknowledge", JSON, zhang()).statusCode())
                .isEqualTo(404);
        assertThat(center.post("/api/alarms/x/acknowledge", JSON, zhang()).statusCode())
                .isEqualTo(400);
    }

    private static String zhang() {
        return "{\"user\":\"somebody else\",\"note\":\"看过\"}";
    }

    private Center center() {
        return new Center("file:" + folder.resolve("center"), NOWHERE);
    }
}

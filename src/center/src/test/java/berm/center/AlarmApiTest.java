package berm.center;

import static berm.center.Events.level;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.Facts;
import berm.domain.alarm.Activity;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmCause;
import berm.domain.alarm.Answer;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
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
            var event = level(1, EventKind.RAISED, Colour.ORANGE);
            center.says(event);
            center.says(event);
            assertThat(center.part(AlarmStore.class).recent(10))
                    .extracting(Alarm::condition)
                    .containsExactly("level.limit");
            assertThat(center.read("/api/alarms").body())
                    .contains("\"colour\":\"ORANGE\"", "\"UNACKNOWLEDGED\"", "\"sounding\":true");
            assertThat(center.read("/api/sites").body())
                    .contains("\"site\":\"pingshan\"", "\"colour\":\"ORANGE\"");
            refusesBadAnswers(center);

            var taken = center.acts("pingshan", zhang(1));
            assertThat(taken.statusCode()).isEqualTo(200);
            assertThat(taken.body())
                    .contains("\"user\":\"张\"", "\"ACKNOWLEDGED\"", "\"ACTIVE\"", "\"said\":");
            var again = center.acts("pingshan", zhang(1));
            assertThat(again.statusCode()).isEqualTo(409);
            assertThat(again.body()).contains("ALREADY_ACKNOWLEDGED", "acknowledged already");
        }
        try (Center center = center()) {
            assertThat(center.part(AlarmStore.class).recent(10))
                    .filteredOn(alarm -> alarm.id().number() == 1)
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
            SiteStore sites = center.part(SiteStore.class);
            sites.hear(new SiteStore.Heard("live", "calm", 2_000, 4, 5));
            sites.hear(new SiteStore.Heard("live", "calm", 1_000, 3, 6));
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
            center.says(event);

            AlarmCause cause = center.part(AlarmStore.class).recent(1).get(0).cause();
            assertThat(cause.facts()).isEqualTo(event.facts());
            assertThat(cause.because()).containsExactly("SPIKE");
            assertThat(center.read("/api/alarms").body())
                    .contains("\"facts\":{\"heldMs\":120000.0", "已持续2分钟；预测最小超高0.92米");
        }
    }

    @Test
    void aRedAlarmIsNotAnsweredWithoutANote() throws Exception {
        try (Center center = center()) {
            center.says(level(1, EventKind.RAISED, Colour.RED));

            var silent = center.acts("pingshan", zhang(1).replace("看过", " "));

            assertThat(silent.statusCode()).isEqualTo(400);
            assertThat(silent.body()).contains("NOTE_MISSING");
            assertThat(center.acts("pingshan", zhang(1)).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void theHistoryOfAnAlarmIsWhatTheJournalTellsOfItsConditionBefore() throws Exception {
        try (Center center = center()) {
            for (int time = 0; time < 4; time++) {
                center.says(level(2 * time + 1, EventKind.RAISED, Colour.YELLOW));
                center.acts("pingshan", zhang(time + 1));
                center.says(level(2 * time + 2, EventKind.CLEARED, null));
            }
            Alarm last = center.part(AlarmStore.class).recent(1).get(0);
            String of =
                    "/api/journal?world=live&site=pingshan&condition=level.limit&limit=2&before=";

            String page = center.read(of + JournalFilter.key(last)).body();

            assertThat(numbers(page)).containsExactly("3", "2");
            assertThat(page).contains("\"user\":\"张\"", "\"returnedAt\":15965");
            String next = page.replaceAll(".*\"next\":\"([^\"]+)\".*", "$1");
            String end = center.read(of + next).body();
            assertThat(numbers(end)).containsExactly("1");
            assertThat(end).contains("\"next\":null");
            String other = of.replace("level.limit", "level.silence");
            assertThat(numbers(center.read(other + JournalFilter.key(last)).body())).isEmpty();
            for (String wrong : List.of("limit=0", "limit=101", "before=x")) {
                assertThat(center.read("/api/journal?" + wrong).statusCode())
                        .as(wrong)
                        .isEqualTo(400);
            }
        }
    }

    private static List<String> numbers(String page) {
        return Pattern.compile("\"number\":([0-9]+)")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private static void refusesBadAnswers(Center center) throws Exception {
        String path = "/api/actions/live/pingshan/acknowledge";
        assertThat(center.post(path, JSON, "{\"note\":\"x\"}").body())
                .contains("kind: must be one of [ACKNOWLEDGE]");
        assertThat(center.post(path, JSON, "{").statusCode()).isEqualTo(400);
        assertThat(center.post(path, JSON, "null").statusCode()).isEqualTo(400);
        assertThat(center.post(path, JSON, zhang(1).replace("LEDGE", "FLY")).statusCode())
                .isEqualTo(400);
        assertThat(center.post(path, "text/plain", zhang(1)).statusCode()).isEqualTo(415);
        assertThat(center.post(path, JSON, " ".repeat(20_000)).statusCode()).isEqualTo(413);
        assertThat(center.post(path, JSON, zhang(1).replace("看过", "x".repeat(1_001))).body())
                .contains("note: at most");
        for (String no : List.of("\\u0000", "\\t", "\\u0085")) {
            assertThat(center.post(path, JSON, zhang(1).replace("看过", no)).body())
                    .contains("no control characters");
        }
        assertThat(center.acts("pingshan", zhang(99)).statusCode()).isEqualTo(404);
        assertThat(center.acts("..", zhang(1)).statusCode()).isEqualTo(400);
        assertThat(center.acts("UPPER", zhang(1)).statusCode()).isEqualTo(400);
    }

    private static String zhang(long alarm) {
        return ("{\"user\":\"somebody else\",\"kind\":\"ACKNOWLEDGE\",\"note\":\"看过\","
                + "\"alarms\":[{\"alarm\":"
                + alarm
                + ",\"raising\":1}]}");
    }

    private Center center() {
        return new Center("file:" + folder.resolve("center"), NOWHERE);
    }
}

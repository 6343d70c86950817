package berm.center;

import static berm.center.Events.level;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.alarm.Action;
import berm.domain.alarm.Entry;
import berm.domain.alarm.Refusal;
import berm.domain.outside.Click;
import berm.domain.outside.Warning;
import berm.domain.outside.Words;
import berm.messages.DeclaredResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An empty database is made anew from the alarm journal alone. */
@Timeout(120)
@OnEveryDatabase
class RebuildTest {

    private static final String NOWHERE = "127.0.0.1:1";

    private final Databases databases;

    RebuildTest(Databases databases) {
        this.databases = databases;
    }

    @Test
    void theSameJournalMakesTheSameDatabase() throws Exception {
        try (Center center = new Center(databases.fresh(), NOWHERE);
                Center empty = new Center(databases.fresh(), NOWHERE)) {
            live(center);
            List<ConsumerRecord<byte[], byte[]>> journal =
                    center.part(InMemoryAlarmLog.class).all();
            assertThat(journal).hasSizeGreaterThan(12);

            for (var record : journal) {
                empty.part(InMemoryAlarmLog.class).read(List.of(record));
            }

            for (String table :
                    List.of(
                            "alarm",
                            "site_event",
                            "desk",
                            "seen",
                            "consumed",
                            "response_version",
                            "alarm_load")) {
                assertThat(rows(empty, "select * from " + table))
                        .as(table)
                        .isNotEmpty()
                        .containsExactlyInAnyOrderElementsOf(
                                rows(center, "select * from " + table));
            }
            String lines =
                    "select world, site, alarm, event, what, colour, happened, by_user, note"
                            + " from alarm_journal order by id";
            assertThat(rows(empty, lines)).isEqualTo(rows(center, lines));
            String floods = "/api/floods/live?to=" + System.currentTimeMillis();
            assertThat(empty.read(floods).body())
                    .contains("\"since\":")
                    .isEqualTo(center.read(floods).body());
        }
    }

    /** A night: many raised, worse, answered, verified, shelved, contradicted, over. */
    private static void live(Center center) throws Exception {
        agreed(center);
        for (int pond = 0; pond < 10; pond++) {
            center.says(level("pond-" + pond, "raw-1/5/1", 1, EventKind.RAISED, Colour.BLUE));
        }
        center.says(level(1, EventKind.RAISED, Colour.YELLOW));
        center.says(level(2, EventKind.LEVEL_CHANGED, Colour.ORANGE));
        ConditionEvent other = level("dabu", "raw-1/4/1", 1, EventKind.RAISED, Colour.BLUE);
        center.says(other);
        center.says(level("dabu", "raw-1/4/1", 1, EventKind.RAISED, Colour.RED));
        does(center, "pingshan", "ACKNOWLEDGE", "\"alarms\":[{\"alarm\":1,\"raising\":1}]", 409);
        does(center, "pingshan", "ACKNOWLEDGE", "\"alarms\":[{\"alarm\":1,\"raising\":2}]", 200);
        does(center, "pingshan", "VERIFY", "\"event\":1,\"real\":true", 200);
        does(center, "pingshan", "CALL", "\"event\":1,\"person\":\"王\",\"call\":\"MISSED\"", 200);
        does(center, "pingshan", "TASK", "\"event\":1,\"task\":\"stop-deposition\"", 200);
        long soon = System.currentTimeMillis() + 600_000;
        does(
                center,
                "dabu",
                "SHELVE",
                "\"condition\":\"level.limit\",\"until\":" + soon + ",\"oneShot\":true",
                200);
        does(center, "dabu", "TAKE_OUT_OF_SERVICE", "\"condition\":\"rain.limit\"", 200);
        outside(center);
        center.says(level(3, EventKind.CLEARED, null));
        does(center, "pingshan", "RELEASE", "\"event\":1", 409);
        does(center, "pingshan", "ACT", "\"event\":1", 200);
        does(center, "pingshan", "FEED_BACK", "\"event\":1", 200);
        does(center, "pingshan", "RELEASE", "\"event\":1", 200);
    }

    /** A response plan that one wrote and another approved holds at pingshan. */
    private static void agreed(Center center) throws Exception {
        String file = Files.readString(Path.of("../dist/conf/response-plans.yaml"));
        String document = DeclaredResponse.documents(file).get(0);
        ResponseDesk desk = center.part(ResponseDesk.class);
        assertThat(desk.draft("工", "live/pingshan", "第一版", document)).isNull();
        assertThat(desk.approve("工", "live/pingshan", 1, null, "同意"))
                .isEqualTo(Refusal.SAME_PERSON);
        assertThat(desk.approve("批", "live/pingshan", 1, null, "同意")).isNull();
        center.part(Agreements.class).agree("live", "pingshan");
    }

    /** A warning is drafted and let out by a channel that is gone since. */
    private static void outside(Center center) {
        Words words = new Words("橙色预警", "超高1.29米", "", "");
        var warning = new Warning(Colour.ORANGE, false, words, words);
        var click = new Click(1, List.of("city"));
        long now = System.currentTimeMillis();
        write(center, new Entry.Done("live", "pingshan", now, "王", Action.draft(1, warning)));
        write(center, new Entry.Done("live", "pingshan", now, "王", Action.issue(1, click)));
        write(center, new Entry.Queued("live", "pingshan", now, 1, 1));
    }

    private static void write(Center center, Entry entry) {
        var unused = center.part(InMemoryAlarmLog.class).write(entry, Origin.NONE);
    }

    private static void does(Center center, String site, String kind, String more, int status)
            throws Exception {
        String action = "{\"user\":\"张\",\"note\":\"看过\",\"kind\":\"%s\",%s}".formatted(kind, more);
        var answer = center.acts(site, action);
        assertThat(answer.statusCode()).as(kind + " " + answer.body()).isEqualTo(status);
    }

    private static List<Map<String, Object>> rows(Center center, String query) {
        return center.part(JdbcClient.class).sql(query).query().listOfRows();
    }
}

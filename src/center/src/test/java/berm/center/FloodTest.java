package berm.center;

import static berm.center.Events.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.center.access.Caller;
import berm.center.access.Grant;
import berm.center.access.Role;
import berm.center.access.Scope;
import berm.center.flood.Floods;
import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.alarm.Entry;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A flood of alarms as consoles and the API are told of it. */
@Timeout(120)
class FloodTest {

    private static final String NOWHERE = "127.0.0.1:1";
    private static final long MINUTE = 60_000;

    @TempDir Path folder;

    @Test
    void consolesAreToldOfAFloodThatLastsWhateverSitesTheySee() {
        try (Center center = new Center("mem:told-of-flood", NOWHERE)) {
            Caller own =
                    Caller.person(
                            center,
                            "viewer",
                            new Grant(Role.VIEWER, Scope.parse("site:live/pond-3")));
            Queue<String> lines = follow(own);
            raise(center, 10, System.currentTimeMillis());
            await().until(() -> has(lines, "\"floods\":[]"));

            center.says(level("one-more", "raw-1/1/1", 1, EventKind.RAISED, Colour.BLUE));

            await().until(() -> has(lines, "\"alarms\":11,\"lately\":11}]"));
            assertThat(lines)
                    .filteredOn(line -> line.contains("\"lately\""))
                    .allMatch(line -> line.contains("\"floods\":[{\"world\":\"live\",\"since\":"));
        }
    }

    @Test
    void aFloodThatIsOverIsListedWithItsEnd() throws Exception {
        try (Center center = new Center("mem:over", NOWHERE)) {
            long at = System.currentTimeMillis() / 1_000 * 1_000 - 60 * MINUTE;
            raise(center, 12, at);

            String found = center.read("/api/floods/live").body();

            assertThat(found)
                    .contains(
                            "\"floods\":[{\"since\":%d,\"until\":%d,\"alarms\":12,\"peak\":12}]"
                                    .formatted(at, at + 10 * MINUTE));
            assertThat(center.part(Floods.class).lasting()).isEmpty();
            assertThat(center.read("/api/floods/storm").body()).contains("\"floods\":[]");
            String before = "/api/floods/live?from=%d&to=%d".formatted(at - MINUTE, at);
            assertThat(center.read(before).body()).contains("\"floods\":[]");
            String within = before.replace("&to=" + at, "&to=" + (at + 1));
            assertThat(center.read(within).body()).contains("\"alarms\":12");
        }
    }

    @Test
    void aStretchThatIsTooLongOrNoneIsRefused() throws Exception {
        try (Center center = new Center("mem:stretch", NOWHERE)) {
            for (String wrong :
                    List.of("from=-1", "from=2&to=1", "from=0", "from=9223372036854775807")) {
                var answer = center.read("/api/floods/live?" + wrong);
                assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
                assertThat(answer.body()).as(wrong).contains("at most 92 days");
            }
            assertThat(center.read("/api/floods/LIVE").statusCode()).isEqualTo(400);
        }
    }

    @Test
    void aRestartedCentreGoesOnCountingAndCountsNothingTwice() {
        try (Center center = new Center("file:" + folder.resolve("center"), NOWHERE)) {
            raise(center, 11, System.currentTimeMillis());
        }
        try (Center center = new Center("file:" + folder.resolve("center"), NOWHERE)) {
            assertThat(center.part(Floods.class).lasting()).isEmpty();
            center.part(JournalTaker.class).caughtUp();
            assertThat(center.part(Floods.class).lasting())
                    .singleElement()
                    .satisfies(flood -> assertThat(flood.lately()).isEqualTo(11));

            center.says(level("one-more", "raw-1/1/1", 1, EventKind.RAISED, Colour.BLUE));

            assertThat(center.part(Floods.class).lasting())
                    .singleElement()
                    .satisfies(flood -> assertThat(flood.lately()).isEqualTo(12));
        }
    }

    private static void raise(Center center, int many, long at) {
        for (int each = 0; each < many; each++) {
            var event = level("pond-" + each, "raw-1/1/1", 1, EventKind.RAISED, Colour.BLUE);
            var entry = new Entry.Said(at, event, 7L, 30 * MINUTE);
            var unused = center.part(InMemoryAlarmLog.class).write(entry, Origin.NONE);
        }
    }

    private static boolean has(Queue<String> lines, String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    private static Queue<String> follow(Caller caller) {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        var unused =
                HttpClient.newHttpClient()
                        .sendAsync(caller.request("/api/events").build(), BodyHandlers.ofLines())
                        .thenAccept(response -> response.body().forEach(lines::add));
        return lines;
    }
}

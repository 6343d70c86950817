package berm.center;

import static berm.center.Events.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.center.access.Caller;
import berm.center.access.Grant;
import berm.center.access.Role;
import berm.center.access.Scope;
import berm.domain.Colour;
import berm.domain.EventKind;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FeedSightTest {

    @Test
    void aStreamTellsEachOnlyOfWhatItSees() {
        try (Center center = new Center("mem:sight", "127.0.0.1:1")) {
            raise(center, "pingshan", 1, EventKind.RAISED, Colour.YELLOW);
            raise(center, "elsewhere", 1, EventKind.RAISED, Colour.YELLOW);
            Queue<String> all = follow(center.duty());
            Queue<String> own = follow(viewerOf(center, "site:live/pingshan"));
            await().until(() -> has(all, "event:snapshot") && has(own, "event:snapshot"));

            raise(center, "elsewhere", 2, EventKind.LEVEL_CHANGED, Colour.RED);
            for (String site : List.of("elsewhere", "pingshan")) {
                assertThat(center.part(LatestReadings.class).take(read(site))).isTrue();
            }
            raise(center, "pingshan", 2, EventKind.LEVEL_CHANGED, Colour.ORANGE);
            await().until(() -> has(all, "\"ORANGE\"") && has(own, "\"ORANGE\""));
            await().until(() -> has(own, "\"readings\":[{") && has(own, "event:beat"));

            assertThat(all).anyMatch(line -> line.contains("elsewhere"));
            assertThat(own)
                    .anyMatch(line -> line.contains("pingshan"))
                    .noneMatch(line -> line.contains("elsewhere"))
                    .noneMatch(line -> line.contains("\"RED\""));
        }
    }

    @Test
    void anAlarmIsToldWhenSomebodyWasSentItWhoSeesIt() {
        try (Center center = new Center("mem:told", "127.0.0.1:1")) {
            raise(center, "elsewhere", 1, EventKind.RAISED, Colour.YELLOW);
            Queue<String> own = follow(viewerOf(center, "site:live/pingshan"));
            await().until(() -> has(own, "event:beat"));
            assertThat(told(center)).isNull();

            Queue<String> unused = follow(center.duty());
            await().until(() -> told(center) != null);
        }
    }

    private static @Nullable Long told(Center center) {
        return center.part(AlarmStore.class).recent(1).get(0).times().told();
    }

    private static Caller viewerOf(Center center, String scope) {
        return Caller.person(center, "viewer", new Grant(Role.VIEWER, Scope.parse(scope)));
    }

    private static LatestReading read(String site) {
        return new LatestReading("live", site, "level", 5, 101.2, "m", "GOOD", Set.of(), 5);
    }

    private static void raise(Center center, String site, long seq, EventKind kind, Colour colour) {
        var event = level(site, "raw-1/17/90213", seq, kind, colour);
        center.says(event);
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

package berm.center;

import static berm.center.Events.level;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.alarm.Alarm;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FeedTest {

    @Test
    void aConsoleIsSentAllThenEachChangeAndIsNotedAsTold() {
        Queue<String> lines = new ConcurrentLinkedQueue<>();
        try (Center center = new Center("mem:feed", "127.0.0.1:1")) {
            raise(center, 1, EventKind.RAISED, Colour.YELLOW);
            assertThat(onlyAlarm(center).times().told()).isNull();

            listen(center, lines);
            await().until(() -> has(lines, "event:snapshot") && has(lines, "\"YELLOW\""));
            await().until(() -> onlyAlarm(center).times().told() != null);

            raise(center, 2, EventKind.LEVEL_CHANGED, Colour.RED);
            await().until(() -> has(lines, "event:news") && has(lines, "\"RED\""));
            await().until(() -> has(lines, "pingshan level 101.71米"));
            await().until(() -> onlyAlarm(center).times().told() != null);
            await().until(() -> has(lines, "event:beat") && has(lines, "\"path\":\"DOWN"));
        }
    }

    @Test
    void servesTheConsoleAndLetsItLoadNothingFromElsewhere() throws Exception {
        try (Center center = new Center("mem:page", "127.0.0.1:1")) {
            var page = center.read("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("app.js").doesNotContain("http://", "https://");
            assertThat(page.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(
                            policy -> assertThat(policy).contains("default-src 'none'"));
            assertThat(center.read("/feed.js").body()).contains("EventSource");
            assertThat(center.read("/webjars/uplot/1.6.30/dist/uPlot.esm.js").statusCode())
                    .isEqualTo(200);
        }
    }

    private static void raise(Center center, long seq, EventKind kind, Colour colour) {
        center.says(level(seq, kind, colour));
    }

    private static Alarm onlyAlarm(Center center) {
        return center.part(AlarmStore.class).recent(2).get(0);
    }

    private static boolean has(Queue<String> lines, String text) {
        return lines.stream().anyMatch(line -> line.contains(text));
    }

    private static void listen(Center center, Queue<String> lines) {
        HttpRequest request = center.duty().request("/api/events").build();
        var unused =
                HttpClient.newHttpClient()
                        .sendAsync(request, BodyHandlers.ofLines())
                        .thenAccept(response -> response.body().forEach(lines::add));
    }
}

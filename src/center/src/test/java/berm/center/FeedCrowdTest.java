package berm.center;

import static berm.center.Events.level;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.alarm.Entry;
import berm.messages.EntryJson;
import berm.messages.Topics;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class FeedCrowdTest {
    private static final int SITES = 800;
    private static final Pattern ALARM = Pattern.compile("\"condition\":\"level\\.limit\"");
    private static final Pattern COUNT =
            Pattern.compile("\"site\":\"([^\"]+)\",\"open\":\\{\"RED\":1}");

    @Test
    void aConsoleIsToldHowManyThereAreAndAfterwardsEach() {
        Queue<String> messages = new ConcurrentLinkedQueue<>();
        try (Center center = new Center("mem:crowd", "127.0.0.1:1")) {
            listen(center, messages);
            await().until(() -> !messages.isEmpty());

            center.part(InMemoryAlarmLog.class)
                    .read(IntStream.range(0, SITES).mapToObj(FeedCrowdTest::raised).toList());

            await().until(() -> messages.stream().anyMatch(line -> line.contains("\"counts\"")));
            String crowd =
                    messages.stream()
                            .filter(line -> line.contains("\"counts\""))
                            .findFirst()
                            .orElseThrow();
            assertThat(count(ALARM, crowd)).isEqualTo(20);
            assertThat(count(COUNT, crowd)).isEqualTo(SITES);

            await().atMost(Duration.ofMinutes(1)).until(() -> alarms(messages) >= 20 + SITES);
            assertThat(messages).allMatch(line -> count(ALARM, line) <= 300);
            assertThat(messages)
                    .filteredOn(line -> line.contains("\"counts\""))
                    .as("beside numbers only the worst are told")
                    .allMatch(line -> count(ALARM, line) == 20);
        }
    }

    private static long alarms(Queue<String> messages) {
        return messages.stream().mapToLong(line -> count(ALARM, line)).sum();
    }

    private static long count(Pattern pattern, String text) {
        return pattern.matcher(text).results().count();
    }

    private static ConsumerRecord<byte[], byte[]> raised(int number) {
        String site = "pond-" + number;
        var event = level(site, "raw-1/1/1", 1, EventKind.RAISED, Colour.RED);
        var entry = new Entry.Said(System.currentTimeMillis(), event, 7L, 30 * 60_000L);
        return new ConsumerRecord<>(
                Topics.ALARMS,
                0,
                1_000 + number,
                ("live/" + site).getBytes(UTF_8),
                EntryJson.encode(entry));
    }

    private static void listen(Center center, Queue<String> messages) {
        HttpRequest request = center.duty().request("/api/events").build();
        var unused =
                HttpClient.newHttpClient()
                        .sendAsync(request, BodyHandlers.ofLines())
                        .thenAccept(
                                response ->
                                        response.body()
                                                .filter(line -> line.startsWith("data:"))
                                                .forEach(messages::add));
    }
}

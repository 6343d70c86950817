package berm.benchmarks;

import berm.launcher.CenterLogIn;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A console of the centre, as a browser is one: it follows the stream of server-sent events and
 * keeps when each sensor's limit alarm was first seen there, by {@link System#nanoTime}.
 */
final class Console implements AutoCloseable {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LIMIT = ".limit";

    private final Map<String, Seen> seen = new ConcurrentHashMap<>();
    private final Thread thread;
    private volatile boolean connected;

    /**
     * A first sight of an alarm.
     *
     * @param nanos when, by {@link System#nanoTime}
     * @param received when the log stamped its reading, wall ms
     * @param decided when {@code watch} had decided, wall ms
     */
    record Seen(long nanos, long received, long decided) {}

    private Console(URI center, Path firstPassword) {
        this.thread = new Thread(() -> follow(center, firstPassword), "console");
        thread.setDaemon(true);
        thread.start();
    }

    /** Logs in, as the first who does, and connects, as soon as the centre answers. */
    static Console of(URI center, Path firstPassword) {
        return new Console(center, firstPassword);
    }

    boolean isConnected() {
        return connected;
    }

    /** Site/sensor of each alarm, and when it came. */
    Map<String, Seen> seen() {
        return seen;
    }

    private void follow(URI center, Path firstPassword) {
        HttpClient client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(2))
                        .build();
        CenterLogIn officer = null;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                officer = officer == null ? CenterLogIn.first(center, firstPassword) : officer;
                HttpRequest request = officer.request("/api/events").build();
                read(client.send(request, HttpResponse.BodyHandlers.ofInputStream()));
            } catch (IOException notYet) {
                connected = false;
            } catch (InterruptedException closed) {
                return;
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException closed) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(HttpResponse<InputStream> response) throws IOException {
        connected = response.statusCode() == 200;
        EventStream.read(response.body(), (event, data) -> take(event, data, System.nanoTime()));
    }

    private void take(String event, String data, long now) throws IOException {
        if (List.of("snapshot", "more", "news").contains(event)) {
            take(MAPPER.readTree(data).path("alarms"), now);
        }
    }

    private void take(JsonNode alarms, long now) {
        for (JsonNode alarm : alarms) {
            String condition = alarm.path("condition").asText();
            if (condition.endsWith(LIMIT)) {
                String sensor = condition.substring(0, condition.length() - LIMIT.length());
                JsonNode times = alarm.path("times");
                seen.putIfAbsent(
                        alarm.path("site").asText() + "/" + sensor,
                        new Seen(
                                now,
                                times.path("received").asLong(),
                                times.path("decided").asLong()));
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}

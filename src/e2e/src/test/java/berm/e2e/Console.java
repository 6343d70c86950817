package berm.e2e;

import static org.awaitility.Awaitility.await;

import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** The console in a real browser, before a real centre and a real Kafka, and a pond to tell of. */
final class Console implements AutoCloseable {
    private static final double PATIENCE_MILLIS = 120_000;

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final Chromium chromium;
    private final String kafka;
    private final PondStory pond;
    private final Service center;
    private final int port;

    private Console(Path folder, String history, Map<String, String> settings) throws Exception {
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
        chromium = opened(Chromium.start());
        kafka =
                opened(
                                EmbeddedKafka.start(
                                        folder.resolve("kafka"),
                                        FreePorts.next("Kafka"),
                                        FreePorts.next("controller")))
                        .bootstrap();
        pond = opened(new PondStory(kafka));
        port = FreePorts.next("centre").number();
        center = opened(Service.center(kafka, history, port, folder, settings));
        center.start();
    }

    /** With a centre that has no history; nobody has entered yet. */
    static Console start(Path folder) throws Exception {
        return start(folder, "http://127.0.0.1:1", Map.of());
    }

    /**
     * @param settings more of the centre's
     */
    static Console start(Path folder, String history, Map<String, String> settings)
            throws Exception {
        return new Console(folder, history, settings);
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    /** Waits until the centre hears all that was said. */
    void awaitUp() {
        await().atMost(Duration.ofMinutes(3)).until(center::isUp);
    }

    /** Shows the first screen to the officer, once the centre is up. */
    void enter() throws Exception {
        awaitUp();
        chromium.enter(center, port);
    }

    Chromium chromium() {
        return chromium;
    }

    Page page() {
        return chromium.page();
    }

    PondStory pond() {
        return pond;
    }

    String kafka() {
        return kafka;
    }

    Service center() {
        return center;
    }

    String host() {
        return "127.0.0.1:" + port;
    }

    /** Shows a page by its address, as {@code #/shift}. */
    void go(String address) {
        var unused = page().navigate("http://" + host() + "/" + address);
    }

    /** What went wrong in the page's own program. */
    List<String> errors() {
        return chromium.errors();
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new AssertionError("a part does not close", e);
        }
    }
}

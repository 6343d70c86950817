package berm.launcher.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedHistoryTest {
    private static final String READING =
            "readings,world=demo,site=pingshan,sensor=level value=%s,quality=\"GOOD\",flags=\"LATE\","
                    + "receivedAt=1596500001000i,position=\"raw-1.demo/3/17\" %s\n";
    private static final String ROWS = "SELECT value, quality, receivedAt, position FROM readings";

    @TempDir Path directory;
    private final LoopbackPort port = FreePorts.next("the history");
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void storesAReadingThatIsWrittenTwiceOnce() throws Exception {
        try (EmbeddedHistory history = EmbeddedHistory.start(directory, port)) {
            assertThat(history.check().up()).isTrue();
            write(history, READING.formatted("101.283", "1596500000000"));
            write(history, READING.formatted("101.283", "1596500000000"));
            // Written last, so the two before are there when it is.
            write(history, READING.formatted("99.0", "1596500060000"));
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> query(history, ROWS).contains("99.0"));
            assertThat(query(history, ROWS))
                    .contains("[101.283,\"GOOD\",1596500001000,\"raw-1.demo/3/17\"]")
                    .contains("\"count\":2");
        }
        assertThatCode(port::requireFree).doesNotThrowAnyException();
    }

    @Test
    void keepsReadingsOverARestart() throws Exception {
        try (EmbeddedHistory history = EmbeddedHistory.start(directory, port)) {
            write(history, READING.formatted("101.283", "1596500000000"));
        }
        try (EmbeddedHistory history = EmbeddedHistory.start(directory, port)) {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> query(history, ROWS).contains("101.283"));
        }
    }

    @Test
    void isDownAfterClose() {
        EmbeddedHistory history = EmbeddedHistory.start(directory, port);
        history.close();
        assertThat(history.check().up()).isFalse();
        assertThat(history.check().detail()).contains(port.address());
    }

    private void write(EmbeddedHistory history, String line) throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(history.url().resolve("/write?precision=ms"))
                        .POST(HttpRequest.BodyPublishers.ofString(line))
                        .build();
        assertThat(send(request).statusCode()).isEqualTo(204);
    }

    private String query(EmbeddedHistory history, String sql) throws Exception {
        URI address = history.url().resolve("/exec?query=" + URLEncoder.encode(sql, UTF_8));
        return send(HttpRequest.newBuilder(address).build()).body();
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
}

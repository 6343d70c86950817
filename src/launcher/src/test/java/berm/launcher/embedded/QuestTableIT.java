package berm.launcher.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.history.HistorySettings;
import berm.history.HistoryWriter;
import berm.history.QuestTable;
import berm.history.WriteReport;
import berm.testkit.TestReading;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A QuestDB whose table somebody else made, or nobody. */
@Timeout(120)
class QuestTableIT {
    private static final List<StoredReading> READINGS =
            List.of(
                    TestReading.of(
                                    SiteKey.parse("demo/pingshan"),
                                    new SensorId("level"),
                                    1_596_513_600_000L)
                            .reading());

    private final HttpClient http = HttpClient.newHttpClient();
    private EmbeddedHistory server;
    private HistoryWriter writer;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        server = EmbeddedHistory.start(directory, FreePorts.next("the history"));
        sql("DROP TABLE readings");
        String url = server.url().toString();
        writer = HistoryWriter.open(HistorySettings.from(Map.of("BERM_HISTORY_URL", url)));
    }

    @AfterEach
    void stop() {
        writer.close();
        server.close();
    }

    @Test
    void theWriterMakesATableThatKeepsNoDuplicates() throws Exception {
        assertThat(writer.write(READINGS)).isEqualTo(new WriteReport(1, List.of()));
        assertThat(sql("SELECT dedup FROM tables() WHERE table_name = 'readings'"))
                .contains("[[true]]");
    }

    @Test
    void nothingIsWrittenToATableThatKeepsDuplicates() throws Exception {
        sql(QuestTable.CREATE.replaceAll("DEDUP UPSERT KEYS.*", ""));
        CompletableFuture<WriteReport> write = CompletableFuture.supplyAsync(this::write);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> writer.state().contains("keeps duplicates; run ALTER TABLE"));
        assertThat(writer.works()).isFalse();
        sql("ALTER TABLE readings DEDUP ENABLE UPSERT KEYS(timestamp, world, site, sensor)");
        assertThat(write.join()).isEqualTo(new WriteReport(1, List.of()));
        assertThat(writer.works()).isTrue();
    }

    private WriteReport write() {
        try {
            return writer.write(READINGS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private String sql(String statement) throws Exception {
        URI address = server.url().resolve("/exec?query=" + URLEncoder.encode(statement, UTF_8));
        HttpResponse<String> answer =
                http.send(
                        HttpRequest.newBuilder(address).build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }
}

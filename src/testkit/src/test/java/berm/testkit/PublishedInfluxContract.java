package berm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.history.History;
import berm.history.HistorySettings;
import berm.history.HistoryWriter;
import berm.history.WriteReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The laws of a history, through a stub that takes only what is published of a server. */
abstract class PublishedInfluxContract extends HistoryContract {
    private static final String TOKEN = "Zm9yIHRoZSBhcmNoaXZl==";
    private static final SiteKey SITE = SiteKey.parse("demo/published");
    private static final SensorId LEVEL = new SensorId("level");
    private static final long NOON = 1_596_513_600_000L;

    private final PublishedInflux published;
    private final Map<String, String> environment = new HashMap<>();
    private Influxd influxd;
    private InfluxStub stub;
    private History history;

    PublishedInfluxContract(PublishedInflux published, Map<String, String> environment) {
        this.published = published;
        this.environment.putAll(environment);
    }

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        influxd = Influxd.start(directory);
        stub = new InfluxStub(published, influxd, TOKEN);
        Path token = Files.writeString(directory.resolve("token"), TOKEN + "\n");
        environment.put("BERM_HISTORY_URL", stub.url());
        environment.put("BERM_HISTORY_TOKEN_FILE", token.toString());
        stub.makeBucket("berm");
        history = History.open(HistorySettings.from(environment));
    }

    @AfterAll
    void keptToTheDescription() {
        history.close();
        stub.close();
        influxd.close();
        assertThat(stub.offDescription()).isEmpty();
    }

    @AfterEach
    void answerAsUsual() {
        stub.letIn(TOKEN);
        stub.answerWrites(lines -> Optional.empty());
    }

    @Override
    protected History history() {
        return history;
    }

    @Override
    protected void stopStore() {
        influxd.kill();
    }

    @Override
    protected void startStore() throws IOException {
        influxd.startAgain();
    }

    @Test
    public void waitsUntilItsTokenLetsIn() {
        stub.letIn("another");
        writeMeanwhile("401 unauthorized access", () -> stub.letIn(TOKEN));
    }

    @Test
    public void waitsWhileItIsAskedToComeBackLater() {
        stub.answerWrites(lines -> Optional.of(stub.later(429, 1)));
        writeMeanwhile(", asks for 1 s", () -> stub.answerWrites(lines -> Optional.empty()));
    }

    @Test
    public void waitsForADatabaseThatIsNotThere() {
        stub.answerWrites(lines -> Optional.of(stub.error(404, "not here")));
        writeMeanwhile("404 not here", () -> stub.answerWrites(lines -> Optional.empty()));
    }

    private void writeMeanwhile(String state, Runnable thenHelp) {
        try (HistoryWriter writer = HistoryWriter.open(HistorySettings.from(environment))) {
            CompletableFuture<WriteReport> write =
                    CompletableFuture.supplyAsync(() -> write(writer, 1));
            await().atMost(Duration.ofSeconds(60)).until(() -> writer.state().contains(state));
            thenHelp.run();
            assertThat(write.join()).isEqualTo(new WriteReport(1, List.of()));
            assertThat(writer.works()).isTrue();
        }
    }

    @Test
    public void aBatchThatIsTooLargeIsCut() {
        stub.answerWrites(
                lines ->
                        lines.lines().count() > 10
                                ? Optional.of(stub.error(413, "points batch is too large"))
                                : Optional.empty());
        try (HistoryWriter writer = HistoryWriter.open(HistorySettings.from(environment))) {
            assertThat(write(writer, 40)).isEqualTo(new WriteReport(40, List.of()));
        }
    }

    @Test
    public void aPointThatIsRefusedForGoodIsFoundWithTheReason() {
        stub.answerWrites(
                lines ->
                        lines.contains("value=13.0 ")
                                ? Optional.of(stub.error(400, "unlucky"))
                                : Optional.empty());
        try (HistoryWriter writer = HistoryWriter.open(HistorySettings.from(environment))) {
            WriteReport report = write(writer, 40);
            assertThat(report.written()).isEqualTo(39);
            assertThat(report.refused())
                    .singleElement()
                    .satisfies(it -> assertThat(it.reading().value()).isEqualTo(13))
                    .satisfies(it -> assertThat(it.reason()).contains("400 ", "unlucky"));
        }
    }

    private static WriteReport write(HistoryWriter writer, int count) {
        List<StoredReading> readings =
                IntStream.range(0, count)
                        .mapToObj(i -> TestReading.of(SITE, LEVEL, NOON + i).value(i).reading())
                        .toList();
        try {
            return writer.write(readings);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

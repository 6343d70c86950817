package berm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.history.HistoryException;
import berm.history.HistoryKind;
import berm.history.HistoryQuery;
import berm.history.HistoryReader;
import berm.history.HistorySettings;
import berm.history.HistoryWriter;
import berm.history.WriteReport;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** An InfluxDB 1.x that lets in only its users. */
@Timeout(120)
class InfluxAccessIT {
    private static final String ROOT = "root";
    private static final String ROOT_PASSWORD = "r: \u00fc";
    private static final SiteKey SITE = SiteKey.parse("demo/pingshan");
    private static final SensorId LEVEL = new SensorId("level");
    private static final List<StoredReading> READINGS =
            List.of(TestReading.of(SITE, LEVEL, 1_596_513_600_000L).reading());
    private static final HistoryQuery ALL = new HistoryQuery(SITE, LEVEL, 0, Long.MAX_VALUE, 10);

    private Influxd influxd;

    @BeforeEach
    void start(@TempDir Path directory) throws Exception {
        influxd = Influxd.startWithUsers(directory);
        administer("CREATE USER root WITH PASSWORD '" + ROOT_PASSWORD + "' WITH ALL PRIVILEGES");
    }

    @AfterEach
    void stop() {
        influxd.close();
    }

    @Test
    void theDatabaseIsMadeByAUserWhoMay() throws Exception {
        write(ROOT, ROOT_PASSWORD);
        try (HistoryReader reader = HistoryReader.open(as(ROOT, ROOT_PASSWORD))) {
            assertThat(reader.read(ALL)).hasSize(1);
        }
    }

    @Test
    void aUserWhoMayOnlyWriteWrites() throws Exception {
        administer("CREATE DATABASE berm");
        administer("CREATE USER archive WITH PASSWORD 'word'");
        administer("GRANT WRITE ON berm TO archive");
        write("archive", "word");
        try (HistoryReader reader = HistoryReader.open(as("archive", "word"))) {
            assertThatThrownBy(() -> reader.read(ALL))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining("not authorized");
        }
    }

    @Test
    void readingsWaitUntilTheirWriterIsLetIn() throws Exception {
        administer("CREATE DATABASE berm");
        try (HistoryWriter writer = HistoryWriter.open(as("archive", "word"))) {
            CompletableFuture<Void> write =
                    CompletableFuture.runAsync(() -> writeUninterrupted(writer));
            await().atMost(Duration.ofSeconds(60)).until(() -> writer.state().contains("401"));
            assertThat(writer.state()).contains("authorization failed").doesNotContain("word");
            administer("CREATE USER archive WITH PASSWORD 'word'");
            administer("GRANT ALL ON berm TO archive");
            write.join();
            assertThat(writer.works()).isTrue();
        }
        try (HistoryReader reader = HistoryReader.open(as("archive", "word"))) {
            assertThat(reader.read(ALL)).hasSize(1);
        }
    }

    private void administer(String statement) throws Exception {
        influxd.administer(ROOT, ROOT_PASSWORD, statement);
    }

    private void write(String user, String password) {
        try (HistoryWriter writer = HistoryWriter.open(as(user, password))) {
            writeUninterrupted(writer);
        }
    }

    private static void writeUninterrupted(HistoryWriter writer) {
        try {
            assertThat(writer.write(READINGS)).isEqualTo(new WriteReport(1, List.of()));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HistorySettings as(String user, String password) {
        return new HistorySettings(
                influxd.settings().url(), HistoryKind.INFLUX1, "berm", "", user, password, "");
    }
}

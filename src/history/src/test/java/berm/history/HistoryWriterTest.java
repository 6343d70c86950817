package berm.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
class HistoryWriterTest {
    private static final SiteKey KEY = SiteKey.parse("demo/pingshan");
    private static final SensorId LEVEL = new SensorId("level");
    private static final long NOON = 1_596_513_600_000L;

    @Test
    void writesAPointOfTheLineProtocol() throws Exception {
        try (ScriptedStore store = new ScriptedStore(lines -> 204);
                HistoryWriter writer = HistoryWriter.open(store.settings())) {
            assertThat(writer.state()).endsWith(" not asked yet");
            Set<ReadingFlag> flags = EnumSet.of(ReadingFlag.LATE, ReadingFlag.OLD);
            writer.write(List.of(reading(NOON, 101.283, flags)));
            assertThat(store.writes())
                    .containsExactly(
                            "readings,sensor=level,site=pingshan,world=demo"
                                    + " flags=\"LATE,OLD\",position=\"raw-1.demo/3/17\","
                                    + "quality=\"GOOD\",receivedAt=1596513601000i,value=101.283"
                                    + " 1596513600000");
            assertThat(store.requests()).last().asString().startsWith("POST /write?");
            assertThat(store.requests()).last().asString().contains("db=berm", "precision=ms");
            assertThat(writer.state()).endsWith(" works");
            assertThat(writer.counts()).isEqualTo(new WriterCounts(1, 1, 0, 0));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 404, 429, 500, 503})
    void keepsWhatTheStoreMayTakeLater(int status) throws Exception {
        AtomicInteger left = new AtomicInteger(2);
        try (ScriptedStore store =
                        new ScriptedStore(lines -> left.getAndDecrement() > 0 ? status : 204);
                HistoryWriter writer = HistoryWriter.open(store.settings())) {
            WriteReport report = writer.write(List.of(reading(NOON, 1)));
            assertThat(report).isEqualTo(new WriteReport(1, List.of()));
            assertThat(writer.counts()).isEqualTo(new WriterCounts(1, 1, 0, 2));
            // the database may have gone with the store, so it is made again before each attempt
            assertThat(store.requests()).filteredOn(it -> it.startsWith("POST /query")).hasSize(3);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 413, 422})
    void findsThePointsThatTheStoreWillNeverTake(int status) throws Exception {
        try (ScriptedStore store =
                        new ScriptedStore(lines -> lines.contains("value=13.0") ? status : 204);
                HistoryWriter writer = HistoryWriter.open(store.settings())) {
            List<StoredReading> readings =
                    IntStream.range(0, 40).mapToObj(i -> reading(NOON + i, i + 0.0)).toList();
            WriteReport report = writer.write(readings);
            assertThat(report.written()).isEqualTo(39);
            assertThat(report.refused())
                    .singleElement()
                    .satisfies(
                            it -> {
                                assertThat(it.reading()).isEqualTo(readings.get(13));
                                assertThat(it.reason()).isEqualTo(status + " because " + status);
                            });
            assertThat(writer.counts()).isEqualTo(new WriterCounts(40, 39, 1, 0));
            assertThat(store.writes()).hasSizeLessThan(16);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesAValueThatIsNoNumber(double value) throws Exception {
        try (ScriptedStore store = new ScriptedStore(lines -> 204);
                HistoryWriter writer = HistoryWriter.open(store.settings())) {
            WriteReport report = writer.write(List.of(reading(NOON, value), reading(NOON + 1, 2)));
            assertThat(report.written()).isEqualTo(1);
            assertThat(report.refused())
                    .singleElement()
                    .extracting("reason")
                    .asString()
                    .contains("not a finite number");
            assertThat(store.writes()).singleElement().asString().contains("value=2.0");
        }
    }

    @Test
    void saysSinceWhenItWaitsAndWhyUntilTheStoreWorks() throws Exception {
        AtomicBoolean away = new AtomicBoolean(true);
        try (ScriptedStore store = new ScriptedStore(lines -> away.get() ? 503 : 204);
                HistoryWriter writer = HistoryWriter.open(store.settings())) {
            CompletableFuture<WriteReport> write = inBackground(writer);
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> writer.state().contains("attempts: 503 because 503"));
            assertThat(writer.works()).isFalse();
            assertThat(write).isNotDone();
            away.set(false);
            assertThat(write.join().written()).isEqualTo(1);
            assertThat(writer.works()).isTrue();
            assertThat(writer.state()).endsWith(" works");
        }
    }

    @Test
    void endsItsWaitWhenItsThreadIsInterrupted() throws Exception {
        try (ScriptedStore store = new ScriptedStore(lines -> 503);
                HistoryWriter writer = HistoryWriter.open(store.settings())) {
            CompletableFuture<Throwable> end = new CompletableFuture<>();
            Thread thread =
                    new Thread(
                            () -> {
                                try {
                                    WriteReport unexpected = writer.write(List.of(reading(0, 1)));
                                    end.completeExceptionally(
                                            new AssertionError(unexpected.toString()));
                                } catch (InterruptedException e) {
                                    end.complete(e);
                                }
                            });
            thread.start();
            await().atMost(Duration.ofSeconds(30)).until(() -> writer.counts().retries() > 0);
            thread.interrupt();
            assertThat(end.join()).isInstanceOf(InterruptedException.class);
            assertThat(writer.counts().written()).isZero();
        }
    }

    @Test
    void aStoreThatIsNotThereIsNoErrorUntilItIsRead() throws Exception {
        HistorySettings nowhere;
        try (ScriptedStore store = new ScriptedStore(lines -> 204)) {
            nowhere = store.settings();
        }
        HistoryQuery query = new HistoryQuery(KEY, LEVEL, 0, 1, 1);
        try (HistoryReader reader = HistoryReader.open(nowhere)) {
            assertThatThrownBy(() -> reader.read(query))
                    .isInstanceOf(HistoryException.class)
                    .hasMessageContaining(nowhere.url() + "/ does not answer");
        }
    }

    private static CompletableFuture<WriteReport> inBackground(HistoryWriter writer) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return writer.write(List.of(reading(NOON, 1)));
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    private static StoredReading reading(long measuredAt, double value) {
        return reading(measuredAt, value, EnumSet.noneOf(ReadingFlag.class));
    }

    private static StoredReading reading(long measuredAt, double value, Set<ReadingFlag> flags) {
        return new StoredReading(
                KEY,
                LEVEL,
                measuredAt,
                value,
                "m",
                Quality.GOOD,
                flags,
                measuredAt + 1_000,
                "raw-1.demo/3/17");
    }
}

package berm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.history.History;
import berm.history.HistoryException;
import berm.history.HistoryPoint;
import berm.history.HistoryQuery;
import berm.history.WriteReport;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Writes to a history and reads what has become of it.
 *
 * <p>A store may show readings some time after it took them, in the order in which it took them: so
 * everything is there when a last reading is, at the last time there is.
 */
final class HistoryProbe {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long LAST = HistoryQuery.LATEST - 1;

    private final History history;
    private final AtomicInteger batches = new AtomicInteger();

    HistoryProbe(History history) {
        this.history = history;
    }

    void write(List<StoredReading> readings) throws InterruptedException {
        assertThat(history.write(readings)).isEqualTo(new WriteReport(readings.size(), List.of()));
        batches.incrementAndGet();
    }

    CompletableFuture<Void> writeInBackground(List<StoredReading> readings, int batch) {
        return CompletableFuture.runAsync(
                () -> {
                    try {
                        for (int from = 0; from < readings.size(); from += batch) {
                            write(readings.subList(from, from + batch));
                        }
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    void awaitBatches(int count) {
        await().atMost(PATIENCE).until(() -> batches.get() >= count);
    }

    /** Returns when all that was written before can be read. */
    void settle(SiteKey site, SensorId sensor) throws InterruptedException {
        write(List.of(TestReading.of(site, sensor, LAST).reading()));
        HistoryQuery last = new HistoryQuery(site, sensor, LAST, LAST + 1, 1);
        await().atMost(PATIENCE)
                .ignoreExceptionsMatching(HistoryException.class::isInstance)
                .until(() -> !history.read(last).isEmpty());
    }

    /** Settles, and gives back all but the last reading. */
    List<HistoryPoint> everythingOf(SiteKey site, SensorId sensor) throws InterruptedException {
        settle(site, sensor);
        return history.read(
                new HistoryQuery(site, sensor, Long.MIN_VALUE, LAST, HistoryQuery.LARGEST_LIMIT));
    }
}

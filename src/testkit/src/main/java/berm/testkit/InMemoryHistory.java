package berm.testkit;

import berm.domain.Quality;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.history.History;
import berm.history.HistoryException;
import berm.history.HistoryPoint;
import berm.history.HistoryQuery;
import berm.history.TrendBucket;
import berm.history.WriteReport;
import berm.history.WriteReport.Refused;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A history that lasts as long as the test, and is away when the test says so. */
public final class InMemoryHistory implements History {
    private final Map<Series, TreeMap<Long, HistoryPoint>> series = new HashMap<>();
    private boolean away;

    private record Series(SiteKey key, SensorId sensor) {}

    /** From now on, writers wait and readers hear that the store does not answer. */
    public synchronized void goAway() {
        away = true;
    }

    public synchronized void comeBack() {
        away = false;
        notifyAll();
    }

    @Override
    public synchronized WriteReport write(List<StoredReading> readings)
            throws InterruptedException {
        while (away) {
            wait();
        }
        List<Refused> refused = new ArrayList<>();
        for (StoredReading reading : readings) {
            Optional<Refused> refusal = Refused.byEveryStore(reading);
            refusal.ifPresentOrElse(refused::add, () -> store(reading));
        }
        return new WriteReport(readings.size() - refused.size(), refused);
    }

    private void store(StoredReading reading) {
        Series of = new Series(reading.key(), reading.sensor());
        series.computeIfAbsent(of, none -> new TreeMap<>())
                .put(reading.measuredAt(), point(reading));
    }

    /** What the history gives back of a reading. */
    static HistoryPoint point(StoredReading reading) {
        return new HistoryPoint(
                reading.measuredAt(),
                reading.value(),
                reading.quality(),
                reading.flags(),
                reading.receivedAt(),
                reading.position());
    }

    @Override
    public synchronized List<HistoryPoint> read(HistoryQuery query) {
        return stretch(query).stream().limit(query.limit()).toList();
    }

    @Override
    public synchronized List<TrendBucket> trend(HistoryQuery query) {
        TreeMap<Long, TrendBucket> buckets = new TreeMap<>();
        long width = query.bucketWidth();
        for (HistoryPoint point : stretch(query)) {
            long from = point.measuredAt() - (point.measuredAt() - query.from()) % width;
            buckets.merge(from, bucketOf(point, from, width), InMemoryHistory::join);
        }
        return List.copyOf(buckets.values());
    }

    @Override
    public synchronized List<HistoryPoint> extremes(HistoryQuery query) {
        HistoryQuery buckets = query.extremeBuckets();
        long width = buckets.bucketWidth();
        TreeMap<Long, Worst> worst = new TreeMap<>();
        for (HistoryPoint point : stretch(query)) {
            long bucket = (point.measuredAt() - query.from()) / width;
            worst.merge(bucket, Worst.of(point), Worst::and);
        }
        return worst.values().stream()
                .flatMap(Worst::points)
                .distinct()
                .sorted(Comparator.comparingLong(HistoryPoint::measuredAt))
                .toList();
    }

    /** The lowest reading, the highest, and the lowest doubtful one if there is any. */
    private record Worst(HistoryPoint low, HistoryPoint high, @Nullable HistoryPoint doubtful) {
        static Worst of(HistoryPoint point) {
            return new Worst(point, point, point.quality() == Quality.GOOD ? null : point);
        }

        Worst and(Worst later) {
            return new Worst(
                    later.low.value() < low.value() ? later.low : low,
                    later.high.value() > high.value() ? later.high : high,
                    doubt(later.doubtful));
        }

        private @Nullable HistoryPoint doubt(@Nullable HistoryPoint later) {
            boolean worse = doubtful == null || (later != null && later.value() < doubtful.value());
            return worse ? later : doubtful;
        }

        Stream<HistoryPoint> points() {
            return Stream.of(Optional.of(low), Optional.of(high), Optional.ofNullable(doubtful))
                    .flatMap(Optional::stream);
        }
    }

    private Collection<HistoryPoint> stretch(HistoryQuery query) {
        if (away) {
            throw new HistoryException("the test's history is away");
        }
        Series of = new Series(query.key(), query.sensor());
        return series.getOrDefault(of, new TreeMap<>())
                .subMap(query.from(), true, query.to(), false)
                .values();
    }

    private static TrendBucket bucketOf(HistoryPoint point, long from, long width) {
        double value = point.value();
        return new TrendBucket(from, from + width, value, value, value, 1);
    }

    private static TrendBucket join(TrendBucket earlier, TrendBucket later) {
        return new TrendBucket(
                earlier.from(),
                earlier.to(),
                Math.min(earlier.min(), later.min()),
                Math.max(earlier.max(), later.max()),
                later.last(),
                earlier.count() + later.count());
    }

    @Override
    public void close() {
        // nothing to let go of
    }
}

package berm.testkit;

import berm.domain.Quality;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.history.HistoryPoint;
import berm.history.HistoryQuery;
import berm.history.TrendBucket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** More than an hour of a sensor, with a hole, a high peak and a low one, each of one reading. */
final class TrendStory {
    static final double PEAK = 9_999;

    private static final int COUNT = 5_000;
    private static final int HIGH = 1_234;
    private static final int LOW = 4_321;
    private static final int HOLE_BEGINS = 2_000;
    private static final int HOLE_ENDS = 2_500;
    private static final long INTERVAL = 997;
    private static final int DOUBTFUL = 211;

    private TrendStory() {}

    static List<StoredReading> readings(SiteKey site, SensorId sensor, long start, Random random) {
        List<StoredReading> readings = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            double value = i == HIGH ? PEAK : i == LOW ? -PEAK : random.nextInt(400) - 200;
            if (i < HOLE_BEGINS || i >= HOLE_ENDS) {
                long time = start + i * INTERVAL;
                Quality quality = i % DOUBTFUL == 0 ? Quality.SUSPECT : Quality.GOOD;
                readings.add(
                        TestReading.of(site, sensor, time).value(value).quality(quality).reading());
            }
        }
        return readings;
    }

    /** The lowest, the highest and the lowest doubtful of each bucket, slowly and plainly. */
    static List<HistoryPoint> extremes(List<StoredReading> readings, HistoryQuery query) {
        long width = query.extremeBuckets().bucketWidth();
        TreeMap<Long, HistoryPoint> kept = new TreeMap<>();
        for (long from = query.from(); from < query.to(); from += width) {
            List<StoredReading> bucket = within(readings, from, from + width);
            Comparator<StoredReading> byValue = Comparator.comparingDouble(StoredReading::value);
            Stream.of(
                            bucket.stream().min(byValue),
                            bucket.stream().min(byValue.reversed()),
                            bucket.stream()
                                    .filter(reading -> reading.quality() != Quality.GOOD)
                                    .min(byValue))
                    .flatMap(Optional::stream)
                    .forEach(each -> kept.put(each.measuredAt(), InMemoryHistory.point(each)));
        }
        return List.copyOf(kept.values());
    }

    private static List<StoredReading> within(List<StoredReading> readings, long from, long to) {
        return readings.stream()
                .filter(it -> it.measuredAt() >= from && it.measuredAt() < to)
                .toList();
    }

    /** Bucket by bucket, slowly and plainly. */
    static List<TrendBucket> trend(List<StoredReading> readings, HistoryQuery query) {
        long width = query.bucketWidth();
        List<TrendBucket> buckets = new ArrayList<>();
        for (long from = query.from(); from < query.to(); from += width) {
            double[] values = values(readings, from, from + width);
            if (values.length > 0) {
                buckets.add(bucket(from, width, values));
            }
        }
        return buckets;
    }

    private static double[] values(List<StoredReading> readings, long from, long to) {
        return within(readings, from, to).stream().mapToDouble(StoredReading::value).toArray();
    }

    private static TrendBucket bucket(long from, long width, double[] values) {
        double min = Arrays.stream(values).min().orElseThrow();
        double max = Arrays.stream(values).max().orElseThrow();
        double last = values[values.length - 1];
        return new TrendBucket(from, from + width, min, max, last, values.length);
    }
}

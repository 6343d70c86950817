package berm.center;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Quality;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.history.HistoryPoint;
import berm.testkit.InMemoryHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Curves of long stretches, in few points. */
class CurveTest {
    private static final SiteKey POND = SiteKey.parse("live/pond");
    private static final SensorId LEVEL = new SensorId("level");
    private static final int YEAR = 525_600;
    private static final long MINUTE = 60_000;

    private static HistoryApi.Curve curve(List<StoredReading> readings, int points)
            throws InterruptedException {
        try (InMemoryHistory history = new InMemoryHistory()) {
            assertThat(history.write(readings).refused()).isEmpty();
            long to = readings.get(readings.size() - 1).measuredAt() + 1;
            return new HistoryApi(history).history("live", "pond", "level", 0L, to, points);
        }
    }

    private static StoredReading reading(long time, double value, Quality quality) {
        return new StoredReading(
                POND, LEVEL, time, value, "m", quality, Set.of(), time, "raw-1/0/0");
    }

    @Test
    void aYearOfMinutesIsAtMostTwoThousandPointsAndShowsTheMinuteOfItsPeak() throws Exception {
        List<StoredReading> year = new ArrayList<>();
        for (int minute = 0; minute < YEAR; minute++) {
            double value = minute == 300_001 ? 110 : minute == 444_444 ? 90 : 100 + minute % 7;
            year.add(reading(minute * MINUTE, value, Quality.GOOD));
        }
        year.set(123_456, reading(123_456 * MINUTE, 103, Quality.SUSPECT));
        HistoryApi.Curve curve = curve(year, 2_000);
        assertThat(curve.points()).hasSizeBetween(1_000, 2_000);
        assertThat(curve.points())
                .contains(point(year.get(300_001)), point(year.get(444_444)))
                .contains(point(year.get(123_456)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theLowestAndTheHighestOfEveryStepSurvive(long seed) throws Exception {
        Random random = new Random(seed);
        List<StoredReading> readings = new ArrayList<>();
        long time = 0;
        for (int i = 0; i < 5_000; i++) {
            time += 1 + random.nextInt(100_000);
            boolean good = random.nextInt(50) > 0;
            double value = Math.rint(random.nextGaussian() * 20) + 0.0;
            readings.add(reading(time, value, good ? Quality.GOOD : Quality.SUSPECT));
        }
        int most = 3 + random.nextInt(3_000);
        HistoryApi.Curve curve = curve(readings, most);
        assertThat(curve.points()).as("seed %d", seed).hasSizeLessThanOrEqualTo(most);
        for (long from = 0; from < curve.to(); from += curve.width()) {
            double[] all = values(readings.stream().map(CurveTest::point).toList(), from, curve);
            double[] kept = values(curve.points(), from, curve);
            assertThat(kept).as("seed %d, step of %d", seed, from).isEqualTo(all);
        }
    }

    /** The least and the greatest of a step. */
    private static double[] values(List<HistoryPoint> points, long from, HistoryApi.Curve curve) {
        double[] values =
                points.stream()
                        .filter(point -> point.measuredAt() >= from)
                        .filter(point -> point.measuredAt() < from + curve.width())
                        .mapToDouble(HistoryPoint::value)
                        .sorted()
                        .toArray();
        return values.length == 0 ? values : new double[] {values[0], values[values.length - 1]};
    }

    private static HistoryPoint point(StoredReading reading) {
        return new HistoryPoint(
                reading.measuredAt(),
                reading.value(),
                reading.quality(),
                reading.flags(),
                reading.receivedAt(),
                reading.position());
    }

    @Test
    void fewReadingsAreAllThereAsTheyWereStored() throws Exception {
        List<StoredReading> readings =
                List.of(reading(1, 2.5, Quality.GOOD), reading(2, 3.5, Quality.SUSPECT));
        HistoryApi.Curve curve = curve(readings, 3);
        assertThat(curve.width()).isZero();
        assertThat(curve.points()).isEqualTo(readings.stream().map(CurveTest::point).toList());
    }
}

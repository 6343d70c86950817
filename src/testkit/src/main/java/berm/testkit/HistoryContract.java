package berm.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.history.History;
import berm.history.HistoryException;
import berm.history.HistoryPoint;
import berm.history.HistoryQuery;
import berm.history.TrendBucket;
import berm.history.WriteReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What every history promises. One store serves all tests of a class; each test has a site of its
 * own in it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(180)
public abstract class HistoryContract {
    private static final long NOON = 1_596_513_600_000L;
    private static final long END = HistoryQuery.LATEST;
    private static final SensorId LEVEL = new SensorId("level");

    private final AtomicInteger sites = new AtomicInteger();

    /** The history under test; the same one for every test. */
    protected abstract History history();

    /** Takes the store away, as suddenly as can be. */
    protected abstract void stopStore() throws Exception;

    /** Brings the store back, with what it had. */
    protected abstract void startStore() throws Exception;

    @ParameterizedTest
    @EnumSource(Quality.class)
    public void keepsWhatIsKnownOfAReading(Quality quality) throws Exception {
        SiteKey site = newSite();
        TestReading plain = TestReading.of(site, LEVEL, NOON).quality(quality);
        List<StoredReading> readings =
                List.of(
                        plain.at(0).receivedAt(0).position("raw-1/0/0").reading(),
                        plain.value(-2.5).flags(ReadingFlag.values()).reading(),
                        plain.at(NOON + 1).flags(ReadingFlag.LATE).receivedAt(NOON).reading(),
                        plain.at(NOON + 2)
                                .flags(ReadingFlag.OLD, ReadingFlag.CLOCK_FAULT)
                                .receivedAt(HistoryQuery.LATEST)
                                .position("raw-1.demo/63/" + Long.MAX_VALUE)
                                .reading());
        write(readings);
        assertThat(everythingOf(site, LEVEL)).isEqualTo(points(readings));
    }

    @Test
    public void keepsEveryDigitOfAValue() throws Exception {
        SiteKey site = newSite();
        List<StoredReading> readings = new ArrayList<>();
        for (double value : HardValues.numbers()) {
            TestReading next = TestReading.of(site, LEVEL, NOON + readings.size());
            readings.add(next.value(value).reading());
        }
        write(readings);
        assertThat(everythingOf(site, LEVEL))
                .extracting(HistoryPoint::value)
                .containsExactlyElementsOf(readings.stream().map(StoredReading::value).toList());
    }

    @Test
    public void hasAReadingOnceHoweverOftenItIsWritten() throws Exception {
        SiteKey site = newSite();
        List<StoredReading> readings = series(site, LEVEL, 50);
        List<StoredReading> twice = new ArrayList<>(readings);
        twice.addAll(readings);
        write(twice);
        write(readings);
        assertThat(everythingOf(site, LEVEL)).isEqualTo(points(readings));
    }

    @Test
    public void aLaterWriteTakesThePlaceOfAnEarlierOne() throws Exception {
        SiteKey site = newSite();
        TestReading first =
                TestReading.of(site, LEVEL, NOON).flags(ReadingFlag.values()).position("raw-1/0/1");
        StoredReading second =
                first.value(2).flags().quality(Quality.SUSPECT).position("raw-1/0/2").reading();
        write(List.of(first.reading()));
        write(List.of(second));
        assertThat(everythingOf(site, LEVEL)).isEqualTo(points(List.of(second)));
    }

    @Test
    public void readsInTheOrderOfMeasurement() throws Exception {
        SiteKey site = newSite();
        List<StoredReading> readings = series(site, LEVEL, 300);
        List<StoredReading> shuffled = new ArrayList<>(readings);
        Collections.shuffle(shuffled, new Random(1));
        for (int from = 0; from < shuffled.size(); from += 100) {
            write(shuffled.subList(from, from + 100));
        }
        assertThat(everythingOf(site, LEVEL)).isEqualTo(points(readings));
    }

    @Test
    public void readsFromTheFirstTimeUpToButNotTheSecond() throws Exception {
        SiteKey site = newSite();
        write(series(site, LEVEL, 10));
        settle(site);
        assertThat(times(site, NOON + 2, NOON + 5, 100))
                .containsExactly(NOON + 2, NOON + 3, NOON + 4);
        assertThat(times(site, NOON + 2, NOON + 2, 100)).isEmpty();
        assertThat(times(site, 0, NOON, 100)).isEmpty();
        assertThat(times(site, NOON + 10, END - 1, 100)).isEmpty();
    }

    @Test
    public void stopsAtTheLimitSoThatTheNextPageCanBeRead() throws Exception {
        SiteKey site = newSite();
        write(series(site, LEVEL, 25));
        settle(site);
        List<Long> all = new ArrayList<>();
        long from = 0;
        for (List<Long> page = times(site, from, END - 1, 10);
                !page.isEmpty();
                page = times(site, from, END - 1, 10)) {
            assertThat(page).hasSizeLessThanOrEqualTo(10);
            all.addAll(page);
            from = page.get(page.size() - 1) + 1;
        }
        assertThat(all).isEqualTo(LongStream.range(NOON, NOON + 25).boxed().toList());
    }

    @Test
    public void keepsWorldsSitesAndSensorsApart() throws Exception {
        String name = newSite().site().value();
        List<SiteKey> keys =
                List.of(
                        SiteKey.parse("live/" + name),
                        SiteKey.parse("demo/" + name),
                        SiteKey.parse("demo/" + name + "-2"));
        List<SensorId> sensors = List.of(LEVEL, new SensorId("Level"), new SensorId("level2"));
        List<StoredReading> readings = new ArrayList<>();
        for (SiteKey key : keys) {
            for (SensorId sensor : sensors) {
                readings.add(TestReading.of(key, sensor, NOON).value(readings.size()).reading());
            }
        }
        write(readings);
        for (StoredReading reading : readings) {
            assertThat(everythingOf(reading.key(), reading.sensor()))
                    .isEqualTo(points(List.of(reading)));
        }
    }

    @ParameterizedTest
    @MethodSource("berm.testkit.HardValues#sensors")
    public void takesEveryNameOfASensor(String name) throws Exception {
        SiteKey site = newSite();
        List<StoredReading> readings = series(site, new SensorId(name), 2);
        write(readings);
        assertThat(everythingOf(site, new SensorId(name))).isEqualTo(points(readings));
    }

    @ParameterizedTest
    @MethodSource("berm.testkit.HardValues#texts")
    public void givesBackEveryTextAsItWas(String text) throws Exception {
        SiteKey site = newSite();
        List<StoredReading> readings =
                List.of(
                        TestReading.of(site, LEVEL, NOON).position(text).reading(),
                        TestReading.of(site, LEVEL, NOON + 1).reading());
        write(readings);
        assertThat(everythingOf(site, LEVEL)).isEqualTo(points(readings));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\t", "\0", "\u007f", "\u0085"})
    public void aTextCannotBeginAPointOfItsOwn(String control) throws Exception {
        SiteKey site = newSite();
        String point = "readings,world=demo,site=" + site.site() + ",sensor=level value=2 1000000";
        String text = "x\"" + control + point + control + point;
        StoredReading bad = TestReading.of(site, LEVEL, NOON).position(text).reading();
        assertThat(history().write(List.of(bad)).refused())
                .extracting(WriteReport.Refused::reading)
                .containsExactly(bad);
        assertThat(everythingOf(site, LEVEL)).isEmpty();
    }

    @Test
    public void hasAllOfALargeBatch() throws Exception {
        SiteKey site = newSite();
        List<StoredReading> readings = series(site, LEVEL, 10_000);
        write(readings);
        assertThat(everythingOf(site, LEVEL)).isEqualTo(points(readings));
    }

    @Test
    public void hasTheFirstAndTheLastTimeThereIs() throws Exception {
        SiteKey site = newSite();
        List<StoredReading> readings =
                LongStream.of(0, 1, NOON, HistoryQuery.LATEST - 2)
                        .mapToObj(time -> TestReading.of(site, LEVEL, time).reading())
                        .toList();
        write(readings);
        assertThat(everythingOf(site, LEVEL)).isEqualTo(points(readings));
    }

    @Test
    public void refusesWhatNoStoreCanHoldAndStoresTheRest() throws Exception {
        SiteKey site = newSite();
        TestReading good = TestReading.of(site, LEVEL, NOON);
        List<StoredReading> bad =
                List.of(
                        good.at(NOON + 1).value(Double.NaN).reading(),
                        good.at(NOON + 2).value(Double.NEGATIVE_INFINITY).reading(),
                        good.at(-1).reading(),
                        good.at(Long.MIN_VALUE).reading(),
                        good.at(HistoryQuery.LATEST).reading(),
                        good.at(Long.MAX_VALUE).reading());
        List<StoredReading> all = new ArrayList<>(bad);
        all.add(3, good.reading());
        WriteReport report = history().write(all);
        assertThat(report.written()).isEqualTo(1);
        assertThat(report.refused()).extracting(WriteReport.Refused::reading).isEqualTo(bad);
        assertThat(report.refused()).allSatisfy(it -> assertThat(it.reason()).isNotBlank());
        assertThat(everythingOf(site, LEVEL)).isEqualTo(points(List.of(good.reading())));
    }

    @Test
    public void aSensorWithoutReadingsHasAnEmptyHistory() throws Exception {
        SiteKey site = newSite();
        write(series(site, LEVEL, 1));
        settle(site);
        HistoryQuery nobody = new HistoryQuery(site, new SensorId("nobody"), 0, END, 10);
        assertThat(history().read(nobody)).isEmpty();
        assertThat(history().trend(nobody)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100, 5_000})
    public void aTrendKeepsEveryPeak(int buckets) throws Exception {
        SiteKey site = newSite();
        List<StoredReading> readings = TrendStory.readings(site, LEVEL, NOON, new Random(buckets));
        write(readings);
        settle(site);
        HistoryQuery query =
                new HistoryQuery(site, LEVEL, NOON - 12_345, NOON + 5_000_000, buckets);
        List<TrendBucket> trend = history().trend(query);
        assertThat(trend).isEqualTo(TrendStory.trend(readings, query));
        assertThat(trend).hasSizeLessThanOrEqualTo(buckets);
        assertThat(trend).extracting(TrendBucket::max).contains(TrendStory.PEAK);
        assertThat(trend).extracting(TrendBucket::min).contains(-TrendStory.PEAK);
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 20, 300, 2_000})
    public void theExtremesOfEveryBucketSurviveAtTheirOwnTimes(int limit) throws Exception {
        SiteKey site = newSite();
        List<StoredReading> readings = TrendStory.readings(site, LEVEL, NOON, new Random(limit));
        write(readings);
        settle(site);
        HistoryQuery query = new HistoryQuery(site, LEVEL, NOON - 12_345, NOON + 5_000_000, limit);
        List<HistoryPoint> extremes = history().extremes(query);
        assertThat(extremes).hasSizeLessThanOrEqualTo(limit);
        assertThat(extremes).isEqualTo(TrendStory.extremes(readings, query));
        assertThat(extremes)
                .extracting(HistoryPoint::value)
                .contains(TrendStory.PEAK, -TrendStory.PEAK);
    }

    @Test
    public void theExtremesOfNothingAreNothingAndThoseOfOneReadingAreIt() throws Exception {
        SiteKey site = newSite();
        List<StoredReading> one = series(site, LEVEL, 1);
        write(one);
        settle(site);
        assertThat(history().extremes(new HistoryQuery(site, LEVEL, 0, NOON, 9))).isEmpty();
        assertThat(history().extremes(new HistoryQuery(site, LEVEL, 0, NOON + 1, 9)))
                .isEqualTo(points(one));
        HistoryQuery narrow = new HistoryQuery(site, LEVEL, 0, NOON, 2);
        assertThatThrownBy(() -> history().extremes(narrow))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    public void waitsForAStoreThatIsAway() throws Exception {
        SiteKey site = newSite();
        List<StoredReading> readings = series(site, LEVEL, 500);
        write(readings.subList(0, 250));
        stopStore();
        HistoryQuery query = new HistoryQuery(site, LEVEL, 0, END, 10);
        CompletableFuture<Void> rest = probe().writeInBackground(readings.subList(250, 500), 50);
        assertThatThrownBy(() -> history().read(query)).isInstanceOf(HistoryException.class);
        assertThat(rest).isNotDone();
        startStore();
        rest.join();
        assertThat(everythingOf(site, LEVEL)).isEqualTo(points(readings));
    }

    @Test
    public void losesNothingWhenTheStoreGoesAwayWhileItIsWrittenTo() throws Exception {
        SiteKey site = newSite();
        List<StoredReading> readings = series(site, LEVEL, 15_000);
        HistoryProbe probe = probe();
        CompletableFuture<Void> writing = probe.writeInBackground(readings, 100);
        for (int outage = 1; outage <= 3; outage++) {
            probe.awaitBatches(outage * 10);
            stopStore();
            startStore();
        }
        writing.join();
        assertThat(everythingOf(site, LEVEL)).isEqualTo(points(readings));
    }

    private HistoryProbe probe() {
        return new HistoryProbe(history());
    }

    private SiteKey newSite() {
        return SiteKey.parse("demo/site-" + sites.incrementAndGet());
    }

    private void write(List<StoredReading> readings) throws InterruptedException {
        probe().write(readings);
    }

    private void settle(SiteKey site) throws InterruptedException {
        probe().settle(site, LEVEL);
    }

    private List<HistoryPoint> everythingOf(SiteKey site, SensorId sensor)
            throws InterruptedException {
        return probe().everythingOf(site, sensor);
    }

    private List<Long> times(SiteKey site, long from, long to, int limit) {
        return history().read(new HistoryQuery(site, LEVEL, from, to, limit)).stream()
                .map(HistoryPoint::measuredAt)
                .toList();
    }

    private static List<HistoryPoint> points(List<StoredReading> readings) {
        return readings.stream().map(InMemoryHistory::point).toList();
    }

    /** One reading each millisecond from noon. */
    private static List<StoredReading> series(SiteKey site, SensorId sensor, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TestReading.of(site, sensor, NOON + i).value(i / 8.0).reading())
                .toList();
    }
}

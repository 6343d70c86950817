package berm.domain.qartod;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Direction;
import berm.domain.Quality;
import berm.domain.quality.Attenuated;
import berm.domain.quality.Flat;
import berm.domain.quality.Hindsight;
import berm.domain.quality.QualityMemory;
import berm.domain.quality.QualityTests;
import berm.domain.quality.Span;
import berm.domain.quality.Spike;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The tests made reading by reading, against those over the whole series: the table of the package,
 * row by row, over seeds.
 */
class AtOnceTest {
    private static final int SEEDS = 100;
    private static final int READINGS = 300;
    private static final long MINUTE = 60_000;
    private static final double NOT = Double.NaN;
    private static final double LOW = 2;
    private static final double HIGH = 7;
    private static final Thresholds SPIKES = new Thresholds(LOW, HIGH);

    /** The last word on each reading, and whether it was believed when it came. */
    private record AtOnce(List<Quality> last, List<Quality> first, List<@Nullable Hindsight> told) {
        static AtOnce of(QualityTests tests, long[] times, double[] values) {
            var said = new AtOnce(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
            var memory = new QualityMemory();
            for (int n = 0; n < values.length; n++) {
                var verdict = tests.judge(memory, times[n], values[n]);
                said.first.add(verdict.quality());
                said.last.add(verdict.quality());
                said.told.add(null);
                Hindsight earlier = verdict.earlier();
                if (earlier != null) {
                    int then = Arrays.binarySearch(times, earlier.measuredAt());
                    said.last.set(then, earlier.quality());
                    said.told.set(then, earlier);
                }
            }
            return said;
        }

        boolean believed(int n) {
            return first.get(n) == Quality.GOOD;
        }
    }

    @Test
    void rangesAgreeButTowardsDanger() {
        var span = new Span(-6, 6);
        var user = new Span(-3, 3);
        var tests = new QualityTests(span, user, null, NOT, null, null, Direction.HIGH, false);
        var whole = new GrossRange(span, user);
        int over = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            long[] times = steady();
            double[] values = wild(new Random(seed));
            var said = AtOnce.of(tests, times, values).last();
            var flags = qualities(whole, times, values);
            for (int n = 0; n < READINGS; n++) {
                boolean danger = values[n] > 6;
                over += danger ? 1 : 0;
                assertThat(said.get(n))
                        .as("%s at %s", seed, n)
                        .isEqualTo(danger ? Quality.SUSPECT : flags.get(n));
                assertThat(flags.get(n) == Quality.FAIL).isEqualTo(danger || values[n] < -6);
            }
        }
        assertThat(over).isGreaterThan(100);
    }

    @Test
    void spikesAndStepsThatStandOutAgreeByTheirDifferences() {
        var found = new EnumMap<Quality, Integer>(Quality.class);
        for (int seed = 0; seed < SEEDS; seed++) {
            long[] times = steady();
            double[] values = clear(new Random(seed));
            var said = AtOnce.of(spikes(false), times, values).last();
            var flags = qualities(new SpikeByDifference(SPIKES), times, values);
            for (int n = 1; n < READINGS - 1; n++) {
                assertThat(said.get(n)).as("%s at %s", seed, n).isEqualTo(flags.get(n));
                found.merge(said.get(n), 1, Integer::sum);
            }
        }
        assertThat(found.get(Quality.SUSPECT)).isGreaterThan(100);
        assertThat(found.get(Quality.FAIL)).isGreaterThan(100);
    }

    @Test
    void spikesAgreeByTheirAverageWhichAlsoFindsTheirNeighboursAndSteps() {
        int neighbours = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            long[] times = steady();
            double[] values = clear(new Random(seed));
            var said = AtOnce.of(spikes(false), times, values);
            var flags = qualities(new SpikeByAverage(SPIKES), times, values);
            for (int n = 1; n < READINGS - 1; n++) {
                if (said.last().get(n) != flags.get(n)) {
                    assertThat(said.last().get(n)).as("%s at %s", seed, n).isEqualTo(Quality.GOOD);
                    boolean beside = jumped(said, n - 1) || jumped(said, n) || jumped(said, n + 1);
                    assertThat(beside).as("%s at %s", seed, n).isTrue();
                    neighbours++;
                }
            }
        }
        assertThat(neighbours).isGreaterThan(100);
    }

    private static boolean jumped(AtOnce said, int n) {
        return !said.believed(n);
    }

    /** Of any series, also where jump follows jump. */
    @Test
    void whatIsGoodPassesAndWhatFailsFailsWhereTheReadingBeforeWasBelieved() {
        int good = 0;
        int failed = 0;
        int milder = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            long[] times = steady();
            double[] values = wild(new Random(seed));
            var said = AtOnce.of(spikes(false), times, values);
            var byDifference = qualities(new SpikeByDifference(SPIKES), times, values);
            var byAverage = qualities(new SpikeByAverage(SPIKES), times, values);
            for (int n = 1; n < READINGS - 1; n++) {
                if (said.believed(n - 1)) {
                    Quality last = said.last().get(n);
                    boolean spike = said.told().get(n) != null && last != Quality.GOOD;
                    if (last == Quality.GOOD) {
                        assertThat(byDifference.get(n)).as("%s at %s", seed, n).isEqualTo(last);
                        good++;
                    }
                    if (spike) {
                        assertThat(last == Quality.FAIL)
                                .as("%s at %s", seed, n)
                                .isEqualTo(byAverage.get(n) == Quality.FAIL);
                        failed += last == Quality.FAIL ? 1 : 0;
                    }
                    if (spike && byDifference.get(n) == Quality.GOOD) {
                        assertThat(Math.abs(values[n] - values[n - 1]))
                                .isLessThanOrEqualTo(2 * LOW);
                        milder++;
                    }
                }
            }
        }
        assertThat(good).isGreaterThan(10_000);
        assertThat(failed).isGreaterThan(100);
        assertThat(milder).isGreaterThan(10);
    }

    @Test
    void onASafetyItemNoSpikeFailsAndEachStaysInDoubt() {
        for (int seed = 0; seed < SEEDS; seed++) {
            long[] times = steady();
            double[] values = clear(new Random(seed));
            var safe = AtOnce.of(spikes(true), times, values).last();
            var said = AtOnce.of(spikes(false), times, values).last();
            for (int n = 0; n < READINGS; n++) {
                assertThat(safe.get(n) == Quality.GOOD).isEqualTo(said.get(n) == Quality.GOOD);
                assertThat(safe.get(n)).isNotEqualTo(Quality.FAIL);
            }
        }
    }

    @Test
    void ratesAgreeButOfTheFirst() {
        double perHour = 40;
        var tests = new QualityTests(null, null, null, perHour, null, null, null, false);
        var whole = new RateOfChange(new Thresholds(perHour / 3600, Double.POSITIVE_INFINITY));
        int fast = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            long[] times = uneven(random);
            double[] values = wild(random);
            var said = AtOnce.of(tests, times, values).last();
            var flags = qualities(whole, times, values);
            assertThat(said.subList(1, READINGS))
                    .as("" + seed)
                    .isEqualTo(flags.subList(1, READINGS));
            assertThat(said.get(0)).isEqualTo(Quality.GOOD);
            assertThat(flags.get(0)).isEqualTo(Quality.NOT_EVALUATED);
            fast += (int) said.stream().filter(Quality.SUSPECT::equals).count();
        }
        assertThat(fast).isGreaterThan(100);
    }

    @Test
    void standingStillAgreesOfEqualValuesInASteadyInterval() {
        var flat = new Flat(0, 3 * MINUTE, 5 * MINUTE);
        var tests = new QualityTests(null, null, null, NOT, flat, null, Direction.HIGH, false);
        int stuck = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            long[] times = steady();
            double[] values = resting(new Random(seed), 0);
            var said = AtOnce.of(tests, times, values).last();
            assertThat(said)
                    .as("" + seed)
                    .isEqualTo(qualities(new FlatLine(3, 5, 0), times, values));
            stuck += (int) said.stream().filter(Quality.FAIL::equals).count();
        }
        assertThat(stuck).isGreaterThan(100);
    }

    @Test
    void standingNearlyStillIsFoundOverTheWholeWhereItWasFoundAtOnce() {
        var flat = new Flat(0.5, 3 * MINUTE, 5 * MINUTE);
        var tests = new QualityTests(null, null, null, NOT, flat, null, Direction.HIGH, false);
        int found = 0;
        int missed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            long[] times = steady();
            double[] values = resting(new Random(seed), 0.3);
            var said = AtOnce.of(tests, times, values).last();
            var flags = qualities(new FlatLine(3, 5, 0.5), times, values);
            for (int n = 0; n < READINGS; n++) {
                assertThat(said.get(n)).as("%s at %s", seed, n).isLessThanOrEqualTo(flags.get(n));
                found += said.get(n) == Quality.GOOD ? 0 : 1;
                missed += said.get(n) == flags.get(n) ? 0 : 1;
            }
        }
        assertThat(found).isGreaterThan(100);
        assertThat(missed).isGreaterThan(10);
    }

    @Test
    void aFaintSignalIsFoundOverTheWholeWhereItWasFoundAtOnce() {
        var least = new Attenuated(0.5, 10 * MINUTE);
        var tests = new QualityTests(null, null, null, NOT, null, least, Direction.HIGH, false);
        var whole = new AttenuatedSignal(Variation.RANGE, 0.5, 0, 10 * MINUTE, 2);
        int found = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            long[] times = uneven(random);
            double[] values = resting(random, 0.3);
            var said = AtOnce.of(tests, times, values).last();
            var flags = qualities(whole, times, values);
            for (int n = 0; n < READINGS; n++) {
                if (said.get(n) == Quality.SUSPECT) {
                    assertThat(flags.get(n)).as("%s at %s", seed, n).isEqualTo(Quality.SUSPECT);
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(100);
    }

    @Test
    void whatIsNoNumberIsMissingOverTheWholeAndUnreadableAtOnce() {
        long[] times = steady();
        double[] values = clear(new Random(1));
        values[7] = NOT;
        assertThat(AtOnce.of(spikes(false), times, values).last().get(7)).isEqualTo(Quality.FAIL);
        assertThat(qualities(new SpikeByDifference(SPIKES), times, values).get(7))
                .isEqualTo(Quality.MISSING);
    }

    private static QualityTests spikes(boolean safety) {
        var spike = new Spike(LOW, HIGH);
        return new QualityTests(null, null, spike, NOT, null, null, Direction.HIGH, safety);
    }

    private static List<Quality> qualities(QartodTest test, long[] times, double[] values) {
        return test.flags(Series.of(times, values)).stream().map(QartodFlag::quality).toList();
    }

    private static long[] steady() {
        long[] times = new long[READINGS];
        Arrays.setAll(times, n -> n * MINUTE);
        return times;
    }

    private static long[] uneven(Random random) {
        long[] times = new long[READINGS];
        for (int n = 1; n < READINGS; n++) {
            times[n] = times[n - 1] + (1 + random.nextInt(4)) * MINUTE;
        }
        return times;
    }

    /** Low noise, with spikes of 5 or 10 and steps of 20 that stand alone, at least 4 apart. */
    private static double[] clear(Random random) {
        double[] values = new double[READINGS];
        double level = 0;
        int quiet = 4;
        for (int n = 0; n < READINGS; n++) {
            double spike = 0;
            quiet--;
            if (quiet <= 0) {
                double sign = random.nextBoolean() ? 1 : -1;
                int kind = random.nextInt(3);
                level += kind == 0 ? sign * 20 : 0;
                spike = kind == 0 ? 0 : sign * 5 * kind;
                quiet = 4 + random.nextInt(6);
            }
            values[n] = level + spike + 0.5 * random.nextDouble();
        }
        return values;
    }

    /** Anything: jump after jump among readings that move little. */
    private static double[] wild(Random random) {
        double[] values = new double[READINGS];
        double level = 0;
        for (int n = 0; n < READINGS; n++) {
            level += random.nextInt(20) == 0 ? 3 * random.nextGaussian() : 0;
            double jump = random.nextInt(5) == 0 ? 6 * random.nextGaussian() : 0;
            values[n] = level + jump + 0.7 * random.nextGaussian();
        }
        return values;
    }

    /** A walk that rests for a while, and trembles then. */
    private static double[] resting(Random random, double trembling) {
        double[] values = new double[READINGS];
        double level = 0;
        boolean rests = false;
        for (int n = 0; n < READINGS; n++) {
            rests = random.nextInt(8) == 0 ? !rests : rests;
            level += rests ? 0 : random.nextGaussian();
            values[n] = level + trembling * random.nextDouble();
        }
        return values;
    }
}

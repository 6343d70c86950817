package berm.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Direction;
import berm.domain.Quality;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Seeded series with gaps, cut anywhere, and a brute-force look at every stillness. */
class QualityMemoryTest {
    private static final long MINUTE = 60_000;
    private static final long LONGEST_STEP = 5 * MINUTE;
    private static final int READINGS = 400;
    private static final long STILL = 30 * MINUTE;
    private static final QualityTests ALL =
            new QualityTests(
                    new Span(-9, 9),
                    new Span(-8, 8),
                    new Spike(2, 4),
                    90,
                    new Flat(0.5, STILL, 3 * STILL, 0),
                    new Attenuated(1, STILL),
                    Direction.HIGH,
                    false);

    @Test
    void goesOnFromACopyOrFromWhatWasWrittenAsIfNothingHadBeen() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            int cut = random.nextInt(READINGS);
            long[] times = times(random, 60);
            double[] values = values(random);
            var whole = new QualityMemory();
            for (int n = 0; n < cut; n++) {
                ALL.judge(whole, times[n], values[n]);
            }
            var copy = whole.copy();
            var read = readBack(write(whole));
            for (int n = cut; n < READINGS; n++) {
                var verdict = ALL.judge(whole, times[n], values[n]);
                assertThat(ALL.judge(copy, times[n], values[n]))
                        .as("seed " + seed)
                        .isEqualTo(verdict);
                assertThat(ALL.judge(read, times[n], values[n]))
                        .as("seed " + seed)
                        .isEqualTo(verdict);
            }
            assertThat(write(read)).isEqualTo(write(whole));
        }
    }

    @Test
    void staysWithinItsBytes() throws IOException {
        var memory = new QualityMemory();
        for (int n = 0; n < 10_000; n++) {
            ALL.judge(memory, n * MINUTE, n % 7);
        }
        assertThat(write(memory)).hasSize(97);
    }

    @Test
    void whatWasNeverWrittenIsRefused() {
        assertThatThrownBy(() -> readBack(new byte[97])).isInstanceOf(IOException.class);
    }

    /** What {@link QuietRun} promises: nothing untrue, and nothing long missed. */
    @Test
    void stuckIsTrueAndToldAtLeastOnceInTwiceTheDuration() {
        int told = 0;
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            long[] times = times(random, 0);
            double[] values = values(random);
            boolean[] stuck = stuck(0.5, times, values);
            for (int n = 0; n < READINGS; n++) {
                int first = firstStill(values, n, 0.5);
                long lasted = times[n] - times[first];
                assertThat(!stuck[n] || lasted >= STILL).as("untrue, %s at %s", seed, n).isTrue();
                if (lasted >= 2 * STILL + LONGEST_STEP) {
                    assertThat(anyOf(stuck, first, n)).as("missed, %s at %s", seed, n).isTrue();
                    told++;
                }
            }
        }
        assertThat(told).isGreaterThan(100);
    }

    @Test
    void exactlyEqualValuesAreToldExactly() {
        int told = 0;
        for (int seed = 0; seed < 200; seed++) {
            var random = new Random(seed);
            long[] times = times(random, 60);
            double[] values = values(random);
            for (int n = 0; n < READINGS; n++) {
                values[n] = Math.rint(values[n]);
            }
            boolean[] stuck = stuck(0, times, values);
            for (int n = 0; n < READINGS; n++) {
                int first = firstStill(values, n, 0);
                boolean still = times[n] - times[first] >= STILL && n - first >= 3;
                assertThat(stuck[n]).as("seed %s at %s", seed, n).isEqualTo(still);
                told += still ? 1 : 0;
            }
        }
        assertThat(told).isGreaterThan(100);
    }

    private static boolean[] stuck(double within, long[] times, double[] values) {
        var flat = new Flat(within, STILL, Flat.NEVER);
        var tests = new QualityTests(null, null, null, Double.NaN, flat, null, null, false);
        var memory = new QualityMemory();
        boolean[] stuck = new boolean[times.length];
        for (int n = 0; n < times.length; n++) {
            stuck[n] = tests.judge(memory, times[n], values[n]).quality() == Quality.SUSPECT;
        }
        return stuck;
    }

    private static boolean anyOf(boolean[] flags, int from, int to) {
        for (int n = from; n <= to; n++) {
            if (flags[n]) {
                return true;
            }
        }
        return false;
    }

    /** The first reading from which all up to this one lie within a range. */
    private static int firstStill(double[] values, int last, double within) {
        double low = values[last];
        double high = low;
        int first = last;
        while (first > 0) {
            low = Math.min(low, values[first - 1]);
            high = Math.max(high, values[first - 1]);
            if (high - low > within) {
                return first;
            }
            first--;
        }
        return first;
    }

    private static long[] times(Random random, int gapMinutes) {
        long[] times = new long[READINGS];
        long time = 0;
        for (int n = 0; n < READINGS; n++) {
            time += (1 + random.nextInt(5) + (random.nextInt(30) == 0 ? gapMinutes : 0)) * MINUTE;
            times[n] = time;
        }
        return times;
    }

    /** A walk that sometimes stands nearly still, and sometimes jumps. */
    private static double[] values(Random random) {
        double[] values = new double[READINGS];
        double level = 0;
        boolean still = false;
        for (int n = 0; n < READINGS; n++) {
            still = random.nextInt(20) == 0 ? !still : still;
            level += still ? 0 : random.nextGaussian();
            double jump = random.nextInt(30) == 0 ? 10 * random.nextGaussian() : 0;
            values[n] = level + jump + (still ? 0.2 : 1) * random.nextDouble();
        }
        return values;
    }

    private static byte[] write(QualityMemory memory) throws IOException {
        var bytes = new ByteArrayOutputStream();
        memory.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static QualityMemory readBack(byte[] bytes) throws IOException {
        return QualityMemory.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}

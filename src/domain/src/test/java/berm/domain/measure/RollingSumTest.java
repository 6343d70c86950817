package berm.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Quantity;
import berm.domain.measure.MeasureKit.At;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RollingSumTest {
    private static final long HOUR = RateOfChange.HOUR;
    private static final int[] HOURS = {1, 3, 6, 12, 24, 72};

    @Test
    void isTheSumOfTheWindowWithItsOldestPaneWhole() {
        for (int seed = 0; seed < 60; seed++) {
            long window = HOURS[seed % HOURS.length] * HOUR;
            List<At> rain = rain(new Random(seed), 400);
            List<Double> sums = MeasureKit.take(new RollingSum(window, null).fresh(), rain);
            for (int i = 0; i < rain.size(); i++) {
                long begin = rain.get(i).measuredAt() - window;
                long pane = Math.floorDiv(begin + 1, window / 48) * (window / 48);
                assertThat(sums.get(i))
                        .as("seed %d, reading %d", seed, i)
                        .isEqualTo(sum(rain.subList(0, i + 1), pane - 1))
                        .isGreaterThanOrEqualTo(sum(rain.subList(0, i + 1), begin))
                        .isLessThanOrEqualTo(sum(rain.subList(0, i + 1), begin - window / 48));
            }
        }
    }

    @Test
    void isTheSameOfACounterAsOfItsAmounts() {
        for (int seed = 0; seed < 60; seed++) {
            var random = new Random(seed);
            List<At> rain = rain(random, 400);
            List<At> counted = counted(rain, random);
            List<Double> ofAmounts = MeasureKit.take(new RollingSum(6 * HOUR, null).fresh(), rain);
            var counting = new RollingSum(6 * HOUR, new Counter(200)).fresh();
            assertThat(counting.take(0, 190)).isNaN();
            assertThat(MeasureKit.take(counting, counted)).as("seed %d", seed).isEqualTo(ofAmounts);
        }
    }

    @Test
    void isExactlyNothingOnceTheRainHasLeft() {
        var random = new Random(1);
        MeasureMemory memory = new RollingSum(24 * HOUR, null).fresh();
        long measuredAt = 0;
        for (int i = 0; i < 500; i++) {
            measuredAt += 300_000;
            assertThat(memory.take(measuredAt, 0.1 + random.nextDouble())).isPositive();
        }
        for (int i = 0; i < 290; i++) {
            measuredAt += 300_000;
            memory.take(measuredAt, 0);
        }
        assertThat(memory.take(measuredAt + HOUR, 0)).isEqualTo(0);
    }

    @Test
    void countsFromNothingWhereACounterBeganAgain() {
        MeasureMemory memory = new RollingSum(HOUR, Counter.ENDLESS).fresh();
        assertThat(memory.take(0, 500)).isNaN();
        assertThat(memory.take(1000, 502)).isEqualTo(2);
        assertThat(memory.take(2000, 1.5)).isEqualTo(3.5);
        assertThat(memory.take(3000, 1.5)).isEqualTo(3.5);
    }

    @Test
    void turnsOverOnlyNearTheEndOfTheCounter() {
        assertThat(increment(1000, 900, 3)).isEqualTo(103);
        assertThat(increment(1000, 999.5, 0)).isCloseTo(0.5, within(1e-9));
        assertThat(increment(1000, 899, 3)).isEqualTo(3);
        assertThat(increment(1000, 1001, 3)).isEqualTo(3);
        assertThat(increment(1000, 999, -3)).isEqualTo(0);
        assertThat(increment(Double.POSITIVE_INFINITY, 999_999.5, 3)).isEqualTo(3);
    }

    @Test
    void takesNoAmountBelowNothing() {
        MeasureMemory memory = new RollingSum(HOUR, null).fresh();
        memory.take(0, 10);
        assertThat(memory.take(1, -5)).isEqualTo(10);
    }

    @Test
    void countsWhatFellOverAGapWhenItIsTold() {
        MeasureMemory memory = new RollingSum(HOUR, Counter.ENDLESS).fresh();
        memory.take(0, 0);
        assertThat(memory.take(48 * HOUR, 80)).isEqualTo(80);
        assertThat(memory.take(50 * HOUR, 80)).isEqualTo(0);
    }

    @Test
    void goesOnAfterACut() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            Measure measure = new RollingSum(6 * HOUR, seed % 2 == 0 ? null : new Counter(150));
            MeasureKit.goesOnAfterACut(measure, rain(random, 200), random, 408);
        }
    }

    @Test
    void readsNoOtherMemory() {
        byte[] other = new byte[408];
        other[16] = -65;
        var in = new DataInputStream(new ByteArrayInputStream(other));
        assertThatThrownBy(() -> new RollingSum(HOUR, null).read(in))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("memory of a sum");
    }

    @Test
    void equalsWhatWouldMeasureTheSame() {
        assertThat(new RollingSum(HOUR, new Counter(10)))
                .isEqualTo(new RollingSum(HOUR, new Counter(10)))
                .isNotEqualTo(new RollingSum(HOUR, Counter.ENDLESS))
                .isNotEqualTo(new RollingSum(HOUR, null));
        assertThat(new RollingSum(HOUR, null).unit(Quantity.RAIN)).isEqualTo("mm");
    }

    @Test
    void refusesAWindowAndACounterOfNothing() {
        assertThatThrownBy(() -> new RollingSum(0, null)).hasMessageContaining("a minute");
        assertThatThrownBy(() -> new RollingSum(Long.MAX_VALUE, null)).hasMessageContaining("366");
        assertThatThrownBy(() -> new Counter(Double.NaN)).hasMessageContaining("above 0");
        assertThatThrownBy(() -> new Counter(0)).hasMessageContaining("above 0");
    }

    /** Tips of half a millimetre, which add up exactly in any order. */
    static List<At> rain(Random random, int count) {
        return MeasureKit.series(random, count).stream()
                .map(at -> new At(at.measuredAt(), Math.max(0, random.nextInt(40) - 20) / 2.0))
                .toList();
    }

    static double sum(List<At> rain, long after) {
        return rain.stream().filter(at -> at.measuredAt() > after).mapToDouble(At::value).sum();
    }

    /** A counter of the amounts from 190 on, that turns over at 200 and is set to 0 at times. */
    private static List<At> counted(List<At> rain, Random random) {
        var counted = new ArrayList<At>();
        double total = 190;
        for (At at : rain) {
            boolean reset = total > at.value() && total < 180 && random.nextInt(10) == 0;
            total = (reset ? 0 : total) + at.value();
            total = total >= 200 ? total - 200 : total;
            counted.add(new At(at.measuredAt(), total));
        }
        return counted;
    }

    private static double increment(double turnsAt, double previous, double value) {
        return Counter.increment(new Counter(turnsAt), previous, value);
    }

    @Test
    void whenTimesAreSetBackWhatWasMeasuredLaterIsNotOfTheWindow() {
        for (long back : new long[] {2, 23, 24, 25, 49, 100_000}) {
            var memory = new RollingSum(24 * HOUR, null).fresh();
            memory.take(10_000 * HOUR, 5);
            memory.take(10_001 * HOUR, 7);
            double sum = memory.take((10_001 - back) * HOUR, 1);
            assertThat(sum).as("%d h back", back).isEqualTo(1);
            assertThat(memory.take((10_002 - back) * HOUR, 1)).isEqualTo(2);
        }
    }
}

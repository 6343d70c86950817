package berm.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Quantity;
import berm.domain.measure.MeasureKit.At;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RollingSumTest {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final RollingSum RAIN = new RollingSum(DAY, false, Double.NaN);
    private static final RollingSum TOTAL = new RollingSum(DAY, true, Double.NaN);

    @Test
    void isTheSumOverTheWindowAndTheRestOfItsOldestPane() {
        for (int seed = 0; seed < 50; seed++) {
            List<At> readings = MeasureKit.series(new Random(seed), 300);
            List<Double> sums = MeasureKit.take(RAIN.fresh(), readings);
            for (int i = 0; i < readings.size(); i++) {
                long now = readings.get(i).measuredAt();
                long from = (Math.floorDiv(now, DAY / 60) - 60) * (DAY / 60);
                assertThat(now - from).isBetween(DAY, DAY + DAY / 60);
                double expected =
                        readings.subList(0, i + 1).stream()
                                .filter(at -> at.measuredAt() >= from)
                                .mapToDouble(At::value)
                                .sum();
                assertThat(sums.get(i))
                        .as("seed %d, reading %d", seed, i)
                        .isCloseTo(expected, within(1e-7));
            }
        }
    }

    @Test
    void tenYearsOfTipsLeaveNothingBehind() {
        MeasureMemory memory = RAIN.fresh();
        long now = 0;
        for (int tip = 0; tip < 1_000_000; tip++) {
            now += 315_576;
            memory.take(now, 0.2);
        }
        assertThat(memory.take(now + 2 * DAY, 0)).isZero();
    }

    @Test
    void aDryDayComesDownReadingByReading() {
        MeasureMemory memory = RAIN.fresh();
        assertThat(memory.take(0, 30)).isEqualTo(30);
        assertThat(memory.take(12 * HOUR, 20)).isEqualTo(50);
        assertThat(memory.take(23 * HOUR, 0)).isEqualTo(50);
        assertThat(memory.take(25 * HOUR, 0)).isEqualTo(20);
        assertThat(memory.take(37 * HOUR, 0)).isZero();
    }

    @Test
    void aCounterIsSummedByItsIncreasesAndADecreaseIsAReset() {
        MeasureMemory memory = TOTAL.fresh();
        assertThat(memory.take(0, 120)).isZero();
        assertThat(memory.take(HOUR, 125)).isEqualTo(5);
        assertThat(memory.take(2 * HOUR, 125)).isEqualTo(5);
        assertThat(memory.take(3 * HOUR, 2)).isEqualTo(7);
        assertThat(memory.take(4 * HOUR, 3)).isEqualTo(8);
    }

    @Test
    void aDecreaseNearTheRollOverIsTheRollOver() {
        var counted = new RollingSum(DAY, true, 1_000);
        MeasureMemory memory = counted.fresh();
        memory.take(0, 998);
        assertThat(memory.take(HOUR, 3)).isEqualTo(5);
        memory = counted.fresh();
        memory.take(0, 400);
        assertThat(memory.take(HOUR, 3)).isEqualTo(3);
    }

    @Test
    void goesOnAfterACut() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            List<At> readings = MeasureKit.series(random, 200);
            MeasureKit.goesOnAfterACut(RAIN, readings, random, 520);
            MeasureKit.goesOnAfterACut(TOTAL, readings, random, 520);
        }
    }

    @Test
    void refusesWindowsAndRollOversThatCannotBe() {
        assertThat(RAIN.unit(Quantity.RAIN)).isEqualTo("mm");
        assertThatThrownBy(() -> new RollingSum(0, false, Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new RollingSum(1, true, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

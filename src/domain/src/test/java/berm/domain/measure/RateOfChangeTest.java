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

class RateOfChangeTest {
    private static final long HOUR = RateOfChange.HOUR;
    private static final RateOfChange PER_DAY = new RateOfChange(RateOfChange.DAY, 2 * HOUR);

    @Test
    void isTheDifferenceToTheReadingBeforeOverTheTimeBetween() {
        for (int seed = 0; seed < 50; seed++) {
            List<At> readings = MeasureKit.series(new Random(seed), 300);
            List<Double> rates = MeasureKit.take(PER_DAY.fresh(), readings);
            assertThat(rates.get(0)).isNaN();
            for (int i = 1; i < readings.size(); i++) {
                At at = readings.get(i);
                At before = readings.get(i - 1);
                double days = (at.measuredAt() - before.measuredAt()) / 86_400_000.0;
                if (days > 2 / 24.0) {
                    assertThat(rates.get(i)).as("seed %d, reading %d", seed, i).isNaN();
                    continue;
                }
                double expected = (at.value() - before.value()) / days;
                assertThat(rates.get(i))
                        .as("seed %d, reading %d", seed, i)
                        .isCloseTo(expected, within(1e-9 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Test
    void tellsARateOverTheLongestGapAndNoneOverALongerOne() {
        MeasureMemory memory = PER_DAY.fresh();
        memory.take(0, 10);
        assertThat(memory.take(2 * HOUR, 11)).isEqualTo(12);
        assertThat(memory.take(4 * HOUR + 1, 12)).isNaN();
        assertThat(memory.take(5 * HOUR + 1, 11)).isEqualTo(-24);
    }

    @Test
    void goesOnAfterACut() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            MeasureKit.goesOnAfterACut(PER_DAY, MeasureKit.series(random, 200), random, 16);
        }
    }

    @Test
    void namesItsUnit() {
        assertThat(PER_DAY.unit(Quantity.LEVEL)).isEqualTo("m/d");
        assertThat(new RateOfChange(HOUR, 1).unit(Quantity.PRESSURE)).isEqualTo("kPa/h");
    }

    @Test
    void refusesAnotherUnitOfTimeAndAGapOfNothing() {
        assertThatThrownBy(() -> new RateOfChange(60_000, 1)).hasMessageContaining("60000");
        assertThatThrownBy(() -> new RateOfChange(HOUR, 0)).hasMessageContaining("above 0");
    }

    @Test
    void isNotToldOverTimesThatWereSetBack() {
        List<At> readings =
                List.of(
                        new At(5 * HOUR, 10),
                        new At(5 * HOUR, 12),
                        new At(4 * HOUR, 13),
                        new At(5 * HOUR, 14));
        List<Double> rates = MeasureKit.take(new RateOfChange(HOUR, 2 * HOUR).fresh(), readings);
        assertThat(rates.subList(0, 3)).containsOnly(Double.NaN);
        assertThat(rates.get(3)).isCloseTo(1, within(1e-9));
    }
}

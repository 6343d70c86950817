package berm.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Quantity;
import berm.domain.measure.MeasureKit.At;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlopeTest {
    private static final long HOUR = 3_600_000;
    private static final long DAY = 24 * HOUR;
    private static final Slope PER_DAY = new Slope(72 * HOUR, DAY, 3);

    /** The definition, in numbers that lose nothing. */
    private static double exactly(List<At> readings) {
        var context = new MathContext(60);
        var count = new BigDecimal(readings.size());
        var time = BigDecimal.ZERO;
        var value = BigDecimal.ZERO;
        var timeTime = BigDecimal.ZERO;
        var timeValue = BigDecimal.ZERO;
        for (At at : readings) {
            var t = new BigDecimal(at.measuredAt());
            var v = new BigDecimal(at.value());
            time = time.add(t);
            value = value.add(v);
            timeTime = timeTime.add(t.multiply(t));
            timeValue = timeValue.add(t.multiply(v));
        }
        BigDecimal above = count.multiply(timeValue).subtract(time.multiply(value));
        BigDecimal below = count.multiply(timeTime).subtract(time.multiply(time));
        return above.multiply(new BigDecimal(DAY)).divide(below, context).doubleValue();
    }

    @Test
    void isTheLeastSquaresSlopeOverTheWindowAndTheRestOfItsOldestPane() {
        long pane = 72 * HOUR / 20;
        for (int seed = 0; seed < 20; seed++) {
            List<At> readings =
                    MeasureKit.series(new Random(seed), 600).stream()
                            .map(at -> new At(at.measuredAt(), at.value() + 1e5))
                            .toList();
            List<Double> slopes = MeasureKit.take(PER_DAY.fresh(), readings);
            for (int i = 0; i < readings.size(); i += 7) {
                long from = (Math.floorDiv(readings.get(i).measuredAt(), pane) - 20) * pane;
                List<At> within =
                        readings.subList(0, i + 1).stream()
                                .filter(at -> at.measuredAt() >= from)
                                .toList();
                if (within.size() < 3) {
                    assertThat(slopes.get(i)).as("seed %d, reading %d", seed, i).isNaN();
                    continue;
                }
                double expected = exactly(within);
                assertThat(slopes.get(i))
                        .as("seed %d, reading %d", seed, i)
                        .isCloseTo(expected, within(1e-7 * Math.max(1, Math.abs(expected))));
            }
        }
    }

    @Test
    void aRampIsItsOwnSlopeYearsAfterTheFirstReading() {
        MeasureMemory memory = PER_DAY.fresh();
        memory.take(0, 5);
        double slope = Double.NaN;
        for (int hour = 0; hour <= 72; hour++) {
            slope = memory.take(3_650 * DAY + hour * HOUR, 100 + 0.002 * hour);
        }
        assertThat(slope).isCloseTo(0.048, within(1e-9));
    }

    @Test
    void tellsNothingOfTooFewReadings() {
        MeasureMemory memory = PER_DAY.fresh();
        assertThat(memory.take(0, 1)).isNaN();
        assertThat(memory.take(HOUR, 2)).isNaN();
        assertThat(memory.take(2 * HOUR, 3)).isCloseTo(24, within(1e-9));
    }

    @Test
    void goesOnAfterACut() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            MeasureKit.goesOnAfterACut(PER_DAY, MeasureKit.series(random, 200), random, 860);
        }
    }

    @Test
    void namesItsUnitAndRefusesWhatCannotBe() {
        assertThat(PER_DAY.unit(Quantity.LEVEL)).isEqualTo("m/d");
        assertThatThrownBy(() -> new Slope(DAY, DAY, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Slope(0, DAY, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Slope(DAY, 7, 2)).isInstanceOf(IllegalArgumentException.class);
    }
}

package berm.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Quantity;
import berm.domain.measure.MeasureKit.At;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlopeTest {
    private static final long HOUR = RateOfChange.HOUR;
    private static final long DAY = RateOfChange.DAY;

    @Test
    void isTheLeastSquaresLineOfTheWindowWithItsOldestPaneWhole() {
        for (int seed = 0; seed < 30; seed++) {
            agreesWithExactArithmetic(MeasureKit.series(new Random(seed), 200), seed);
        }
    }

    /** A millimetre a day on a crest 5 km high, of readings with the noise of 2 mm. */
    @Test
    void staysPreciseOnValuesFarFromNothing() {
        for (int seed = 0; seed < 30; seed++) {
            var random = new Random(seed);
            List<At> crest =
                    MeasureKit.series(random, 200).stream()
                            .map(at -> new At(at.measuredAt(), crest(at.measuredAt(), random)))
                            .toList();
            agreesWithExactArithmetic(crest, seed);
        }
    }

    @Test
    void isTheRateOfAStraightLine() {
        MeasureMemory memory = new Slope(3 * DAY, DAY, 5).fresh();
        for (int hour = 0; hour < 200; hour++) {
            double slope = memory.take(hour * HOUR, 12 + hour * 0.25);
            if (hour < 4) {
                assertThat(slope).isNaN();
            } else {
                assertThat(slope).isCloseTo(6, within(1e-7));
            }
        }
    }

    @Test
    void whatCannotBePackedStaysANumber() {
        MeasureMemory memory = new Slope(DAY, DAY, 2).fresh();
        for (int hour = 0; hour < 30; hour++) {
            memory.take(hour * HOUR, hour == 3 ? 1e300 : -1e300);
            memory.take(hour * HOUR + 1, hour);
        }
        for (int hour = 30; hour < 60; hour++) {
            memory.take(hour * HOUR, 12 + hour * 0.25);
        }
        assertThat(memory.take(60 * HOUR, 27)).isCloseTo(6, within(1e-7));
    }

    @Test
    void isNotToldOfTooFewReadings() {
        MeasureMemory memory = new Slope(DAY, HOUR, 3).fresh();
        assertThat(memory.take(0, 1)).isNaN();
        assertThat(memory.take(HOUR, 2)).isNaN();
        assertThat(memory.take(2 * HOUR, 3)).isCloseTo(1, within(1e-12));
        assertThat(memory.take(5 * DAY, 4)).isNaN();
        assertThat(memory.take(5 * DAY + HOUR, 4)).isNaN();
        assertThat(memory.take(5 * DAY + 2 * HOUR, 4)).isEqualTo(0);
    }

    @Test
    void goesOnAfterACut() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            Measure measure = new Slope(DAY, HOUR, 5);
            MeasureKit.goesOnAfterACut(measure, MeasureKit.series(random, 200), random, 648);
        }
    }

    @Test
    void readsNoOtherMemory() {
        byte[] other = new byte[648];
        other[16] = -1;
        var in = new DataInputStream(new ByteArrayInputStream(other));
        assertThatThrownBy(() -> new Slope(DAY, HOUR, 5).read(in))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("memory of a slope");
    }

    @Test
    void namesItsUnit() {
        assertThat(new Slope(DAY, DAY, 5).unit(Quantity.LEVEL)).isEqualTo("m/d");
        assertThat(new Slope(DAY, HOUR, 5).unit(Quantity.PRESSURE)).isEqualTo("kPa/h");
    }

    @Test
    void refusesWhatMakesNoLine() {
        assertThatThrownBy(() -> new Slope(0, DAY, 5)).hasMessageContaining("a minute");
        assertThatThrownBy(() -> new Slope(DAY, 1, 5)).hasMessageContaining("per ms 1");
        assertThatThrownBy(() -> new Slope(DAY, DAY, 1)).hasMessageContaining("not 1");
    }

    private static void agreesWithExactArithmetic(List<At> readings, int seed) {
        long window = DAY;
        List<Double> slopes = MeasureKit.take(new Slope(window, DAY, 5).fresh(), readings);
        for (int i = 0; i < readings.size(); i++) {
            long pane = window / 24;
            long oldest = Math.floorDiv(readings.get(i).measuredAt() - window + 1, pane) * pane;
            List<At> inside =
                    readings.subList(0, i + 1).stream()
                            .filter(at -> at.measuredAt() >= oldest)
                            .toList();
            if (inside.size() < 5) {
                assertThat(slopes.get(i)).as("seed %d, reading %d", seed, i).isNaN();
                continue;
            }
            double days = (inside.get(inside.size() - 1).measuredAt() - oldest) / (double) DAY;
            double most = inside.stream().mapToDouble(At::value).max().orElse(0);
            double least = inside.stream().mapToDouble(At::value).min().orElse(0);
            double over = readings.get(i).measuredAt() - inside.get(0).measuredAt();
            double packed = 1e-7 * (most - least) / (over / DAY);
            assertThat(slopes.get(i))
                    .as("seed %d, reading %d", seed, i)
                    .isCloseTo(
                            exact(inside, DAY),
                            within(packed + 1e-14 * readings.get(i).value() / days));
        }
    }

    /** (n Σtv − Σt Σv) / (n Σt² − (Σt)²), without rounding but of the end. */
    private static double exact(List<At> readings, long per) {
        var n = BigDecimal.valueOf(readings.size());
        BigDecimal t = BigDecimal.ZERO;
        BigDecimal v = BigDecimal.ZERO;
        BigDecimal tt = BigDecimal.ZERO;
        BigDecimal tv = BigDecimal.ZERO;
        for (At reading : readings) {
            var time = BigDecimal.valueOf(reading.measuredAt());
            var value = new BigDecimal(reading.value());
            t = t.add(time);
            v = v.add(value);
            tt = tt.add(time.multiply(time));
            tv = tv.add(time.multiply(value));
        }
        BigDecimal up = n.multiply(tv).subtract(t.multiply(v));
        BigDecimal down = n.multiply(tt).subtract(t.multiply(t));
        return up.divide(down, MathContext.DECIMAL128).doubleValue() * per;
    }

    private static double crest(long measuredAt, Random random) {
        return 5000 + 0.001 * (measuredAt - 1.6e12) / DAY + 0.002 * random.nextGaussian();
    }
}

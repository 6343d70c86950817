package berm.domain.trend;

import static berm.domain.trend.PaneKit.HOUR;
import static berm.domain.trend.PaneKit.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Quantity;
import berm.domain.measure.MeasureKit;
import berm.domain.measure.MeasureKit.At;
import berm.domain.measure.MeasureMemory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TrendTest {
    private static final Trend TREND = new Trend(HOUR, 72 * HOUR, 24, 0.05);

    @Test
    void isWhatAllReadingsOfItsPanesSayDoneAnew() {
        for (int seed = 0; seed < 5; seed++) {
            PaneKit.equalsAllDoneAnew(
                    TREND, 3 * HOUR, 24, PaneKit.series(new Random(seed), 1500), TrendTest::byHand);
        }
    }

    private static double byHand(double[] times, double[] values) {
        if (PaneKit.present(values).length < 8) {
            return Double.NaN;
        }
        boolean trend = MannKendall.of(values).p() <= 0.05;
        return trend ? TheilSen.of(0.95, times, values).slope() * HOUR : 0;
    }

    @Test
    void findsTheSlopeOfALineReadAtUnevenTimes() {
        var random = new Random(3);
        MeasureMemory memory = new Trend(24 * HOUR, 72 * HOUR, 24, 0.05).fresh();
        double told = Double.NaN;
        for (long at = 0; at < 96 * HOUR; at += 1 + random.nextInt(7_200_000)) {
            told = memory.take(at, 50 - 0.25 * at / (24.0 * HOUR));
        }
        assertThat(told).isCloseTo(-0.25, within(1e-10));
    }

    @Test
    void isNotToldBeforeEightPanesAreClosedNorAfterALongGap() {
        MeasureMemory memory = TREND.fresh();
        for (long at = 0; at < 24 * HOUR; at += 30 * MINUTE) {
            assertThat(memory.take(at, (double) at)).as("after %d ms", at).isNaN();
        }
        assertThat(memory.take(24 * HOUR, 24.0 * HOUR)).isCloseTo(HOUR, within(1e-6));
        assertThat(memory.take(24 * 5 * HOUR, 1)).isNaN();
    }

    @Test
    void isNothingWithoutATrend() {
        MeasureMemory memory = TREND.fresh();
        double told = Double.NaN;
        for (long at = 0; at < 96 * HOUR; at += 7 * MINUTE) {
            told = memory.take(at, 0.1);
        }
        assertThat(told).isZero();
    }

    @Test
    void goesOnAfterACut() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            MeasureKit.goesOnAfterACut(TREND, PaneKit.series(random, 800), random, 32 + 24 * 16);
        }
    }

    /** As after a silence, in which a clock was put right: what lies behind is forgotten. */
    @Test
    void goesOnAfterATimeThatIsSetBack() throws IOException {
        for (int seed = 0; seed < 5; seed++) {
            var random = new Random(seed);
            var readings = new ArrayList<At>();
            long back = 0;
            for (At at : PaneKit.series(random, 300)) {
                back += random.nextInt(60) == 0 ? random.nextInt(12) * HOUR : 0;
                readings.add(new At(at.measuredAt() - back, at.value()));
            }
            for (int cut = 1; cut < readings.size(); cut++) {
                cutAt(readings.subList(0, cut + 1));
            }
        }
    }

    /** Before its last reading. */
    private static void cutAt(List<At> readings) throws IOException {
        MeasureMemory whole = TREND.fresh();
        MeasureKit.take(whole, readings.subList(0, readings.size() - 1));
        var bytes = new ByteArrayOutputStream();
        whole.writeTo(new DataOutputStream(bytes));
        MeasureMemory read =
                TREND.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        At last = readings.get(readings.size() - 1);
        assertThat(MeasureKit.take(read, List.of(last)))
                .isEqualTo(MeasureKit.take(whole, List.of(last)));
    }

    @Test
    void refusesAnotherMemory() throws IOException {
        MeasureMemory memory = TREND.fresh();
        assertThatThrownBy(() -> TREND.read(PaneKit.spoilt(memory, 3, Double.NaN)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TREND.read(PaneKit.spoilt(memory, 5, 7)))
                .isInstanceOf(IOException.class);
        assertThatThrownBy(() -> TREND.read(PaneKit.spoilt(memory, 5, Double.POSITIVE_INFINITY)))
                .isInstanceOf(IOException.class);
    }

    @Test
    void namesItsUnit() {
        assertThat(TREND.unit(Quantity.PRESSURE)).isEqualTo("kPa/h");
        assertThat(new Trend(24 * HOUR, 24 * HOUR, 8, 0.01).unit(Quantity.LEVEL)).isEqualTo("m/d");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new Trend(1, HOUR, 10, 0.05)).hasMessageContaining("per ms 1");
        assertThatThrownBy(() -> new Trend(HOUR, HOUR, 7, 0.05)).hasMessageContaining("8 to 30");
        assertThatThrownBy(() -> new Trend(HOUR, HOUR, 31, 0.05)).hasMessageContaining("8 to 30");
        assertThatThrownBy(() -> new Trend(HOUR, 100, 8, 0.05)).hasMessageContaining("whole");
        assertThatThrownBy(() -> new Trend(HOUR, 0, 8, 0.05)).hasMessageContaining("whole");
        assertThatThrownBy(() -> new Trend(HOUR, HOUR, 8, 0)).hasMessageContaining("Alpha");
        assertThatThrownBy(() -> new Trend(HOUR, HOUR, 8, Double.NaN))
                .hasMessageContaining("Alpha");
    }
}

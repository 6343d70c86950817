package berm.domain.trend;

import static berm.domain.trend.PaneKit.HOUR;
import static berm.domain.trend.PaneKit.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Direction;
import berm.domain.Quantity;
import berm.domain.measure.MeasureKit;
import berm.domain.measure.MeasureMemory;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class HoursToLimitTest {
    private static final HoursToLimit HOURS =
            new HoursToLimit(72 * HOUR, 24, 0.05, 103, Direction.HIGH, 500);

    @Test
    void isWhatAllReadingsOfItsPanesSayDoneAnew() {
        for (int seed = 0; seed < 5; seed++) {
            PaneKit.equalsAllDoneAnew(
                    HOURS,
                    3 * HOUR,
                    24,
                    PaneKit.series(new Random(seed), 1500),
                    HoursToLimitTest::byHand);
        }
    }

    private static double byHand(double[] times, double[] values) {
        double[] present = PaneKit.present(values);
        if (present.length < 8) {
            return Double.NaN;
        }
        if (present[present.length - 1] >= 103) {
            return 0;
        }
        TheilSen line = TheilSen.of(0.95, times, values);
        if (MannKendall.of(values).p() > 0.05 || line.slope() <= 0) {
            return 500;
        }
        double at = (103 - line.intercept()) / line.slope();
        return Math.min(500, Math.max(0, at / HOUR - 72));
    }

    /** From 10 down to a limit of 8 after 200 hours. */
    @Test
    void countsTheHoursFromTheCloseOfTheLastPane() {
        MeasureMemory memory = new HoursToLimit(72 * HOUR, 24, 0.05, 8, Direction.LOW, 500).fresh();
        for (long at = 0; at < 150 * HOUR; at += 10 * MINUTE) {
            double told = memory.take(at, 10 - 0.01 * at / (double) HOUR);
            if (at >= 24 * HOUR) {
                long closed = at / (3 * HOUR) * 3;
                assertThat(told).as("after %d ms", at).isCloseTo(200.0 - closed, within(1e-6));
            }
        }
    }

    @Test
    void goesOnAfterACut() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            MeasureKit.goesOnAfterACut(HOURS, PaneKit.series(random, 800), random, 32 + 24 * 16);
        }
    }

    @Test
    void isInHours() {
        assertThat(HOURS.unit(Quantity.LEVEL)).isEqualTo("h");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new HoursToLimit(HOUR, 8, 0.05, Double.NaN, Direction.LOW, 1))
                .hasMessageContaining("Limit NaN");
        assertThatThrownBy(() -> new HoursToLimit(HOUR, 8, 0.05, 1, Direction.LOW, 0))
                .hasMessageContaining("horizon 0");
        assertThatThrownBy(() -> new HoursToLimit(HOUR, 7, 0.05, 1, Direction.LOW, 1))
                .hasMessageContaining("8 to 30");
    }
}

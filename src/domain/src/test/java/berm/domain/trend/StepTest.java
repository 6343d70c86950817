package berm.domain.trend;

import static berm.domain.trend.PaneKit.HOUR;
import static berm.domain.trend.PaneKit.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.Quantity;
import berm.domain.measure.MeasureKit;
import berm.domain.measure.MeasureMemory;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final Step STEP = new Step(60 * HOUR, 60, 0.05);

    @Test
    void isWhatAllReadingsOfItsPanesSayDoneAnew() {
        for (int seed = 0; seed < 5; seed++) {
            PaneKit.equalsAllDoneAnew(
                    STEP, HOUR, 60, PaneKit.series(new Random(seed), 1000), StepTest::byHand);
        }
    }

    private static double byHand(double[] times, double[] values) {
        assertThat(times).hasSameSizeAs(values);
        if (PaneKit.present(values).length < 12) {
            return Double.NaN;
        }
        Pettitt test = Pettitt.of(values);
        return test.p() <= 0.05 ? test.shift() : 0;
    }

    @Test
    void tellsAJumpAfterAFewPanesAndUntilItLeavesTheWindow() {
        var random = new Random(6);
        MeasureMemory memory = STEP.fresh();
        for (long at = 0; at < 200 * HOUR; at += 10 * MINUTE) {
            double told = memory.take(at, random.nextGaussian() + (at < 80 * HOUR ? 0 : 3));
            if (at < 12 * HOUR) {
                assertThat(told).isNaN();
            } else if (at >= 95 * HOUR && at < 125 * HOUR) {
                assertThat(told).as("after %d h", at / HOUR).isBetween(2.4, 3.6);
            }
            if (at == 145 * HOUR) {
                assertThat(told).isZero();
            }
        }
    }

    @Test
    void goesOnAfterACut() throws IOException {
        for (int seed = 0; seed < 50; seed++) {
            var random = new Random(seed);
            MeasureKit.goesOnAfterACut(STEP, PaneKit.series(random, 800), random, 32 + 60 * 16);
        }
    }

    /** One reading to a pane, 100,000 panes of one level. */
    @Test
    void tellsFalseJumpsInSpellsAsTheWindowSlides() {
        var random = new Random(7);
        MeasureMemory memory = STEP.fresh();
        int told = 0;
        int spells = 0;
        boolean before = false;
        for (int pane = 0; pane < 100_000; pane++) {
            double shift = memory.take(pane * HOUR, random.nextGaussian());
            boolean now = !Double.isNaN(shift) && shift != 0;
            told += now ? 1 : 0;
            spells += now && !before ? 1 : 0;
            before = now;
        }
        assertThat(told / 100_000.0).isBetween(0.025, 0.04);
        assertThat(spells / 100.0).isBetween(6.5, 9.0);
    }

    @Test
    void isInTheUnitOfTheValue() {
        assertThat(STEP.unit(Quantity.LEVEL)).isEqualTo("m");
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new Step(HOUR, 10, 0.05)).hasMessageContaining("12 to 120");
        assertThatThrownBy(() -> new Step(HOUR, 121, 0.05)).hasMessageContaining("12 to 120");
        assertThatThrownBy(() -> new Step(HOUR, 50, 1)).hasMessageContaining("Alpha");
    }
}

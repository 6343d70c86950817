package berm.domain.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Direction;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TimeToLimitTest {
    private static final MannKendall SURE = new MannKendall(24, 100, 1000, 3, 0.01);
    private static final MannKendall CHANCE = new MannKendall(24, 10, 1000, 0.3, 0.5);

    /** From a line through 6 four hours ago, and a last value of 10. */
    private static @Nullable TimeToLimit to(
            double limit, Direction direction, double slope, double lowest, double highest) {
        var line = new TheilSen(24, 12, 6, slope, lowest, highest);
        return TimeToLimit.of(10, 16, line, SURE, 0.05, limit, direction);
    }

    @Test
    void isTheDistanceOverTheSlopeAndItsEnds() {
        assertThat(to(22, Direction.HIGH, 2, 1, 3.2)).isEqualTo(new TimeToLimit(4, 1, 12));
        assertThat(to(-10, Direction.LOW, -2, -3.2, -1)).isEqualTo(new TimeToLimit(4, 1, 12));
    }

    @Test
    void mayNeverComeIfTheSlopeMayBeNone() {
        assertThat(to(22, Direction.HIGH, 2, 0, 3.2))
                .isEqualTo(new TimeToLimit(4, 1, Double.POSITIVE_INFINITY));
        assertThat(to(-10, Direction.LOW, -2, Double.NEGATIVE_INFINITY, 1))
                .isEqualTo(new TimeToLimit(4, 0, Double.POSITIVE_INFINITY));
    }

    @Test
    void isNotBeforeNowThoughTheLineIsThereAlready() {
        assertThat(to(11, Direction.HIGH, 2, 1, 4)).isEqualTo(new TimeToLimit(0, 0, 1));
    }

    @Test
    void isNowAtTheLimitWhateverTheTrend() {
        assertThat(to(10, Direction.HIGH, -2, -4, -1)).isEqualTo(new TimeToLimit(0, 0, 0));
        assertThat(to(11, Direction.LOW, 2, 1, 4)).isEqualTo(new TimeToLimit(0, 0, 0));
    }

    @Test
    void isNotToldMovingAwayNorByChance() {
        assertThat(to(22, Direction.HIGH, -2, -4, -1)).isNull();
        assertThat(to(2, Direction.LOW, 2, 1, 4)).isNull();
        assertThat(to(22, Direction.HIGH, 0, -1, 1)).isNull();
        var line = new TheilSen(24, 12, 6, 2, 1, 4);
        assertThat(TimeToLimit.of(10, 16, line, CHANCE, 0.05, 22, Direction.HIGH)).isNull();
    }

    /** A rise of 0.1 an hour in noise of 0.3, 24 values, 4 below the limit: 40 hours. */
    @Test
    void holdsTheTrueTimeAsOftenAsItSaysOfIndependentErrorsAndLessOfOthers() {
        double independent = coverage(0);
        double related = coverage(0.5);
        assertThat(independent).isBetween(0.94, 0.965);
        assertThat(related).isBetween(0.76, 0.80);
    }

    private static double coverage(double related) {
        var random = new Random(4);
        int told = 0;
        int held = 0;
        for (int i = 0; i < 4000; i++) {
            double[] values = Noise.ar1(random, 24, related);
            for (int t = 0; t < 24; t++) {
                values[t] = 0.3 * values[t] + 0.1 * t;
            }
            TheilSen line = TheilSen.of(0.95, values);
            TimeToLimit time =
                    TimeToLimit.of(
                            values[23],
                            23,
                            line,
                            MannKendall.of(values),
                            0.05,
                            2.3 + 4,
                            Direction.HIGH);
            if (time != null) {
                told++;
                held += time.earliest() <= 40 && 40 <= time.latest() ? 1 : 0;
                assertThat(time.expected()).isBetween(time.earliest(), time.latest());
            }
        }
        assertThat(told / 4000.0).isCloseTo(1, within(0.02));
        return (double) held / told;
    }
}

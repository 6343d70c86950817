package berm.domain.advice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SloTest {
    /** Vector G1 of the fact sheet: 1/v = 0.02·(30 − t) on days 15 to 25. */
    private static final double[] DAYS = IntStream.rangeClosed(15, 25).asDoubleStream().toArray();

    private static final double[] SPEEDS =
            Arrays.stream(DAYS).map(day -> 1 / (0.02 * (30 - day))).toArray();

    @Test
    void findsTheExactDateAndConstant() {
        Slo slo = Slo.of(DAYS, SPEEDS);
        assertThat(slo.failureAt()).isCloseTo(30, within(1e-9));
        assertThat(slo.b()).isCloseTo(50, within(1e-8));
        assertThat(slo.rSquared()).isCloseTo(1, within(1e-12));
    }

    @Test
    void doesNotMindWhereTimeBegins() {
        Slo slo = Slo.of(Arrays.stream(DAYS).map(day -> day - 15).toArray(), SPEEDS);
        assertThat(slo.failureAt()).isCloseTo(15, within(1e-9));
        assertThat(slo.b()).isCloseTo(50, within(1e-8));
    }

    /** And is as near as the inverse velocity on slopes of measured displacements. */
    @Test
    void findsTheDateOfDailyDifferences() {
        double[] times = Slide.times(28);
        Velocities daily = Velocities.of(times, Slide.exact(Slide.FAILING, 28), 2);
        Slo slo = Slo.of(daily.times(), daily.values());
        assertThat(slo.failureAt() / Slide.DAY).isCloseTo(29.96, within(0.02));
    }

    @Test
    void hasNoDateOfSteadyCreep() {
        assertThat(Slo.of(new double[] {1, 2, 3}, new double[] {2, 2, 2}).failureAt()).isNaN();
    }
}

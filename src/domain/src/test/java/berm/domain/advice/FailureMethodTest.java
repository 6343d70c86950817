package berm.domain.advice;

import static berm.domain.advice.Slide.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors G1 and G2 of the fact sheet, and every doubt. */
class FailureMethodTest {
    private static final long WEEK = 7 * (long) DAY;
    private static final FailureMethod GNSS = FailureMethod.usual(1, (long) DAY);

    /** 1/v = 0.02·(30 − t) on days 15 to 25. */
    @Test
    void findsTheExactDateOfAnExactLine() {
        double[] times = IntStream.rangeClosed(15, 26).mapToDouble(d -> (d - 0.5) * DAY).toArray();
        var moved = new double[times.length];
        for (int i = 1; i < moved.length; i++) {
            moved[i] = moved[i - 1] + 50.0 / (30 - (14 + i));
        }
        FailureForecast forecast =
                new FailureMethod(2, 8, 0, WEEK).forecast(times, moved, 25.5 * DAY);
        assertThat(forecast.expected() / DAY).isCloseTo(30, within(1e-9));
        assertThat(forecast.doubts()).isEmpty();
        assertThat(forecast.earliest() / DAY).isCloseTo(29, within(1e-9));
        assertThat(forecast.latest() / DAY).isCloseTo(31, within(1e-9));
        Velocities velocities = Velocities.of(times, moved, 2);
        int[] all = velocities.lastAbove(0, 11);
        assertThat(InverseLine.of(velocities, all, 0).line().rSquared()).isCloseTo(1, within(1e-9));
        assertThat(velocities.times()[10] / DAY).isEqualTo(25);
        assertThat(velocities.values()[10] * DAY).isCloseTo(10, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"15,29.991", "20,29.987", "25,29.979", "28,29.962"})
    void findsTheDateOfDailyDifferencesToThePrintedDigits(int day, double expected) {
        FailureForecast forecast =
                Slide.forecast(new FailureMethod(2, 7, 0, WEEK), Slide.exact(Slide.FAILING, day));
        assertThat(forecast.expected() / DAY).isCloseTo(expected, within(0.0005));
        assertThat(forecast.doubts()).isEmpty();
        assertThat(forecast.acceleratingSince() / DAY).isEqualTo(6.5);
    }

    /** The slope over five points runs ahead of the curve: half a day early at most. */
    @Test
    void keepsTheDateWithinItsIntervalWithoutNoise() {
        for (int day = 12; day < 30; day++) {
            FailureForecast forecast = Slide.forecast(GNSS, Slide.exact(Slide.FAILING, day));
            assertThat(forecast.expected() / DAY).as("day %d", day).isBetween(29.5, 30.0);
            assertThat(forecast.earliest()).as("day %d", day).isLessThan(30 * DAY);
            assertThat(forecast.latest()).as("day %d", day).isGreaterThan(30 * DAY);
        }
    }

    @Test
    void wantsAsManyPointsAsItsLine() {
        assertThat(Slide.forecast(GNSS, Slide.exact(Slide.FAILING, 10)).doubts())
                .containsExactly(Doubt.TOO_FEW_POINTS);
        assertThat(Slide.forecast(GNSS, new double[] {0, 1}).doubts())
                .containsExactly(Doubt.TOO_FEW_POINTS, Doubt.NO_ACCELERATION);
    }

    @Test
    void tellsNoDateWhileTheMovementIsWithinItsNoise() {
        FailureForecast still = Slide.forecast(GNSS, Slide.exact(day -> 0.9 * day, 28));
        assertThat(still.expected()).isNaN();
        assertThat(still.doubts()).contains(Doubt.TOO_FEW_POINTS, Doubt.VELOCITY_WITHIN_NOISE);
        FailureForecast stopped =
                Slide.forecast(GNSS, Slide.exact(day -> 5 * Math.min(day, 25), 30));
        assertThat(stopped.doubts()).contains(Doubt.VELOCITY_WITHIN_NOISE, Doubt.NO_ACCELERATION);
    }

    @Test
    void tellsNoDateOfASlopeThatSlowsDown() {
        FailureForecast forecast =
                Slide.forecast(GNSS, Slide.exact(day -> 100 * Math.sqrt(day), 28));
        assertThat(forecast.expected()).isNaN();
        assertThat(forecast.acceleratingSince()).isNaN();
        assertThat(forecast.doubts()).containsExactly(Doubt.NO_ACCELERATION, Doubt.NO_APPROACH);
    }

    /** Fast for a day and as slow as before: a step, such as rain makes. */
    @Test
    void doubtsAFitThatExplainsLittle() {
        FailureForecast step =
                Slide.forecast(GNSS, Slide.exact(day -> 5 * day + (day > 26 ? 20 : 0), 28));
        assertThat(step.doubts()).contains(Doubt.POOR_FIT);
    }

    @Test
    void doubtsADateThatHasPassed() {
        double[] moved = Slide.exact(Slide.FAILING, 28);
        FailureForecast late = GNSS.forecast(Slide.times(28), moved, 31 * DAY);
        assertThat(late.doubts()).containsExactly(Doubt.DATE_PASSED);
        assertThat(late.remaining()).isNegative();
        assertThat(late.earliest()).isEqualTo(late.expected());
    }

    @Test
    void doubtsAnIntervalWiderThanAskedFor() {
        double[] moved = Slide.exact(Slide.FAILING, 20);
        FailureForecast forecast = Slide.forecast(GNSS, moved);
        assertThat(forecast.doubts()).containsExactly(Doubt.INTERVAL_TOO_WIDE);
        assertThat(forecast.latest() - forecast.earliest()).isGreaterThan(WEEK);
        var patient = new FailureMethod(5, 8, 1, 5 * WEEK);
        assertThat(Slide.forecast(patient, moved).isTrustworthy()).isTrue();
        FailureForecast endless =
                Slide.forecast(
                        new FailureMethod(5, 8, 0.6, WEEK),
                        Slide.exact(d -> 2 * d + 0.004 * d * d, 28));
        assertThat(endless.latest()).isInfinite();
        assertThat(endless.earliest()).isEqualTo(28 * DAY);
        assertThat(endless.doubts()).contains(Doubt.INTERVAL_TOO_WIDE);
    }

    @Test
    void doesNotMindWhereTimeBeginsNorInWhatUnitItIsMeasured() {
        double[] moved = Slide.noisy(Slide.FAILING, 25, 1, new Random(7));
        FailureForecast forecast = Slide.forecast(GNSS, moved);
        double[] later = Arrays.stream(Slide.times(25)).map(t -> t + 1000 * DAY).toArray();
        double[] metres = Arrays.stream(moved).map(d -> d / 1000).toArray();
        FailureForecast other =
                new FailureMethod(5, 8, 0.001, WEEK).forecast(later, metres, 1025 * DAY);
        assertThat(other.doubts()).isEqualTo(forecast.doubts());
        assertThat(other.expected()).isCloseTo(forecast.expected() + 1000 * DAY, within(1.0));
        assertThat(other.earliest()).isCloseTo(forecast.earliest() + 1000 * DAY, within(1.0));
        assertThat(other.latest()).isCloseTo(forecast.latest() + 1000 * DAY, within(1.0));
    }

    /** Whatever finite numbers come, there is a forecast, and a date is within its interval. */
    @Test
    void makesAForecastOfAnything() {
        for (int seed = 0; seed < 20_000; seed++) {
            var random = new Random(seed);
            var times = new double[random.nextInt(25)];
            var moved = new double[times.length];
            double time = 0;
            int scale = random.nextInt(2000) - 1000;
            boolean slide = random.nextBoolean();
            for (int i = 0; i < times.length; i++) {
                time += 1 + random.nextInt(1_000_000_000);
                times[i] = time;
                double number = slide ? i * i + random.nextGaussian() : random.nextGaussian();
                moved[i] = Math.scalb(number, slide ? scale : random.nextInt(2000) - 1000);
            }
            var method = new FailureMethod(2 + seed % 5, 7 + seed % 4, seed % 2, WEEK);
            FailureForecast forecast = method.forecast(times, moved, time);
            assertThat(forecast.madeAt()).as("seed %d", seed).isEqualTo(time);
        }
    }

    @Test
    void isOfFivePointsAndEightVelocitiesWithinAWeekWhereUsual() {
        assertThat(GNSS).isEqualTo(new FailureMethod(5, 8, 1, WEEK));
    }

    @Test
    void refusesWhatMakesNoSense() {
        assertThatThrownBy(() -> new FailureMethod(1, 8, 1, 1)).hasMessageContaining("not 1");
        assertThatThrownBy(() -> new FailureMethod(16, 8, 1, 1)).hasMessageContaining("not 16");
        assertThatThrownBy(() -> new FailureMethod(5, 6, 1, 1)).hasMessageContaining("not 6");
        assertThatThrownBy(() -> new FailureMethod(5, 11, 1, 1)).hasMessageContaining("not 11");
        assertThatThrownBy(() -> new FailureMethod(5, 8, Double.NaN, 1))
                .hasMessageContaining("Noise NaN");
        assertThatThrownBy(() -> new FailureMethod(5, 8, 1, 0)).hasMessageContaining("widest 0");
    }
}

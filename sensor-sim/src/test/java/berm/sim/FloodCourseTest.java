package berm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of the domain facts, section 7.1. Its figures come out when the drain is blocked from
 * the beginning, the run-off reservoir starts empty, rain on the water counts whole, the step is
 * one minute, the hour of a peak is the one at which its step began, and "end" is when all water
 * has arrived (36 h; at 24 h the shut pond stands at 102.067).
 */
class FloodCourseTest {

    private static final Duration STEP = Duration.ofMinutes(1);
    private static final Duration HORIZON = Duration.ofHours(36);
    private static final double ROUNDING = 1e-9;

    @ParameterizedTest
    @CsvSource({
        "100, 0.0, 100.638, 2.36, 236",
        "200, 0.0, 100.990, 2.01, 201",
        "300, 0.0, 101.288, 1.71, 171",
        "300, 0.5, 101.473, 1.53, 153",
        "300, 1.0, 102.085, 0.92,  92",
        "545, 0.0, 101.907, 1.09, 109",
    })
    void peaksLeaveTheFreeboardAndBeachOfTheTableToItsPrintedDigits(
            double stormMm, double blocked, String level, String freeboard, String beach) {
        FloodCourse course = course(stormMm, blocked);
        Duration peak = course.peak();
        assertThat(String.format(Locale.ROOT, "%.3f", course.levelM(peak))).isEqualTo(level);
        assertThat(String.format(Locale.ROOT, "%.2f", course.freeboardM(peak)))
                .isEqualTo(freeboard);
        assertThat(String.format(Locale.ROOT, "%.0f", course.beachM(peak))).isEqualTo(beach);
    }

    /**
     * 16.85 and 18.15 h are exact ties between two printed digits; the table prints the lower ones.
     */
    @ParameterizedTest
    @CsvSource({
        "100, 0.0, 23.0",
        "200, 0.0, 18.0",
        "300, 0.0, 16.8",
        "300, 0.5, 18.1",
        "545, 0.0, 15.8"
    })
    void peaksComeAtTheHourOfTheTableToHalfOfItsLastDigit(
            double stormMm, double blocked, double hour) {
        Duration began = course(stormMm, blocked).peak().minus(STEP);
        assertThat(began.toSeconds() / 3600.0).isCloseTo(hour, within(0.05 + ROUNDING));
    }

    @Test
    void aShutPondHoldsAllTheWaterThatFell() {
        double depth = 0.3 * (0.85 * 1.05e6 + 0.15e6) / 0.15e6;
        assertThat(course(300, 1).levelM(HORIZON)).isCloseTo(100 + depth, within(1e-3));
    }

    @ParameterizedTest
    @CsvSource({"100, 0.0", "300, 0.0", "300, 0.5", "300, 1.0", "545, 0.0"})
    void levelsAreWithinTwoMillimetresOfAFineIntegration(double stormMm, double blocked) {
        Flood flood = flood(stormMm, blocked);
        double[] fine = FloodCourse.integrate(flood, Duration.ofSeconds(2), 24 * 1800);
        FloodCourse course = FloodCourse.of(flood, HORIZON);
        for (int minute = 0; minute <= 24 * 60; minute++) {
            assertThat(course.levelM(Duration.ofMinutes(minute)))
                    .isCloseTo(fine[minute * 30], within(0.002));
        }
    }

    @Test
    void standsStillOutsideItsTimeAndMovesSteadilyWithinAMinute() {
        FloodCourse course = course(300, 0);
        assertThat(course.levelM(Duration.ofHours(-1))).isEqualTo(100);
        assertThat(course.levelM(HORIZON.plusDays(1))).isEqualTo(course.levelM(HORIZON));
        double middle = course.levelM(Duration.ofHours(10).plusSeconds(30));
        double sum = course.levelM(Duration.ofHours(10)) + course.levelM(Duration.ofMinutes(601));
        assertThat(middle).isCloseTo(sum / 2, within(ROUNDING));
    }

    private static FloodCourse course(double stormMm, double blocked) {
        return FloodCourse.of(flood(stormMm, blocked), HORIZON);
    }

    private static Flood flood(double stormMm, double blocked) {
        return new Flood(
                Pond.DEMONSTRATION, Storm.typhoon(stormMm), Blockage.from(Duration.ZERO, blocked));
    }
}

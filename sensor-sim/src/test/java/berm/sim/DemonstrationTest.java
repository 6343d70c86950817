package berm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The published story of the demonstration: what stands on the screen at which hour of the pond's
 * day.
 */
class DemonstrationTest {

    /** Half of a printed centimetre, and a millimetre for the integration. */
    private static final double LEVEL_TOLERANCE = 0.006;

    private final FloodCourse course = FloodCourse.of(Flood.DEMONSTRATION, Duration.ofHours(36));

    @ParameterizedTest
    @CsvSource({
        "08:00, 100.20",
        "13:25, 101.01",
        "15:05, 101.41",
        "17:05, 101.71",
        "21:35, 102.00"
    })
    void theWaterStandsWhereTheStorySays(LocalTime time, double level) {
        assertThat(course.levelM(at(time))).isCloseTo(level, within(LEVEL_TOLERANCE));
    }

    @ParameterizedTest
    @CsvSource({"13:20, 13:25, 2.0", "15:00, 15:05, 1.6", "17:00, 17:05, 1.3", "21:30, 21:35, 1.0"})
    void theFreeboardCrossesEachLineInTheFiveMinutesBeforeItsStoryTime(
            LocalTime before, LocalTime after, double line) {
        assertThat(course.freeboardM(at(before))).isGreaterThan(line);
        assertThat(course.freeboardM(at(after))).isLessThan(line);
    }

    @Test
    void thirtySixMillimetresHaveFallenByEightAndFiftyByAQuarterPastNine() {
        assertThat(course.rainMm(at(LocalTime.of(8, 0)))).isCloseTo(36, within(0.5));
        assertThat(course.rainMm(at(LocalTime.of(9, 10)))).isLessThan(50);
        assertThat(course.rainMm(at(LocalTime.of(9, 15)))).isGreaterThanOrEqualTo(50);
    }

    @Test
    void theDrainShutsBeforeTheWaterReachesItsSill() {
        assertThat(course.levelM(at(LocalTime.of(11, 0))))
                .isLessThan(Pond.DEMONSTRATION.weir().sillM());
        for (int minute = 0; minute <= 24 * 60; minute++) {
            assertThat(course.outflow(Duration.ofMinutes(minute))).isZero();
        }
    }

    @Test
    void atTenToOneTheWaterHasStoodTwentyCentimetresOverTheSillForHalfAnHour() {
        assertThat(course.levelM(at(LocalTime.of(12, 20)))).isGreaterThan(100.7);
        assertThat(course.levelM(at(LocalTime.of(12, 10)))).isLessThan(100.7);
    }

    @Test
    void aDrainFreedAtAQuarterToTenGivesBackAQuarterOfAMetreInAnHour() {
        Blockage cleared = Flood.DEMONSTRATION.blockage().clearedAt(at(LocalTime.of(21, 45)));
        Flood freed = new Flood(Flood.DEMONSTRATION.pond(), Flood.DEMONSTRATION.storm(), cleared);
        FloodCourse drains = FloodCourse.of(freed, Duration.ofHours(24));
        assertThat(drains.freeboardM(at(LocalTime.of(22, 45))))
                .isCloseTo(1.24, within(LEVEL_TOLERANCE));
    }

    private static Duration at(LocalTime time) {
        return Duration.ofSeconds(time.toSecondOfDay());
    }
}

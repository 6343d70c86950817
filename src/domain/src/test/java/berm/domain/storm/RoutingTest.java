package berm.domain.storm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The table of the domain facts, section 7.1. Its figures come out when the run-off's reservoir
 * starts empty, the step is one minute, the hour of a peak is the one at which its step began, and
 * "end" is when all water has arrived (36 h).
 */
class RoutingTest {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long MIDNIGHT = 1_596_470_400_000L;
    private static final long HORIZON = 36 * HOUR;
    private static final Drain DRAIN = new Drain(100.5, 4, 1.8, Double.POSITIVE_INFINITY, 0);
    private static final Pond POND =
            new Pond(1.2e6, WaterSurface.constant(0.15e6), 0.85, HOUR, DRAIN, 103.0, 0.01);

    private static Rain typhoon(double total) {
        return Rain.storm(MIDNIGHT, total, Rain.TYPHOON);
    }

    private static Course day(double total, double blocked) {
        return Routing.route(POND.blocked(blocked), MIDNIGHT, 100, typhoon(total), HORIZON);
    }

    private static String print(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    @ParameterizedTest
    @CsvSource({
        "100, 0.0, 100.638, 2.36, 236",
        "200, 0.0, 100.990, 2.01, 201",
        "300, 0.0, 101.288, 1.71, 171",
        "300, 0.5, 101.473, 1.53, 153",
        "300, 1.0, 102.085, 0.92,  92",
        "545, 0.0, 101.907, 1.09, 109",
    })
    void peaksAreThoseOfTheTable(
            double total, double blocked, String level, String freeboard, String beach) {
        Course course = day(total, blocked);
        assertThat(print("%.3f", course.peakLevel())).isEqualTo(level);
        assertThat(print("%.2f", course.freeboardAtPeak())).isEqualTo(freeboard);
        assertThat(print("%.0f", course.beachAtPeak())).isEqualTo(beach);
    }

    /** 16.85 and 18.15 h are ties between two printed digits; the table prints the lower ones. */
    @ParameterizedTest
    @CsvSource({
        "100, 0.0, 23.0",
        "200, 0.0, 18.0",
        "300, 0.0, 16.8",
        "300, 0.5, 18.1",
        "545, 0.0, 15.8"
    })
    void peaksComeAtTheHoursOfTheTable(double total, double blocked, double hour) {
        Course course = day(total, blocked);
        double began = (course.peakAt() - Routing.STEP - MIDNIGHT) / (double) HOUR;
        assertThat(began).isCloseTo(hour, within(0.05 + 1e-9));
        assertThat(course.stillRising()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"100, 0.0", "300, 0.0", "300, 0.5", "300, 1.0", "545, 0.0"})
    void levelsAreWithinTwoMillimetresOfAFineIntegration(double total, double blocked) {
        Pond pond = POND.blocked(blocked);
        Course fine = Routing.route(pond, MIDNIGHT, 100, typhoon(total), HORIZON, 2_000);
        Course course = day(total, blocked);
        for (long time = MIDNIGHT; time <= MIDNIGHT + HORIZON; time += MINUTE) {
            assertThat(course.level(time)).isCloseTo(fine.level(time), within(0.002));
        }
    }

    /** A day cut in two, routed on from where it stood, ends as it would have uncut. */
    @Test
    void theRainBeforeStillRunsIn() {
        Course whole = day(300, 0);
        long noon = MIDNIGHT + 12 * HOUR;
        Course rest = Routing.route(POND, noon, whole.level(noon), typhoon(300), 24 * HOUR);
        assertThat(rest.level(MIDNIGHT + HORIZON))
                .isCloseTo(whole.level(MIDNIGHT + HORIZON), within(1e-9));
        assertThat(rest.peakAt()).isEqualTo(whole.peakAt());
        List<Double> after = Rain.TYPHOON.subList(12, 24).stream().map(f -> f * 300).toList();
        Course forgetful =
                Routing.route(POND, noon, whole.level(noon), new Rain(noon, after), 24 * HOUR);
        assertThat(forgetful.peakLevel()).isLessThan(whole.peakLevel() - 0.05);
    }

    /**
     * The demonstration: shut at 11:00, and told at 12:50. A drain never shut would leave 1.71 m;
     * freed at 12:50, 1.70 m.
     */
    @Test
    void aShutDrainIsToldHoursBeforeTheWaterTells() {
        long told = MIDNIGHT + 12 * HOUR + 50 * MINUTE;
        long shut = MIDNIGHT + 11 * HOUR;
        Rain rain = typhoon(300);
        double atShut = day(300, 0).level(shut);
        Pond blocked = POND.blocked(1);
        double now = Routing.route(blocked, shut, atShut, rain, 24 * HOUR).level(told);
        Course course = Routing.route(blocked, told, now, rain, 24 * HOUR);
        assertThat(print("%.2f", course.freeboardAtPeak())).isEqualTo("0.92");
        double hours = (course.reaches(102).orElseThrow() - told) / (double) HOUR;
        assertThat(hours).isCloseTo(8.75, within(5 / 60.0));
        Course freed = Routing.route(POND, told, now, rain, 24 * HOUR);
        assertThat(print("%.2f", freed.freeboardAtPeak())).isEqualTo("1.70");
        assertThat(print("%.2f", day(300, 0).freeboardAtPeak())).isEqualTo("1.71");
        assertThat(freed.reaches(102)).isEmpty();
    }

    @Test
    void aShutPondHoldsAllTheWaterThatFell() {
        double depth = 0.3 * (0.85 * 1.05e6 + 0.15e6) / 0.15e6;
        Course course = day(300, 1);
        assertThat(course.level(MIDNIGHT + HORIZON)).isCloseTo(100 + depth, within(1e-3));
        assertThat(course.stillRising()).isTrue();
    }

    /** Volume 100 → 102 of a surface that grows from 0.1 to 0.3 km² is 0.4 million m³. */
    @Test
    void aTableOfAreasHoldsTheVolumeUnderIt() {
        WaterSurface surface =
                new WaterSurface(
                        List.of(
                                new WaterSurface.Point(100, 0.1e6),
                                new WaterSurface.Point(102, 0.3e6)));
        assertThat(surface.at(99)).isEqualTo(0.1e6);
        assertThat(surface.at(100)).isEqualTo(0.1e6);
        assertThat(surface.at(100.5)).isCloseTo(0.15e6, within(1e-6));
        assertThat(surface.at(103)).isEqualTo(0.3e6);
        // All rain that falls comes in at once and whole: 1 m² of catchment is 1 m² of inflow.
        Pond pond = new Pond(1e6, surface, 1, 2 * MINUTE, DRAIN.blocked(1), 103, 0.01);
        Course course = Routing.route(pond, MIDNIGHT, 100, typhoon(400), HORIZON);
        assertThat(course.peakLevel()).isCloseTo(102, within(0.005));
    }

    @Test
    void theCulvertAndTheBlockageLimitTheFlow() {
        assertThat(DRAIN.flow(100.4)).isZero();
        assertThat(DRAIN.flow(101.5)).isCloseTo(7.2, within(1e-12));
        Drain culvert = new Drain(100.5, 4, 1.8, 5, 0);
        assertThat(culvert.flow(100.6)).isEqualTo(DRAIN.flow(100.6));
        assertThat(culvert.flow(101.5)).isEqualTo(5);
        assertThat(culvert.blocked(0.5).flow(101.5)).isEqualTo(2.5);
        Pond pond = new Pond(1.2e6, POND.surface(), 0.85, HOUR, culvert, 103, 0.01);
        assertThat(Routing.route(pond, MIDNIGHT, 100, typhoon(545), HORIZON).peakLevel())
                .isGreaterThan(day(545, 0).peakLevel() + 0.1);
    }

    /** A step longer than the pond can bear does not make it swing below its sill. */
    @Test
    void aTinyPondDrainsToItsSillAndNoFurther() {
        Pond tiny = new Pond(2e3, WaterSurface.constant(100), 0.85, HOUR, DRAIN, 103, 0.01);
        Course course = Routing.route(tiny, MIDNIGHT, 102.5, new Rain(MIDNIGHT, List.of()), HOUR);
        assertThat(course.level(MIDNIGHT + HOUR)).isEqualTo(100.5);
        assertThat(course.peakAt()).isEqualTo(MIDNIGHT);
        Course dry = Routing.route(tiny, MIDNIGHT, 99, new Rain(MIDNIGHT, List.of()), HOUR);
        assertThat(dry.level(MIDNIGHT + HOUR)).isEqualTo(99);
        assertThat(dry.peakAt()).isEqualTo(MIDNIGHT);
        assertThat(dry.stillRising()).isFalse();
    }

    @Test
    void waterOverTheCrestHasNoBeach() {
        assertThat(POND.freeboard(103.5)).isEqualTo(-0.5);
        assertThat(POND.beach(103.5)).isZero();
    }

    @Test
    void aLevelIsReachedWhenTheCourseCrossesIt() {
        Course course = day(300, 1);
        assertThat(course.reaches(99)).hasValue(MIDNIGHT);
        long at = course.reaches(102).orElseThrow();
        assertThat(course.level(at)).isGreaterThanOrEqualTo(102 - 1e-9);
        assertThat(course.level(at - 1)).isLessThan(102);
        assertThat(course.reaches(102.1)).isEmpty();
    }

    @Test
    void refusesWhatCannotBe() {
        assertThatThrownBy(() -> Rain.storm(0, 100, List.of(0.5, 0.6)))
                .hasMessageContaining("sum to 1");
        assertThatThrownBy(() -> new Rain(0, List.of(-1.0))).hasMessageContaining("amount");
        assertThatThrownBy(() -> POND.blocked(1.1)).hasMessageContaining("0 to 1");
        assertThatThrownBy(() -> new WaterSurface(List.of())).hasMessageContaining("one point");
        assertThatThrownBy(() -> new Pond(1e5, POND.surface(), 0.85, HOUR, DRAIN, 103, 0.01))
                .hasMessageContaining("catchment");
        assertThatThrownBy(() -> new Pond(1.2e6, POND.surface(), 0.85, 1, DRAIN, 103, 0.01))
                .hasMessageContaining("lag");
        assertThatThrownBy(() -> Routing.route(POND, 0, Double.NaN, typhoon(1), HOUR))
                .hasMessageContaining("cannot route");
        assertThatThrownBy(() -> Routing.route(POND, 0, 100, typhoon(1), Routing.LONGEST + 1))
                .hasMessageContaining("cannot route");
    }

    /** The sentence of a pond gone blind for 37 min: 101.41, which rose 0.16 m/h, is 101.51. */
    @Test
    void aSilentLevelIsCarriedOnAtItsLastRate() {
        var known = new LastKnown(MIDNIGHT, 101.41, 0.16);
        assertThat(print("%.2f", known.estimate(MIDNIGHT + 37 * MINUTE))).isEqualTo("101.51");
        assertThat(known.estimate(MIDNIGHT - 1)).isEqualTo(101.41);
        assertThat(new LastKnown(0, 101, -1).estimate(HOUR)).isEqualTo(101);
    }

    /** The demonstration's pond at 15:05, its rain easing: the estimate is 3 cm high at most. */
    @Test
    void theLastRateErrsTowardsDangerWhileTheRainEases() {
        long shut = MIDNIGHT + 11 * HOUR;
        Course course =
                Routing.route(
                        POND.blocked(1), shut, day(300, 0).level(shut), typhoon(300), 24 * HOUR);
        long last = MIDNIGHT + 15 * HOUR + 5 * MINUTE;
        double perHour = course.level(last) - course.level(last - HOUR);
        var known = new LastKnown(last, course.level(last), perHour);
        long later = last + 37 * MINUTE;
        assertThat(known.estimate(later) - course.level(later)).isBetween(0.0, 0.03);
    }
}

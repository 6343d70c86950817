package berm.sim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Instant MIDNIGHT = Instant.parse("2020-08-03T16:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final SensorId LEVEL = new SensorId("level");

    @Test
    void tellsOneStepEachIntervalBothEndsIncluded() {
        List<Step> steps = story(Duration.ofMinutes(765), Duration.ofMinutes(768)).steps().toList();
        assertThat(steps)
                .extracting(step -> Instant.ofEpochMilli(step.stamp()).toString())
                .containsExactly(
                        "2020-08-04T04:45:00Z",
                        "2020-08-04T04:46:00Z",
                        "2020-08-04T04:47:00Z",
                        "2020-08-04T04:48:00Z");
    }

    @Test
    void saysWhatItsScenarioSaysRoundedToTheSensor() {
        Step step =
                story(Duration.ofHours(8), Duration.ofHours(8)).steps().findFirst().orElseThrow();
        assertThat(step.samples())
                .containsExactly(
                        new Sample(LEVEL, "m", 100.203),
                        new Sample(new SensorId("rain"), "mm", 35.7),
                        new Sample(new SensorId("outflow"), "m3/s", 0),
                        new Sample(new SensorId("P1"), "m", 12.77),
                        new Sample(new SensorId("P2"), "m", 8.28),
                        new Sample(new SensorId("P3"), "m", 9.4));
    }

    @Test
    void isToldAgainWithoutADifference() {
        Story story = story(Duration.ofHours(12), Duration.ofHours(23));
        Story again = story(Duration.ofHours(12), Duration.ofHours(23));
        assertThat(story.steps()).hasSize(661).containsExactlyElementsOf(again.steps().toList());
    }

    @Test
    void aValueDependsOnTheTimeAloneAndNotOnWhatWasAskedBefore() {
        Scenario pond = Demonstration.pond();
        double later = pond.value(LEVEL, Duration.ofHours(20));
        double before = pond.value(LEVEL, Duration.ofHours(1));
        assertThat(pond.value(LEVEL, Duration.ofHours(20))).isEqualTo(later).isGreaterThan(before);
    }

    @Test
    void theTankIsSeenToMoveWithinTenSeconds() {
        Scenario farm = Demonstration.tankFarm();
        SensorId tank = new SensorId("t101-level");
        double risen = farm.value(tank, Duration.ofSeconds(10)) - farm.value(tank, Duration.ZERO);
        assertThat(risen).isCloseTo(0.0018, within(1e-9));
    }

    @Test
    void refusesAnUnknownSensorAndTwoOfOneName() {
        Scenario pond = Demonstration.pond();
        assertThatThrownBy(() -> pond.value(new SensorId("P9"), Duration.ZERO))
                .hasMessage("pingshan has no sensor P9");
        Channel level = new Channel(LEVEL, Unit.METRE, 3, time -> 1);
        assertThatThrownBy(() -> new Scenario(new SiteId("a"), List.of(level, level)))
                .hasMessageContaining("share a sensor");
    }

    @Test
    void refusesAStoryThatDoesNotGoOn() {
        assertThatThrownBy(() -> story(MINUTE, Duration.ZERO)).hasMessageContaining("no story");
        Scenario pond = Demonstration.pond();
        assertThatThrownBy(
                        () -> new Story(pond, MIDNIGHT, Duration.ZERO, MINUTE, Duration.ofNanos(9)))
                .hasMessageContaining("no story");
    }

    @Test
    void aSpeedIsAPositiveNumberOrMax() {
        assertThat(Speed.parse("300").onTheClock(Duration.ofHours(1))).hasSeconds(12);
        assertThat(Speed.parse("0.5").onTheClock(Duration.ofHours(1))).hasHours(2);
        assertThat(Speed.parse("max").onTheClock(Duration.ofDays(9))).isZero();
        for (String wrong : List.of("0", "-1", "NaN", "fast", "Infinity", "")) {
            assertThatThrownBy(() -> Speed.parse(wrong)).hasMessageContaining("not a speed");
        }
    }

    private static Story story(Duration from, Duration until) {
        return new Story(Demonstration.pond(), MIDNIGHT, from, until, MINUTE);
    }
}

package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Direction;
import berm.domain.SensorId;
import berm.domain.Unit;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.Upkeep;
import berm.domain.quality.Calibration;
import berm.domain.quality.Calibrations;
import berm.domain.quality.Maintenance;
import berm.domain.quality.MaintenancePeriods;
import berm.domain.quality.QualityTests;
import berm.domain.quality.Spike;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Somebody works on the level gauge from minute 10 to 30, and replaces it at minute 100. */
class UpkeepTest {
    private static final long MINUTE = Story.MINUTE;

    private static final Upkeep UPKEEP =
            new Upkeep(
                    new MaintenancePeriods(
                            List.of(
                                    new Maintenance(
                                            Story.T0 + 10 * MINUTE,
                                            Story.T0 + 30 * MINUTE,
                                            "cleaned"))),
                    new Calibrations(
                            List.of(new Calibration(Story.T0 + 100 * MINUTE, 1, -2, "replaced"))));

    private final Story story = new Story(plan());

    private static Plan plan() {
        Plan plan = Story.plan(1, Story.LADDER);
        var jumps =
                new QualityTests(
                        null,
                        null,
                        new Spike(0.5, 5),
                        Double.NaN,
                        null,
                        null,
                        Direction.HIGH,
                        false);
        var level =
                new Sensor(
                        new SensorId("level"),
                        Unit.METRE,
                        MINUTE,
                        30 * MINUTE,
                        List.of(Rule.limit(Story.LADDER)),
                        null,
                        jumps,
                        UPKEEP,
                        null);
        return new Plan(plan.site(), 1, Long.MIN_VALUE, List.of(level), List.of(), plan.document());
    }

    @Test
    void whatIsMeasuredDuringMaintenanceIsStoredAndNotJudged() {
        for (int minute = 8; minute < 30; minute++) {
            story.level(minute, minute < 10 ? 101 : 109);
        }
        assertThat(story.limits()).isEmpty();
        assertThat(story.accepted).isEqualTo(22);
        story.level(30, 101).level(31, 101);
        assertThat(story.limits()).isEmpty();
    }

    @Test
    void aSensorThatIsWorkedOnMayBeSilentAndNotLonger() {
        for (int minute = 1; minute < 12; minute++) {
            story.level(minute, 101);
        }
        story.tick(33);
        assertThat(story.journal()).isEmpty();
        story.tick(34);
        assertThat(story.journal()).containsExactly("RAISED level.silence YELLOW @11.0");
    }

    @Test
    void aReplacedSensorIsNoJumpAndIsCorrectedFromThenOn() {
        for (int minute = 90; minute < 100; minute++) {
            story.level(minute, 101);
        }
        story.level(100, 103).level(101, 103.1);
        assertThat(story.values).endsWith("level 101.0", "level 101.1");
        assertThat(story.limits()).isEmpty();
        story.arrives(102, 95.5, 103);
        assertThat(story.values).endsWith("level 103.0");
        assertThat(story.limits()).hasSize(1).first().asString().startsWith("DISCOVERED_LATE");
    }

    @Test
    void aClockWrongByATimeZoneIsFoundAndToldOnce() {
        for (int minute = 40; minute < 60; minute++) {
            story.arrives(minute, minute - 480, 101);
        }
        assertThat(story.journal())
                .filteredOn(line -> line.contains("time-zone"))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("RAISED level.time-zone YELLOW");
        assertThat(
                        story.events.stream()
                                .filter(event -> event.condition().endsWith("time-zone"))
                                .findFirst()
                                .orElseThrow()
                                .value())
                .isEqualTo(8);
        for (int minute = 60; minute < 70; minute++) {
            story.level(minute, 101);
        }
        assertThat(story.journal()).contains("CLEARED level.time-zone @61.0");
    }
}

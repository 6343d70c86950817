package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.SensorId;
import berm.domain.Unit;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What must not be believed, and what becomes of it. */
class BadInputTest {
    private static final int A_DAY = 24 * 60;

    private static Message level(long measuredAt, double value, boolean retained) {
        var reading = new Reading("level", measuredAt, value, "m");
        return new Message(List.of(reading), List.of(), false, retained);
    }

    @Test
    void aNumberThatIsNoneIsRejectedAndBreaksNoSilence() {
        var story = new Story().level(0, 101);
        double[] none = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY};
        for (int minute = 1; minute <= 3; minute++) {
            story.level(minute, none[minute - 1]);
        }
        story.tick(4);
        assertThat(story.rejections).hasSize(3).containsOnly(RejectReason.NOT_A_NUMBER);
        assertThat(story.journal()).containsExactly("RAISED level.silence YELLOW @0.0");
    }

    @Test
    void aRetainedMessageBreaksNoSilenceHoweverWrongItsClock() {
        var story = new Story().level(0, 101);
        story.message(1, level(Story.T0 + A_DAY * Story.MINUTE, 101, true));
        story.message(2, level(5_000, 101, true)).tick(4);
        assertThat(story.accepted).isEqualTo(3);
        assertThat(story.journal())
                .contains("RAISED level.silence YELLOW @0.0")
                .doesNotContain("CLEARED level.silence @0.0");
    }

    @Test
    void aReadingAheadOfTheClockIsJudgedOnceHoweverOftenItComes() {
        var story = new Story().arrives(1, 61, 102.5).level(2, 101).arrives(3, 61, 102.5);
        story.level(59, 101).level(60, 101).arrives(62, 61, 102.5);
        assertThat(story.duplicates).isEqualTo(2);
        assertThat(story.journal())
                .filteredOn(line -> line.startsWith("RAISED level.l"))
                .hasSize(1);
    }

    @Test
    void afterAClockWasSetBackWhatHasBeenSeenIsStillADuplicate() {
        var story = new Story().level(1, 101).level(2, 101.1).tick(6).arrives(7, 7 - A_DAY, 101.5);
        story.arrives(8, 2, 101.1);
        assertThat(story.duplicates).isEqualTo(1);
    }

    @Test
    void aClockThatRunsADayBehindIsLateThenSilentThenJudgedAndSoundsOnce() {
        var story = new Story();
        for (int minute = 1; minute <= 10; minute++) {
            story.level(minute, 101);
        }
        for (int minute = 11; minute <= 16; minute++) {
            story.arrives(minute, minute - A_DAY, 102.5 + minute / 100.0);
        }
        assertThat(story.flags.subList(10, 13)).containsOnly(Set.of(ReadingFlag.LATE));
        assertThat(story.flags.subList(13, 16)).containsOnly(Set.of(ReadingFlag.OLD));
        assertThat(story.journal())
                .filteredOn(line -> line.contains("level"))
                .containsExactly(
                        "DISCOVERED_LATE level.limit RED @-1429.0 old",
                        "RAISED level.silence YELLOW @10.0",
                        "CLEARED level.silence @10.0",
                        "RAISED level.limit RED @-1426.0 old",
                        "BACKFILLED level.limit RED @-1425.0 old");
    }

    @Test
    void anOnDelayThatAWrongClockBeganIsCountedFromTheTrueTimes() {
        var story = new Story().arrives(10, 10 + A_DAY, 101.5);
        story.arrives(11, 5, 101.5, 6, 101.5, 7, 101.5);
        assertThat(story.limits()).containsExactly("RAISED level.limit YELLOW @7.0");
    }

    @Test
    void anOffDelayThatRunsWhenAClockIsSetBackRunsAnewFromThere() {
        var story = new Story().level(0, 101.5).level(2, 101.5).level(3, 101).tick(8);
        for (int minute = 9; minute <= 19; minute++) {
            story.arrives(minute, minute - A_DAY, 101);
        }
        assertThat(story.limits())
                .containsExactly(
                        "RAISED level.limit YELLOW @2.0", "CLEARED level.limit @-1421.0 old");
    }

    @Test
    void whatAnOldReadingRaisedSoundsOnceAlsoWhenASilenceRaisesItHigher() {
        var blue = new Limit(Colour.BLUE, 101.2, 101.2, 0, 0, "demonstration", null);
        var red = new Limit(Colour.RED, 102, 102, 5 * Story.MINUTE, 0, "demonstration", null);
        var ladder = new LimitLadder(Direction.HIGH, List.of(blue, red));
        var story = new Story(Story.plan(1, ladder)).arrives(60, 1, 102.5).tick(64);
        story.arrives(65, 2, 102.5, 3, 102.5);
        assertThat(story.limits())
                .containsExactly(
                        "RAISED level.limit BLUE @1.0 old",
                        "LEVEL_CHANGED level.limit RED @1.0 unverified");
    }

    /** The new sensor's silence counts from when somebody listened again. */
    @Test
    void aPlanThatTakesEffectWhileNobodyListensMakesNoSilence() {
        var story = new Story().level(0, 101);
        var machine = new SiteMachine(story.memory(), story);
        Plan plan = Story.plan(2, Story.T0 + 10 * Story.MINUTE, Story.LADDER);
        machine.plan(moment(1, 1), withPore(plan));
        machine.advance(moment(122, 2));
        assertThat(story.journal()).isEmpty();
        machine.advance(moment(125, 5));
        assertThat(story.journal())
                .containsExactly("RAISED level.silence YELLOW @0.0", "RAISED pore.silence YELLOW");
    }

    private static Moment moment(int clock, int hearing) {
        return new Moment(
                Story.T0 + clock * Story.MINUTE, Story.T0 + hearing * Story.MINUTE, 10 + clock);
    }

    private static Plan withPore(Plan plan) {
        List<Sensor> sensors = new ArrayList<>(plan.sensors());
        sensors.add(
                new Sensor(
                        new SensorId("pore"),
                        Unit.KILOPASCAL,
                        Story.MINUTE,
                        30 * Story.MINUTE,
                        List.of(),
                        null));
        return new Plan(
                plan.site(),
                plan.version(),
                plan.effectiveFrom(),
                sensors,
                plan.rules(),
                plan.document());
    }
}

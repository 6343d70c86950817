package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.ResponseLevel;
import berm.domain.SensorId;
import berm.domain.Unit;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import berm.domain.plan.Upkeep;
import berm.domain.quality.QualityTests;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A level that is read every 5 minutes, and every minute during a response. */
class ResponseTest {
    private static Story story() {
        return new Story(plan(1, 5));
    }

    private static Plan plan(int version, int interval) {
        var level =
                new Sensor(
                        new SensorId("level"),
                        Unit.METRE,
                        interval * Story.MINUTE,
                        30 * Story.MINUTE,
                        List.of(),
                        null,
                        QualityTests.NONE,
                        Upkeep.NONE,
                        null,
                        Story.MINUTE);
        return new Plan(
                Story.KEY.site(),
                version,
                Long.MIN_VALUE,
                List.of(level),
                List.of(),
                new byte[] {(byte) version});
    }

    @Test
    void theJournalSaysWhoStartedWhichLevel() {
        ConditionEvent event = story().response(1, ResponseLevel.III).events.get(1);
        assertThat(event.kind()).isEqualTo(EventKind.RESPONSE);
        assertThat(event.condition()).isEqualTo("response");
        assertThat(event.value()).isEqualTo(3);
        assertThat(event.approvedBy()).isEqualTo("Wang");
        assertThat(event.because()).containsExactly("III", "typhoon");
        assertThat(event.clock()).isEqualTo(Story.T0 + Story.MINUTE);
    }

    @Test
    void duringAResponseASilenceIsThreeOfTheDenserIntervals() {
        var story = story().response(0, ResponseLevel.IV).level(1, 101).tick(3.9).tick(4.1);
        assertThat(story.journal()).containsExactly("RAISED level.silence YELLOW @1.0");
        assertThat(story.events).last().extracting(ConditionEvent::clock).isEqualTo(minute(4));
        assertThat(story.tick(11.1).journal()).last().isEqualTo("LOST level.silence YELLOW @1.0");
    }

    @Test
    void aSensorMaySendItsNextReadingByTheIntervalBeforeWithoutBeingSilent() {
        var story = story().level(0, 101).response(4, ResponseLevel.IV).level(5, 101).level(6, 101);
        assertThat(story.tick(8.9).journal()).isEmpty();
    }

    @Test
    void aSensorThatDoesNotSendAfterTheStartIsSilentSoonerThanByTheIntervalBefore() {
        var story = story().level(0, 101).response(4, ResponseLevel.IV).tick(7.9);
        assertThat(story.journal()).isEmpty();
        assertThat(story.tick(8.1).journal()).containsExactly("RAISED level.silence YELLOW @0.0");
        assertThat(story.events).last().extracting(ConditionEvent::clock).isEqualTo(minute(8));
    }

    @Test
    void aStartRaisesNoSilenceInThePast() {
        var story = story().level(0, 101).tick(14).response(14, ResponseLevel.I);
        assertThat(story.journal()).isEmpty();
        assertThat(story.tick(16).journal()).hasSize(1);
        assertThat(story.events).last().extracting(ConditionEvent::clock).isEqualTo(minute(15));
    }

    @Test
    void startingAndStoppingOverAndOverPutsNoSilenceOff() {
        var story = story().level(0, 101);
        for (int minute = 1; minute < 20; minute++) {
            story.response(minute, minute % 2 == 0 ? ResponseLevel.NONE : ResponseLevel.IV);
        }
        assertThat(story.journal()).contains("RAISED level.silence YELLOW @0.0");
        assertThat(story.events.stream().filter(event -> event.kind() == EventKind.RAISED))
                .allMatch(event -> event.clock() <= minute(15));
    }

    @Test
    void aSilenceStaysWhenTheResponseEndsAndIsLostByTheIntervalInForce() {
        var story = story().response(0, ResponseLevel.IV).level(1, 101).tick(5);
        story.response(6, ResponseLevel.NONE).tick(12);
        assertThat(story.journal()).containsExactly("RAISED level.silence YELLOW @1.0");
        assertThat(story.tick(51.1).journal()).last().isEqualTo("LOST level.silence YELLOW @1.0");
    }

    @Test
    void anotherLevelOfAResponseIsSaidAndMovesNoDeadline() {
        var story = story().response(0, ResponseLevel.IV).level(1, 101);
        long due = story.memory().sensors[0].due;
        story.response(3, ResponseLevel.II);
        assertThat(story.memory().sensors[0].due).isEqualTo(due);
        assertThat(story.events).last().extracting(ConditionEvent::value).isEqualTo(2.0);
    }

    @Test
    void aHoleThatBeganBeforeTheResponseIsHeldToTheIntervalOfThatTime() {
        var story = story().level(0, 101).response(4, ResponseLevel.IV).level(5, 101);
        assertThat(story.journal()).isEmpty();
        story.level(7, 101);
        assertThat(story.journal()).containsExactly("GAP level.gap @7.0");
    }

    @Test
    void aNewPlanDuringAResponseKeepsTheDenserInterval() {
        var story = story().response(0, ResponseLevel.IV).level(1, 101).plan(2, plan(2, 10));
        assertThat(story.tick(4.1).journal()).containsExactly("RAISED level.silence YELLOW @1.0");
    }

    @Test
    void aNewPlanThatLeavesTheIntervalMovesNoDeadline() {
        var story = story().level(0, 101).response(1, ResponseLevel.IV);
        long due = story.memory().sensors[0].due;
        story.plan(2, plan(2, 5));
        assertThat(story.memory().sensors[0].due).isEqualTo(due);
        assertThat(story.tick(7.9).journal()).isEmpty();
    }

    private static long minute(int minute) {
        return Story.T0 + minute * Story.MINUTE;
    }
}

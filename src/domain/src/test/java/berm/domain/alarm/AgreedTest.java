package berm.domain.alarm;

import static berm.domain.alarm.Agreements.approved;
import static berm.domain.alarm.Agreements.proposed;
import static berm.domain.alarm.DeskStory.HOUR;
import static berm.domain.alarm.DeskStory.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import org.junit.jupiter.api.Test;

/** What becomes of a site's clocks, alarms and events when another response plan is agreed. */
class AgreedTest {

    private static final String LEVEL = "level.limit";

    @Test
    void aStepThatRunsKeepsItsTimeAndTheNextTakesTheNewOne() {
        var story = new DeskStory().raised(LEVEL, Colour.ORANGE);
        long due = story.now() + 5 * MINUTE;

        story.after(MINUTE).agreed(approved(1, 7, false));
        assertThat(story.event().due()).isEqualTo(due);
        assertThat(story.event().responsePlan()).isNull();

        story.acknowledges(LEVEL);
        assertThat(story.event().due()).isEqualTo(story.now() + 7 * MINUTE);
        assertThat(story.event().responsePlan()).isEqualTo(approved(1, 7, false).version());
    }

    @Test
    void aClockThatRunsOutBeginsAnewWithTheNewTime() {
        var story = new DeskStory().raised(LEVEL, Colour.BLUE).agreed(approved(1, 7, false));

        story.after(30 * MINUTE).passes();

        assertThat(story.event().due()).isEqualTo(story.now() + 7 * MINUTE);
    }

    @Test
    void aStepThatIsAskedForNoMoreIsPassedOverWhenItsTimeIsOver() {
        var story = new DeskStory().agreed(approved(1, 7, false)).raised(LEVEL, Colour.BLUE);
        story.acknowledges(LEVEL);
        assertThat(story.event().step()).isEqualTo(Step.VERIFY);

        story.agreed(
                new Agreement(
                        new ResponseVersion("live/pingshan", 1, "Li", 1L),
                        0,
                        ResponsePlan.PROPOSED));
        assertThat(story.event().step()).isEqualTo(Step.VERIFY);
        story.after(7 * MINUTE).passes();

        assertThat(story.event().step()).isEqualTo(Step.RELEASE);
        assertThat(story.event().due()).isNull();
    }

    @Test
    void whatWasAcknowledgedAsksAgainByThePlanThatHolds() {
        var story = new DeskStory().raised(LEVEL, Colour.YELLOW).acknowledges(LEVEL);
        story.agreed(approved(1, 7, false));
        assertThat(story.desk().wakeAt()).isEqualTo(story.now() + 7 * MINUTE);

        story.after(7 * MINUTE).passes();

        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    }

    @Test
    void anAlarmHasTheVersionThatHeldWhenItAskedForPeopleLast() {
        var story = new DeskStory().raised(LEVEL, Colour.YELLOW).agreed(approved(1, 7, false));
        assertThat(story.alarm(LEVEL).responsePlan()).isNull();

        story.acknowledges(LEVEL);
        assertThat(story.alarm(LEVEL).responsePlan()).isNull();
        story.changed(LEVEL, Colour.RED);

        assertThat(story.alarm(LEVEL).responsePlan()).isEqualTo(approved(1, 7, false).version());
    }

    @Test
    void anOlderVersionOfTheSameBookAndTheSameOneAreNotTakenAgain() {
        var story = new DeskStory().agreed(approved(3, 7, false)).agreed(approved(2, 9, false));
        story.agreed(approved(3, 9, false));

        assertThat(story.desk().agreement()).isEqualTo(approved(3, 7, false));
        assertThat(story.happenings()).containsExactly(Happening.AGREED);
    }

    @Test
    void whatIsApprovedTakesThePlaceOfWhatIsProposedAndNeverTheOtherWayRound() {
        var story = new DeskStory().agreed(proposed(2, 7)).agreed(approved(2, 7, false));
        assertThat(story.desk().agreement().version()).matches(ResponseVersion::isApproved);

        story.agreed(proposed(3, 9));

        assertThat(story.desk().agreement()).isEqualTo(approved(2, 7, false));
    }

    @Test
    void thePlanOfTheSiteTakesThePlaceOfThatOfItsKind() {
        Agreement own = Agreements.agreement("live/pingshan", 1, "Li", 3, false);
        var story = new DeskStory().agreed(approved(9, 7, false)).agreed(own);

        assertThat(story.raised(LEVEL, Colour.RED).event().due())
                .isEqualTo(story.now() + 3 * MINUTE);
        assertThat(story.restarted().desk().agreement()).isEqualTo(own);
    }

    @Test
    void whatIsToBeDoneIsTickedOffOnceWithANote() {
        var story = new DeskStory().agreed(approved(1, 7, false)).raised(LEVEL, Colour.ORANGE);

        assertThat(story.does(Action.task(1, "look", " ")).refusal())
                .isEqualTo(Refusal.NOTE_MISSING);
        assertThat(story.does(Action.task(1, "fly", "done")).refusal())
                .isEqualTo(Refusal.UNKNOWN_TASK);
        assertThat(story.does(Action.task(2, "look", "done")).refusal())
                .isEqualTo(Refusal.UNKNOWN_EVENT);
        assertThat(story.does(Action.task(1, "look", "picture 17")).refusal()).isNull();
        assertThat(story.event().tasks().get("look"))
                .isEqualTo(new SiteEvent.Done(story.now(), "Zhang", "picture 17"));
        assertThat(story.does(Action.task(1, "look", "again")).refusal())
                .isEqualTo(Refusal.ALREADY_DONE);
        assertThat(story.event().step()).isEqualTo(Step.ACKNOWLEDGE);
    }

    @Test
    void anotherColourHasItsOwnTasksAndThoseDoneStayOnRecord() {
        var story = new DeskStory().agreed(approved(1, 7, false)).raised(LEVEL, Colour.ORANGE);
        story.does(Action.task(1, "look", "picture 17"));

        story.after(MINUTE).changed(LEVEL, Colour.RED);

        assertThat(story.event().tasks()).isEmpty();
        assertThat(story.event().since()).isEqualTo(story.now());
        assertThat(story.journal)
                .anyMatch(
                        line ->
                                line.what() == Happening.TASK_DONE
                                        && line.colour() == Colour.ORANGE
                                        && line.note().equals("look: picture 17"));
    }

    @Test
    void whatIsToBeSignedIsNotOverByCalmAlone() {
        var story = new DeskStory().agreed(approved(1, 7, true)).raised(LEVEL, Colour.BLUE);
        story.acknowledges(LEVEL).does(Action.verify(1, false, "a bird")).cleared(LEVEL);
        story.after(9 * HOUR).passes();
        assertThat(story.event().isOpen()).isTrue();

        Action release = Action.on(ActionKind.RELEASE, 1, "calm");
        assertThat(story.does(release.unsigned()).refusal()).isEqualTo(Refusal.NOT_SIGNED);
        assertThat(story.does(release).refusal()).isNull();
        assertThat(story.event().isOpen()).isFalse();
    }

    @Test
    void anEventLeavesAColourThatIsToBeSignedByASignatureAfterCalm() {
        var story = new DeskStory().agreed(approved(1, 7, true)).raised(LEVEL, Colour.ORANGE);
        Action down = Action.downgrade(1, Colour.YELLOW, "level falls");
        story.acknowledges(LEVEL).changed(LEVEL, Colour.BLUE).after(7 * MINUTE - 1);
        assertThat(story.does(down).refusal()).isEqualTo(Refusal.NOT_STABLE);

        story.after(1);
        assertThat(story.does(down.unsigned()).refusal()).isEqualTo(Refusal.NOT_SIGNED);
        assertThat(story.event().colour()).isEqualTo(Colour.ORANGE);
        assertThat(story.does(down).refusal()).isNull();
        assertThat(story.event().colour()).isEqualTo(Colour.YELLOW);
    }

    @Test
    void whatNeedsNoSignatureIsAsItWasWithoutAPlan() {
        var story = new DeskStory().agreed(approved(1, 7, false)).raised(LEVEL, Colour.ORANGE);
        story.acknowledges(LEVEL).cleared(LEVEL).after(7 * MINUTE);

        Action down = Action.downgrade(1, Colour.YELLOW, "level falls").unsigned();

        assertThat(story.does(down).refusal()).isNull();
    }
}

package berm.domain.alarm;

import static berm.domain.alarm.DeskStory.HOUR;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.EventKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What people and logic put over alarms, and what comes from under it. */
class CoversTest {

    private static final String LEVEL = "level.limit";

    @Test
    void aShelvedAlarmIsQuietUntilItsTimeIsOverAndThenAsksAnew() {
        var story = new DeskStory().raised(LEVEL, Colour.YELLOW).acknowledges(LEVEL);
        story.does(Action.shelve(LEVEL, story.now() + HOUR, false, "gauge being replaced"));
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.SHELVED);
        assertThat(story.desk().wakeAt()).isEqualTo(story.now() + HOUR);

        story.after(HOUR).passes();

        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(story.happenings()).contains(Happening.SHELVED, Happening.SHELF_ENDED);
    }

    @Test
    void whatIsRaisedUnderAShelfDoesNotSoundAndOpensItsEventWhenItComesOut() {
        var story = new DeskStory().raised(LEVEL, Colour.BLUE);
        story.does(Action.shelve(LEVEL, story.now() + HOUR, false, "repair"));
        story.acknowledges(LEVEL).cleared(LEVEL).after(9).raised(LEVEL, Colour.BLUE);
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.SHELVED);
        assertThat(story.event().isOpen()).isFalse();

        story.does(Action.of(ActionKind.UNSHELVE, LEVEL, ""));

        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(story.event().isOpen()).isTrue();
        assertThat(story.alarm(LEVEL).event()).isEqualTo(2);
    }

    @Test
    void anAlarmThatHasReturnedUnderItsShelfIsOverWhenItComesOut() {
        var story = new DeskStory().raised(LEVEL, Colour.YELLOW);
        story.does(Action.shelve(LEVEL, story.now() + HOUR, false, "repair")).cleared(LEVEL);

        story.after(HOUR).passes();

        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.NORMAL);
    }

    @Test
    void aWorseColourEndsTheShelf() {
        var story = new DeskStory().raised(LEVEL, Colour.YELLOW);
        story.does(Action.shelve(LEVEL, story.now() + HOUR, false, "repair"));

        story.after(9).changed(LEVEL, Colour.RED);

        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(story.sounds(LEVEL)).isTrue();
    }

    @Test
    void aOneShotShelfEndsWithTheAlarm() {
        var story = new DeskStory().raised(LEVEL, Colour.YELLOW).acknowledges(LEVEL);
        story.does(Action.shelve(LEVEL, story.now() + HOUR, true, "repair"));

        story.after(9).cleared(LEVEL).after(9).raised(LEVEL, Colour.YELLOW);

        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    }

    @Test
    void redAndGasOfLevelTwoAreNeverPutAside() {
        var story = new DeskStory().raised(LEVEL, Colour.RED).raised("gas.limit", Colour.ORANGE);

        story.does(Action.shelve(LEVEL, story.now() + 1, false, "noise"));
        assertThat(story.refusal()).isEqualTo(Refusal.NOT_SHELVABLE);
        story.does(Action.shelve("gas.limit", story.now() + 1, false, "noise"));
        assertThat(story.refusal()).isEqualTo(Refusal.NOT_SHELVABLE);
    }

    @Test
    void aShelfNeedsAReasonAndAnEndThatTheColourAllows() {
        var story = new DeskStory().raised(LEVEL, Colour.ORANGE);

        story.does(Action.shelve(LEVEL, story.now() + HOUR, false, " "));
        assertThat(story.refusal()).isEqualTo(Refusal.NOTE_MISSING);
        story.does(Action.shelve(LEVEL, story.now() + HOUR + 1, false, "repair"));
        assertThat(story.refusal()).isEqualTo(Refusal.SHELVED_TOO_LONG);
        story.does(Action.shelve(LEVEL, story.now(), false, "repair"));
        assertThat(story.refusal()).isEqualTo(Refusal.SHELVED_TOO_LONG);
        story.does(Action.shelve("rain.limit", story.now() + 1, false, "repair"));
        assertThat(story.refusal()).isEqualTo(Refusal.UNKNOWN_ALARM);
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    }

    @Test
    void whatIsOutOfServiceStaysSoThroughAlarmsUntilItIsPutBack() {
        var story = new DeskStory();
        story.does(Action.of(ActionKind.TAKE_OUT_OF_SERVICE, LEVEL, "permit 17"));
        story.raised(LEVEL, Colour.RED);
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.OUT_OF_SERVICE);

        story.does(Action.of(ActionKind.TAKE_OUT_OF_SERVICE, LEVEL, "again"));
        assertThat(story.refusal()).isEqualTo(Refusal.ALREADY_OUT_OF_SERVICE);

        story.does(Action.of(ActionKind.RETURN_TO_SERVICE, LEVEL, "calibrated"));
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(story.event().colour()).isEqualTo(Colour.RED);
    }

    @Test
    void pointsLostTogetherHideTheirSilencesWhileTheyAreNoLessSevere() {
        var story =
                new DeskStory()
                        .raised("p1.silence", Colour.YELLOW)
                        .raised("p2.silence", Colour.YELLOW)
                        .raised("p9.silence", Colour.YELLOW);
        story.said(
                "blind",
                EventKind.RAISED,
                Colour.ORANGE,
                List.of("p1.silence YELLOW", "p2.silence YELLOW"));

        assertThat(story.state("p1.silence")).isEqualTo(AlarmState.SUPPRESSED_BY_DESIGN);
        assertThat(story.alarm("p1.silence").maskedBy()).isEqualTo("blind");
        assertThat(story.state("p9.silence")).isEqualTo(AlarmState.UNACKNOWLEDGED);

        story.after(9).cleared("blind");

        assertThat(story.state("p1.silence")).isEqualTo(AlarmState.UNACKNOWLEDGED);
    }

    @Test
    void aConditionThatRestsOnMoreThanSilencesHidesNothing() {
        var story = new DeskStory().raised("p1.silence", Colour.YELLOW);
        story.said(
                "vote",
                EventKind.RAISED,
                Colour.ORANGE,
                List.of("p1.silence YELLOW", "level.limit RED"));

        assertThat(story.state("p1.silence")).isEqualTo(AlarmState.UNACKNOWLEDGED);
    }
}

package berm.domain.alarm;

import static berm.domain.alarm.DeskStory.HOUR;
import static berm.domain.alarm.DeskStory.MINUTE;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.EventKind;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The event of a site: its alarms, its clocks, and the closing of the loop. */
class SiteEventTest {

    private static final String LEVEL = "level.limit";
    private static final String BEACH = "beach.limit";

    @Test
    void theAlarmsOfASiteAreOneEventWithItsFirstOut() {
        var story =
                new DeskStory().raised(LEVEL, Colour.YELLOW).after(9).raised(BEACH, Colour.BLUE);

        assertThat(story.event().number()).isEqualTo(1);
        assertThat(story.event().first()).isEqualTo(story.alarm(LEVEL).id().number());
        assertThat(story.alarm(LEVEL).marks().firstOut()).isTrue();
        assertThat(story.alarm(BEACH).marks().firstOut()).isFalse();
        assertThat(story.alarm(BEACH).event()).isEqualTo(1);
    }

    @Test
    void theLoopIsClosedStepByStepEachWithItsClock() {
        var story = new DeskStory().raised(LEVEL, Colour.ORANGE);
        assertThat(story.event().due()).isEqualTo(story.now() + 5 * MINUTE);
        assertThat(story.does(Action.on(ActionKind.ACT, 1, "pumps on")).refusal())
                .isEqualTo(Refusal.OUT_OF_ORDER);

        story.after(MINUTE).acknowledges(LEVEL);
        assertThat(story.event().step()).isEqualTo(Step.VERIFY);
        assertThat(story.event().due()).isEqualTo(story.now() + 30 * MINUTE);

        story.does(Action.verify(1, true, "drain blocked by branches"));
        assertThat(story.event().step()).isEqualTo(Step.ACT);
        story.does(Action.on(ActionKind.ACT, 1, "crew on its way"));
        story.does(Action.on(ActionKind.FEED_BACK, 1, "drain freed 22:40"));
        assertThat(story.event().step()).isEqualTo(Step.RELEASE);
        assertThat(story.event().due()).isNull();
        assertThat(story.does(Action.on(ActionKind.RELEASE, 1, "all clear")).refusal())
                .isEqualTo(Refusal.STILL_ACTIVE);

        story.cleared(LEVEL).does(Action.on(ActionKind.RELEASE, 1, "all clear"));
        assertThat(story.event().isOpen()).isFalse();
        assertThat(story.happenings())
                .containsExactly(
                        Happening.OPENED,
                        Happening.RAISED,
                        Happening.ACKNOWLEDGED,
                        Happening.VERIFIED,
                        Happening.ACTED,
                        Happening.FED_BACK,
                        Happening.RETURNED,
                        Happening.RELEASED);
    }

    @Test
    void whatIsNotRealNeedsNoMoreThanItsRelease() {
        var story = new DeskStory().raised(LEVEL, Colour.RED).acknowledges(LEVEL);

        story.does(Action.verify(1, false, "a bird on the gauge"));

        assertThat(story.event().step()).isEqualTo(Step.RELEASE);
        assertThat(story.event().real()).isFalse();
    }

    @Test
    void aBlueEventIsOverWhenItsAlarmIsAnsweredAndGone() {
        var story = new DeskStory().raised(LEVEL, Colour.BLUE).acknowledges(LEVEL);
        assertThat(story.event().isOpen()).isTrue();

        story.cleared(LEVEL);

        assertThat(story.event().isOpen()).isFalse();
        assertThat(story.raised(LEVEL, Colour.BLUE).event().number()).isEqualTo(2);
    }

    @Test
    void aClockThatRunsOutPromptsTheNextLevelButNoneOutside() {
        var story = new DeskStory().raised(LEVEL, Colour.BLUE);
        assertThat(story.event().level()).isZero();

        story.after(30 * MINUTE).passes();
        assertThat(story.event().level()).isEqualTo(1);
        assertThat(story.event().overdue()).isEqualTo(1);
        assertThat(story.event().due()).isEqualTo(story.now() + 30 * MINUTE);

        for (int time = 0; time < 5; time++) {
            story.after(30 * MINUTE).passes();
        }
        assertThat(story.event().level()).isEqualTo(2);
        assertThat(story.event().overdue()).isEqualTo(6);
    }

    @Test
    void timeInWhichNobodyCouldBePromptedCountsAsOneDelay() {
        var story = new DeskStory().raised(LEVEL, Colour.RED).after(5 * HOUR).restarted().passes();

        assertThat(story.event().overdue()).isEqualTo(1);
        assertThat(story.event().due()).isEqualTo(story.now() + 2 * MINUTE);
    }

    @Test
    void aWorseColourBeginsTheClocksAnewAndTellsMoreLevels() {
        var story = new DeskStory().raised(LEVEL, Colour.BLUE).acknowledges(LEVEL);

        story.after(HOUR).changed(LEVEL, Colour.RED);

        assertThat(story.event().step()).isEqualTo(Step.ACKNOWLEDGE);
        assertThat(story.event().colour()).isEqualTo(Colour.RED);
        assertThat(story.event().due()).isEqualTo(story.now() + 2 * MINUTE);
        assertThat(story.event().level()).isEqualTo(2);
    }

    @Test
    void anotherAlarmNoWorseLeavesTheClocksAloneUnlessItIsRed() {
        var story = new DeskStory().raised(LEVEL, Colour.RED).acknowledges(LEVEL);
        Long due = story.event().due();

        story.after(MINUTE).raised(BEACH, Colour.ORANGE);
        assertThat(story.event().due()).isEqualTo(due);

        story.after(MINUTE).raised("p1.limit", Colour.RED);
        assertThat(story.event().step()).isEqualTo(Step.ACKNOWLEDGE);
    }

    @Test
    void aRedIsAcknowledgedWithANoteAlone() {
        var story = new DeskStory().raised(LEVEL, Colour.RED);
        Occurrence seen = story.alarm(LEVEL).occurrence();

        story.does(Action.acknowledge(List.of(seen), " "));

        assertThat(story.refusal()).isEqualTo(Refusal.NOTE_MISSING);
        assertThat(story.sounds(LEVEL)).isTrue();
    }

    @Test
    void ofSeveralAlarmsThoseAreAnsweredThatCanBe() {
        var story = new DeskStory().raised(LEVEL, Colour.BLUE).raised(BEACH, Colour.BLUE);
        Occurrence level = story.alarm(LEVEL).occurrence();
        Occurrence old = new Occurrence(story.alarm(BEACH).id().number(), 0);

        story.does(Action.acknowledge(List.of(old, level), ""));

        assertThat(story.refusal()).isNull();
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.ACKNOWLEDGED);
        assertThat(story.state(BEACH)).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(story.does(Action.acknowledge(List.of(level), "")).refusal())
                .isEqualTo(Refusal.ALREADY_ACKNOWLEDGED);
    }

    @Test
    void anEventIsDowngradedAfterCalmByAPersonWhoSaysWhy() {
        var story = new DeskStory().raised(LEVEL, Colour.ORANGE).acknowledges(LEVEL);
        story.does(Action.verify(1, true, "real"));
        Action down = Action.downgrade(1, Colour.YELLOW, "level falling since noon");
        assertThat(story.does(down).refusal()).isEqualTo(Refusal.NOT_STABLE);

        story.changed(LEVEL, Colour.BLUE).after(12 * HOUR - 1);
        assertThat(story.does(down).refusal()).isEqualTo(Refusal.NOT_STABLE);
        story.after(1);
        assertThat(story.does(Action.downgrade(1, Colour.RED, "no")).refusal())
                .isEqualTo(Refusal.NOT_LOWER);
        assertThat(story.does(down).refusal()).isNull();
        assertThat(story.event().colour()).isEqualTo(Colour.YELLOW);
    }

    @Test
    void aCallIsOnRecordWhateverCameOfIt() {
        var story = new DeskStory().raised(LEVEL, Colour.RED);
        story.does(Action.call(1, "Wang", CallOutcome.MISSED, ""));
        story.does(Action.call(1, "Li", CallOutcome.ANSWERED, "on his way"));

        assertThat(story.event().missed()).isEqualTo(1);
        assertThat(story.event().answered()).isEqualTo("Li");
        assertThat(story.journal)
                .extracting(JournalLine::note)
                .contains("Wang MISSED", "Li ANSWERED: on his way");
    }

    @Test
    void whenConsolesWereFirstSentARaisingIsKeptAndAnewForTheNext() {
        var story = new DeskStory().raised(LEVEL, Colour.BLUE).after(5);
        story.shown(LEVEL).after(9).shown(LEVEL);
        assertThat(story.alarm(LEVEL).times().told()).isEqualTo(DeskStory.DAWN + 5);

        story.changed(LEVEL, Colour.RED);
        assertThat(story.alarm(LEVEL).times().told()).isNull();
    }

    @Test
    void deafnessAsksForAnAnswerWithoutSoundingAndOpensNoEvent() {
        var story = new DeskStory(Incidents.PATH);
        story.said(Incidents.DEAF, EventKind.DEAF, null, List.of());

        assertThat(story.state(Incidents.DEAF)).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
        assertThat(story.desk().event()).isNull();

        story.after(9).said(Incidents.DEAF, EventKind.DEAF, null, List.of());
        assertThat(story.alarm(Incidents.DEAF).id().number()).isEqualTo(1);
        story.acknowledges(Incidents.DEAF);
        assertThat(story.state(Incidents.DEAF)).isEqualTo(AlarmState.NORMAL);
    }

    @Test
    void aContradictedIdentityEndsWithItsAnswer() {
        var story = new DeskStory().contradicted(LEVEL);
        assertThat(story.sounds(Incidents.IDENTITY)).isTrue();

        story.acknowledges(Incidents.IDENTITY);

        assertThat(story.state(Incidents.IDENTITY)).isEqualTo(AlarmState.NORMAL);
    }

    @Test
    void anAlarmThatANewLifeDoesNotRestateIsMarkedAndThenOver() {
        var story = new DeskStory().raised(LEVEL, Colour.ORANGE).after(MINUTE).newLife().heard();
        assertThat(story.alarm(LEVEL).marks().orphaned()).isTrue();

        story.after(29 * MINUTE - 1).heard();
        assertThat(story.alarm(LEVEL).isActive()).isTrue();

        story.after(1).heard();
        assertThat(story.alarm(LEVEL).isActive()).isFalse();
        assertThat(story.alarm(LEVEL).marks().unrestated()).isTrue();
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);
    }

    @Test
    void anAlarmThatANewLifeRestatesGoesOnWithItsAnswer() {
        var story = new DeskStory().raised(LEVEL, Colour.ORANGE).acknowledges(LEVEL);

        story.newLife().raised(LEVEL, Colour.ORANGE).after(HOUR).heard();

        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.ACKNOWLEDGED);
        assertThat(story.alarm(LEVEL).marks().orphaned()).isFalse();
    }
}

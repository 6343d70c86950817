package berm.domain.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.alarm.Overrides.Permit;
import berm.domain.alarm.Overrides.Shelving;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The states of ISA-18.2, cell by cell, and every way between them. */
class AlarmStateTest {

    private static final String LEVEL = "level.limit";
    private static final String GAS = "gas.limit";

    @ParameterizedTest
    @CsvSource({
        // active, acknowledged, latched, out of service, masked, shelved, state, annunciated
        "true,  false, false, false, false, false, UNACKNOWLEDGED,          true",
        "true,  true,  false, false, false, false, ACKNOWLEDGED,            false",
        "false, false, false, false, false, false, RETURNED_UNACKNOWLEDGED, false",
        "false, true,  false, false, false, false, NORMAL,                  false",
        "true,  false, true,  false, false, false, UNACKNOWLEDGED,          true",
        "true,  true,  true,  false, false, false, ACKNOWLEDGED,            false",
        "false, false, true,  false, false, false, LATCHED_UNACKNOWLEDGED,  true",
        "false, true,  true,  false, false, false, LATCHED_ACKNOWLEDGED,    false",
        "true,  false, false, false, false, true,  SHELVED,                 false",
        "true,  false, false, false, true,  false, SUPPRESSED_BY_DESIGN,    false",
        "true,  false, false, false, true,  true,  SUPPRESSED_BY_DESIGN,    false",
        "true,  false, false, true,  false, false, OUT_OF_SERVICE,          false",
        "true,  false, false, true,  false, true,  OUT_OF_SERVICE,          false",
        "true,  false, false, true,  true,  false, OUT_OF_SERVICE,          false",
        "true,  false, false, true,  true,  true,  OUT_OF_SERVICE,          false",
        "false, false, true,  true,  true,  true,  OUT_OF_SERVICE,          false",
        "false, true,  true,  false, false, true,  SHELVED,                 false",
        "false, false, false, false, true,  true,  SUPPRESSED_BY_DESIGN,    false",
    })
    void whatLiesOverAnAlarmShowsInOneOrder(
            boolean active,
            boolean acknowledged,
            boolean latched,
            boolean outOfService,
            boolean masked,
            boolean shelved,
            AlarmState state,
            boolean annunciated) {
        Alarm alarm =
                new DeskStory()
                        .raised(latched ? GAS : LEVEL, Colour.ORANGE)
                        .alarm(latched ? GAS : LEVEL);
        alarm = acknowledged ? alarm.acknowledged(new Answer("Zhang", ""), 1) : alarm;
        alarm = active ? alarm : alarm.returned(2, alarm.marks());
        alarm = masked ? alarm.maskedBy("blind") : alarm;
        var over =
                new Overrides(
                        shelved ? new Shelving("Li", "repair", 1, 9, false) : null,
                        outOfService ? new Permit("Li", "repair", 1) : null);

        assertThat(alarm.state(over)).isEqualTo(state);
        assertThat(alarm.state(over).isAnnunciated()).isEqualTo(annunciated);
        assertThat(alarm.sounds(over)).isEqualTo(annunciated);
    }

    @Test
    void anAlarmIsRaisedAcknowledgedAndReturns() {
        var story = new DeskStory().raised(LEVEL, Colour.YELLOW);
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.UNACKNOWLEDGED);

        story.after(1_000).acknowledges(LEVEL);
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.ACKNOWLEDGED);
        assertThat(story.alarm(LEVEL).answer()).isEqualTo(new Answer("Zhang", "seen"));

        story.after(1_000).cleared(LEVEL);
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.NORMAL);
    }

    @Test
    void anAlarmThatReturnsFirstWaitsForItsAnswerAndIsThenOver() {
        var story = new DeskStory().raised(LEVEL, Colour.YELLOW).after(9).cleared(LEVEL);
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.RETURNED_UNACKNOWLEDGED);

        story.acknowledges(LEVEL);
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.NORMAL);
    }

    @Test
    void anUnansweredAlarmThatComesBackIsTheSameOneAskingAnew() {
        var story = new DeskStory().raised(LEVEL, Colour.YELLOW).after(9).cleared(LEVEL);
        Occurrence seen = story.alarm(LEVEL).occurrence();

        story.after(9).raised(LEVEL, Colour.BLUE);

        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(story.alarm(LEVEL).occurrence()).isEqualTo(new Occurrence(seen.alarm(), 2));
        assertThat(story.does(Action.acknowledge(List.of(seen), "")).refusal())
                .isEqualTo(Refusal.STALE_OCCURRENCE);
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.UNACKNOWLEDGED);
    }

    @Test
    void anAnsweredAlarmThatComesBackIsAnotherOne() {
        var story = new DeskStory().raised(LEVEL, Colour.YELLOW).acknowledges(LEVEL);
        long first = story.alarm(LEVEL).id().number();

        story.cleared(LEVEL).after(9).raised(LEVEL, Colour.YELLOW);

        assertThat(story.alarm(LEVEL).id().number()).isEqualTo(first + 1);
    }

    @Test
    void aWorseColourAsksAnewAndALowerOneDoesNot() {
        var story = new DeskStory().raised(LEVEL, Colour.YELLOW).acknowledges(LEVEL);

        story.after(9).changed(LEVEL, Colour.RED);
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(story.alarm(LEVEL).answer()).isNull();

        story.acknowledges(LEVEL).after(9).changed(LEVEL, Colour.BLUE);
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.ACKNOWLEDGED);
        assertThat(story.alarm(LEVEL).colour()).isEqualTo(Colour.BLUE);
        assertThat(story.happenings())
                .containsSubsequence(
                        Happening.RAISED,
                        Happening.ACKNOWLEDGED,
                        Happening.ESCALATED,
                        Happening.ACKNOWLEDGED,
                        Happening.DE_ESCALATED);
    }

    @Test
    void gasOfLevelTwoStaysUntilItIsVerifiedAndReset() {
        var story = new DeskStory().raised(GAS, Colour.ORANGE).after(9).cleared(GAS);
        assertThat(story.state(GAS)).isEqualTo(AlarmState.LATCHED_UNACKNOWLEDGED);
        assertThat(story.sounds(GAS)).isTrue();

        story.acknowledges(GAS);
        assertThat(story.state(GAS)).isEqualTo(AlarmState.LATCHED_ACKNOWLEDGED);

        Action reset = Action.reset(story.alarm(GAS).occurrence(), "");
        assertThat(story.does(reset).refusal()).isEqualTo(Refusal.NOT_VERIFIED);

        story.does(Action.verify(1, true, "valve V3 leaked, closed")).does(reset);
        assertThat(story.refusal()).isNull();
        assertThat(story.state(GAS)).isEqualTo(AlarmState.NORMAL);
    }

    @Test
    void gasOfLevelTwoIsNotResetWhileItIsThere() {
        var story = new DeskStory().raised(GAS, Colour.ORANGE).acknowledges(GAS);
        story.does(Action.verify(1, true, "leak"));

        story.does(Action.reset(story.alarm(GAS).occurrence(), ""));

        assertThat(story.refusal()).isEqualTo(Refusal.STILL_ACTIVE);
    }

    @Test
    void gasOfLevelOneIsNotLatched() {
        var story = new DeskStory().raised(GAS, Colour.YELLOW).acknowledges(GAS).cleared(GAS);

        assertThat(story.state(GAS)).isEqualTo(AlarmState.NORMAL);
    }

    @Test
    void whatIsAcknowledgedAndStillHoldsAsksAgainAfterItsTime() {
        var story = new DeskStory().raised(LEVEL, Colour.RED).acknowledges(LEVEL);

        story.after(30 * DeskStory.MINUTE - 1).passes();
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.ACKNOWLEDGED);

        story.after(1).passes();
        assertThat(story.state(LEVEL)).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(story.happenings()).contains(Happening.RE_ALARMED);
    }

    @Test
    void threeRaisingsWithinAMinuteAreChatterThatOnlyARedSoundsThrough() {
        assertThat(chatter(Colour.ORANGE).sounds(LEVEL)).isFalse();
        assertThat(chatter(Colour.ORANGE).alarm(LEVEL).marks().chattering()).isTrue();
        assertThat(chatter(Colour.ORANGE).state(LEVEL)).isEqualTo(AlarmState.UNACKNOWLEDGED);
        assertThat(chatter(Colour.RED).sounds(LEVEL)).isTrue();
    }

    private static DeskStory chatter(Colour colour) {
        var story = new DeskStory();
        for (int time = 0; time < 3; time++) {
            story.raised(LEVEL, colour).after(10_000).cleared(LEVEL).after(10_000);
        }
        return story.raised(LEVEL, colour);
    }
}

package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.measure.RateOfChange;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.Upkeep;
import berm.domain.quality.QualityTests;
import berm.domain.quality.Span;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A level that its sensor sends each minute and that people read from a staff gauge. */
class ManualReadingTest {
    private static List<String> silenceAndLimits(Story story) {
        return story.journal().stream()
                .filter(line -> !line.startsWith("COMPARED") && !line.startsWith("GAP"))
                .toList();
    }

    @Test
    void itIsAcceptedAndMarked() {
        var story = new Story().level(0, 101).phoned(3, 2, 101.1);
        assertThat(story.accepted).isEqualTo(2);
        assertThat(story.flags).last().isEqualTo(EnumSet.of(ReadingFlag.MANUAL));
    }

    @Test
    void itIsComparedWithTheNearestOfTheSensorsOwn() {
        var story = new Story().level(0, 101).level(1, 101.38).level(2, 101.5);
        ConditionEvent event = last(story.phoned(5, 1.2, 101.41));
        assertThat(event.kind()).isEqualTo(EventKind.COMPARED);
        assertThat(event.condition()).isEqualTo("level.manual");
        assertThat(event.value()).isEqualTo(101.41);
        assertThat(event.measuredAt()).isEqualTo(Story.T0 + Math.round(1.2 * Story.MINUTE));
        assertThat(event.from()).isEqualTo(Story.T0 + Story.MINUTE);
        assertThat(event.because())
                .containsExactly("automatic 101.38 m", "difference 0.03 m", "staff gauge");
        assertThat(event.facts())
                .containsOnly(entry("automatic", 101.38), entry("difference", 0.03));
        assertThat(event.approvedBy()).isEqualTo("Zhang");
    }

    @Test
    void withNoneOfTheSensorsOwnWithinAnIntervalNothingIsCompared() {
        var story = new Story().level(0, 101).phoned(3, 1.1, 101.1);
        assertThat(story.journal()).isEmpty();
        assertThat(new Story().phoned(3, 2, 101.1).journal()).isEmpty();
    }

    @Test
    void itRaisesALimit() {
        var story = new Story().level(0, 101).phoned(1, 0.5, 102.1);
        assertThat(story.limits()).containsExactly("RAISED level.limit RED @0.5");
        assertThat(story.level(2, 101).limits()).last().isEqualTo("CLEARED level.limit @2.0");
    }

    @Test
    void whileTheSensorIsHeardItClearsNothing() {
        var story = new Story().level(0, 102.1).phoned(1, 0.5, 101);
        assertThat(story.limits()).containsExactly("RAISED level.limit RED @0.0");
    }

    @Test
    void oneThatIsHardlyTrueClearsNothingEvenWhileTheSensorIsSilent() {
        var plausible =
                new QualityTests(
                        null, new Span(95, 104), null, Double.NaN, null, null, null, false);
        Plan plan = Story.plan(1, Story.LADDER);
        Sensor level = plan.sensors().get(0);
        var tested =
                new Sensor(
                        level.id(),
                        level.unit(),
                        level.interval(),
                        level.deliveryDelay(),
                        level.rules(),
                        null,
                        plausible,
                        Upkeep.NONE,
                        null);
        var story =
                new Story(
                        new Plan(
                                plan.site(),
                                1,
                                Long.MIN_VALUE,
                                List.of(tested),
                                List.of(),
                                plan.document()));
        story.level(0, 102.1).tick(4).phoned(5, 5, 10.14);
        assertThat(story.limits()).containsExactly("RAISED level.limit RED @0.0");
        assertThat(story.phoned(20, 20, 101.0).limits())
                .last()
                .isEqualTo("LEVEL_CHANGED level.limit YELLOW @20.0");
    }

    @Test
    void itDoesNotMakeASilentSensorHeard() {
        var story = new Story().level(0, 101).tick(4).phoned(5, 5, 101);
        assertThat(silenceAndLimits(story)).containsExactly("RAISED level.silence YELLOW @0.0");
        assertThat(story.tick(10.1).journal()).last().isEqualTo("LOST level.silence YELLOW @0.0");
    }

    @Test
    void itPutsNoSilenceOff() {
        var story = new Story().level(0, 101).phoned(2, 2, 101).tick(3.1);
        assertThat(silenceAndLimits(story)).containsExactly("RAISED level.silence YELLOW @0.0");
    }

    @Test
    void whileTheSensorIsSilentItRaisesAtOnceAndClears() {
        var story = new Story().level(0, 101).tick(4).phoned(5, 5, 102.1);
        assertThat(story.limits()).containsExactly("RAISED level.limit RED @5.0");
        story.phoned(7, 7, 101.5);
        assertThat(story.limits()).last().isEqualTo("LEVEL_CHANGED level.limit YELLOW @7.0");
        story.phoned(8, 8, 101).phoned(18, 18, 101);
        assertThat(story.limits()).last().isEqualTo("CLEARED level.limit @18.0");
    }

    @Test
    void itDoesNotMakeTheSensorsOwnReadingsLate() {
        var story = new Story().level(0, 101).phoned(3, 3, 101).arrives(4, 2, 102.1);
        assertThat(story.limits()).containsExactly("RAISED level.limit RED @2.0");
        assertThat(story.flags).last().isEqualTo(EnumSet.noneOf(ReadingFlag.class));
    }

    @Test
    void oneOlderThanTheNewestOfTheSensorIsLate() {
        var story = new Story().level(0, 101).level(2, 101).phoned(3, 1, 102.1);
        assertThat(story.flags).last().isEqualTo(EnumSet.of(ReadingFlag.LATE, ReadingFlag.MANUAL));
        assertThat(story.limits()).containsExactly("DISCOVERED_LATE level.limit RED @1.0 old");
    }

    @Test
    void oneOlderThanTheManualOneBeforeIsLate() {
        var story = new Story().phoned(3, 3, 102.1).phoned(4, 2, 101);
        assertThat(story.flags).last().isEqualTo(EnumSet.of(ReadingFlag.LATE, ReadingFlag.MANUAL));
    }

    @Test
    void typedHoursLaterItStillSounds() {
        var story = new Story().level(0, 101).tick(180).phoned(181, 60, 102.1);
        assertThat(story.limits()).containsExactly("RAISED level.limit RED @60.0");
    }

    @Test
    void typedTwiceItCountsOnceAndTheSensorsOwnOfThatTimeAndValueBesides() {
        var story = new Story().level(0, 101).level(1, 101.1);
        story.phoned(2, 1, 101.1).phoned(3, 1, 101.1).arrives(4, 1, 101.1);
        assertThat(story.accepted).isEqualTo(3);
        assertThat(story.duplicates).isEqualTo(2);
    }

    @Test
    void aTimeThatCannotBeTrueIsRefusedAndNoFaultOfTheSensorsClock() {
        var story = new Story().level(0, 101).phoned(1, 60, 102.1).phoned(2, -26_600_000, 102.1);
        assertThat(story.rejections).containsExactly(RejectReason.BAD_TIME, RejectReason.BAD_TIME);
        assertThat(story.journal()).isEmpty();
    }

    /** A gauge and a sensor differ by centimetres, which is no rise of the water. */
    @Test
    void itHasNoPlaceInAWindow() {
        var rise =
                new Rule(
                        "rise",
                        new RateOfChange(60 * Story.MINUTE, 5 * Story.MINUTE),
                        Story.one(Colour.YELLOW, 1, 0));
        Plan plan = Story.plan(1, Story.LADDER);
        Sensor level = plan.sensors().get(0);
        var sensor =
                new Sensor(
                        level.id(),
                        level.unit(),
                        level.interval(),
                        level.deliveryDelay(),
                        List.of(rise),
                        null);
        var story =
                new Story(
                        new Plan(
                                plan.site(),
                                1,
                                Long.MIN_VALUE,
                                List.of(sensor),
                                List.of(),
                                new byte[0]));
        story.level(0, 101).phoned(0.5, 0.5, 101.2).level(1, 101).level(2, 101.1);
        assertThat(story.journal())
                .containsExactly("COMPARED level.manual @0.5", "RAISED level.rise YELLOW @2.0");
    }

    private static ConditionEvent last(Story story) {
        return story.events.get(story.events.size() - 1);
    }
}

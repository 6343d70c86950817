package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.Direction;
import berm.domain.Facts;
import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.SensorId;
import berm.domain.Unit;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.plan.SiteRule.All;
import berm.domain.plan.SiteRule.AtLeast;
import berm.domain.plan.SiteRule.Beyond;
import berm.domain.plan.SiteRule.Combination;
import berm.domain.plan.SiteRule.Is;
import berm.domain.plan.SiteRule.MassSilence;
import berm.domain.plan.SiteRule.Not;
import berm.domain.vote.ColourVote;
import berm.domain.vote.Counts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rules of the whole site. */
class SiteRulesTest {
    private static final Is YELLOW = new Is(0, Rule.LIMIT, Colour.YELLOW);
    private static final Is RED = new Is(0, Rule.LIMIT, Colour.RED);
    private static final Is RAIN_SILENT = new Is(1, Is.SILENCE, Colour.YELLOW);

    private static SiteRule orange(String name, SiteRule.Of of, double at, long onDelay) {
        return new SiteRule(name, of, Story.one(Colour.ORANGE, at, onDelay));
    }

    private static Plan plan(SiteRule... rules) {
        return Story.with(Story.plan(1, Story.LADDER), rules);
    }

    private static List<String> of(Story story, String rule) {
        return story.journal().stream().filter(line -> line.contains(" " + rule)).toList();
    }

    private static ConditionEvent last(Story story, String rule) {
        return story.events.stream()
                .filter(event -> event.condition().equals(rule))
                .reduce((one, other) -> other)
                .orElseThrow();
    }

    @Test
    void aCombinationIsActiveWhileItsConditionsStandAsAsked() {
        var both = new Combination(new All(List.of(YELLOW, new Not(RAIN_SILENT))));
        var story = new Story(plan(orange("wet", both, 1, 0)));
        story.rain(0, 0).level(1, 101.5).level(2, 101.5).level(3, 101.5);
        assertThat(of(story, "wet")).containsExactly("RAISED wet ORANGE @3.0");
        assertThat(last(story, "wet").because()).containsExactly("level.limit YELLOW");
        assertThat(last(story, "wet").sensor()).isNull();
        for (int minute = 4; minute <= 17; minute++) {
            story.level(minute, 101.5);
        }
        assertThat(of(story, "wet")).hasSize(2).last().asString().startsWith("CLEARED wet");
    }

    /** A gateway whose clock was never set: 1970 and some minutes. */
    @Test
    void itIsAskedAlsoBeforeAnyReadingHasATimeThatCanBeTrue() {
        var story = new Story(plan(orange("high", new Combination(RED), 1, 0)));
        double unset = -Story.T0 / (double) Story.MINUTE;
        story.arrives(1, unset + 1, 102.5);
        assertThat(of(story, "high")).containsExactly("RAISED high ORANGE @1.0 unverified");
    }

    @Test
    void itsDelayRunsOnTheMeasuredTimesOfTheSite() {
        var story = new Story(plan(orange("high", new Combination(RED), 1, 5 * Story.MINUTE)));
        story.arrives(30, 21, 102.5, 23, 102.5, 26, 102.5, 29, 102.5);
        assertThat(of(story, "high")).containsExactly("RAISED high ORANGE @26.0");
    }

    @Test
    void aShortVisitRaisesNothing() {
        var story = new Story(plan(orange("high", new Combination(RED), 1, 5 * Story.MINUTE)));
        story.level(1, 102.5).level(2, 101).level(3, 102.5).level(5, 101);
        assertThat(of(story, "high")).isEmpty();
    }

    @Test
    void aSilenceOfASensorItRestsOnEndsTheWaitUnverified() {
        var story = new Story(plan(orange("high", new Combination(RED), 1, 60 * Story.MINUTE)));
        story.level(1, 102.5).tick(3.9).tick(4.1);
        assertThat(of(story, "high")).containsExactly("RAISED high ORANGE @4.0 unverified");
    }

    @Test
    void aTermMayCompareTheNewestReadingItself() {
        var stuck =
                new Combination(
                        new All(
                                List.of(
                                        new Beyond(0, Direction.HIGH, 101.2),
                                        new Beyond(1, Direction.LOW, 0.5))));
        var story = new Story(plan(orange("stuck", stuck, 1, 2 * Story.MINUTE)));
        story.level(1, 101.3).level(2, 101.3).rain(3, 0.5).level(3, 101.3).level(4, 101.3);
        assertThat(of(story, "stuck")).isEmpty();
        story.level(5, 101.2);
        assertThat(of(story, "stuck")).containsExactly("RAISED stuck ORANGE @5.0");
        assertThat(last(story, "stuck").because())
                .containsExactly("level >= 101.2 m", "rain <= 0.5 mm");
        story.rain(6, 0.6);
        assertThat(of(story, "stuck")).last().isEqualTo("CLEARED stuck @6.0");
    }

    @Test
    void atLeastCountsTheTermsThatHold() {
        var two = new Combination(new AtLeast(2, List.of(YELLOW, RED, RAIN_SILENT)));
        var story = new Story(plan(orange("two", two, 1, 0)));
        story.level(1, 101.5).level(3, 101.5);
        assertThat(of(story, "two")).isEmpty();
        story.level(4, 102.1);
        assertThat(of(story, "two")).containsExactly("RAISED two ORANGE @4.0");
        assertThat(last(story, "two").because()).containsExactly("level.limit RED");
    }

    @Test
    void sensorsSilentTogetherAreOneWorseAlarm() {
        var story = new Story(plan(orange("blind", new MassSilence(5 * Story.MINUTE), 60, 0)));
        story.rain(10, 0).level(10, 101).tick(14).tick(24.9);
        assertThat(of(story, "blind")).isEmpty();
        story.tick(25.1);
        assertThat(of(story, "blind")).containsExactly("RAISED blind ORANGE @25.0");
        assertThat(last(story, "blind").because())
                .containsExactly("level = 101.0 m", "level.silence YELLOW", "rain.silence YELLOW");
        assertThat(last(story, "blind").facts()).containsEntry(Facts.BLIND, 15.0 * Story.MINUTE);
        assertThat(last(story, "level.silence").value()).isEqualTo(101.0);
        assertThat(last(story, "blind").value()).isEqualTo(100.0);
        story.level(26, 101);
        assertThat(of(story, "blind")).last().isEqualTo("CLEARED blind @26.0");
    }

    @Test
    void sensorsLostAtDifferentTimesAreNot() {
        var story = new Story(plan(orange("blind", new MassSilence(5 * Story.MINUTE), 60, 0)));
        story.level(1, 101).rain(1, 0).rain(5, 0).rain(10, 0).rain(15, 0).tick(31);
        assertThat(story.journal()).anyMatch(line -> line.startsWith("RAISED rain.silence"));
        assertThat(of(story, "blind")).isEmpty();
    }

    @Test
    void aBacklogRaisesItWithoutSoundAndSoundsOnceAtItsEnd() {
        var story = new Story(plan(orange("high", new Combination(RED), 1, 0)));
        story.arrives(120, 10, 102.5).tick(121);
        story.arrives(121, 120.5, 102.5);
        assertThat(of(story, "high"))
                .containsExactly("RAISED high ORANGE @10.0 old", "BACKFILLED high ORANGE @120.5");
    }

    private static Plan fourPoints(@Nullable String approvedBy) {
        return points(4, approvedBy);
    }

    /** So many points that are one item, and turn blue at 1 m. */
    private static Plan points(int count, @Nullable String approvedBy) {
        var limit = new Limit(Colour.BLUE, 1, 1, 0, 0, approvedBy, null);
        var ladder = new LimitLadder(Direction.HIGH, List.of(limit));
        List<Sensor> sensors = new ArrayList<>();
        for (int point = 1; point <= count; point++) {
            sensors.add(
                    new Sensor(
                            new SensorId("P" + point),
                            Unit.METRE,
                            Story.MINUTE,
                            Story.MINUTE,
                            List.of(Rule.limit(ladder)),
                            "phreatic"));
        }
        var vote = new SiteRule.Vote(new ColourVote(Counts.GB_39496_2020));
        var rule = new SiteRule("vote", vote, Story.one(Colour.YELLOW, 2, 0));
        return new Plan(
                Story.KEY.site(), 1, Long.MIN_VALUE, sensors, List.of(rule), new byte[] {1});
    }

    private static Story reads(Story story, double minute, double... values) {
        List<Reading> readings = new ArrayList<>();
        long measuredAt = Story.T0 + Math.round(minute * Story.MINUTE);
        for (int point = 1; point <= values.length; point++) {
            readings.add(new Reading("P" + point, measuredAt, values[point - 1], "m"));
        }
        return story.message(minute, new Message(readings, List.of(), false, false));
    }

    @Test
    void fourBluePointsOfOneItemAreYellow() {
        var story = new Story(fourPoints("Wang"));
        reads(reads(story, 1, 1, 1, 1, 0), 2, 1, 1, 1, 1);
        assertThat(of(story, "vote")).containsExactly("RAISED vote YELLOW @2.0");
        assertThat(last(story, "vote").because())
                .containsExactly(
                        "P1.limit BLUE", "P2.limit BLUE", "P3.limit BLUE", "P4.limit BLUE");
        reads(story, 3, 1, 1, 1);
        reads(story, 5, 1, 1, 1).tick(5.1);
        assertThat(of(story, "vote")).hasSize(1);
        reads(story, 6, 1, 1, 1, 0);
        assertThat(of(story, "vote")).last().isEqualTo("CLEARED vote @6.0");
    }

    @Test
    void pointsThatAreNotEvaluatedAreNamed() {
        var story = new Story(points(5, "Wang"));
        reads(reads(story, 1, 0, 0, 0, 0, 0), 3, 0, 0, 0, 0);
        reads(story, 5, 1, 1, 1, 1);
        assertThat(of(story, "vote")).containsExactly("RAISED vote YELLOW @5.0");
        assertThat(last(story, "vote").because()).hasSize(5).contains("P5.silence YELLOW");
    }

    @Test
    void theLargestSiteSilentAtOnceIsStillASmallEvent() {
        List<Sensor> sensors = new ArrayList<>();
        for (int number = 0; number < 10_000; number++) {
            var id = new SensorId("P" + number);
            sensors.add(new Sensor(id, Unit.METRE, Story.MINUTE, Story.MINUTE, List.of(), null));
        }
        var rule = orange("blind", new MassSilence(5 * Story.MINUTE), 50, 0);
        var plan =
                new Plan(
                        Story.KEY.site(),
                        1,
                        Long.MIN_VALUE,
                        sensors,
                        List.of(rule),
                        new byte[] {1});
        var story = new Story(plan).tick(4);
        assertThat(of(story, "blind")).containsExactly("RAISED blind ORANGE @3.0");
        assertThat(last(story, "blind").because()).hasSize(51).endsWith("and 4950 more");
    }

    @Test
    void limitsNobodyApprovedHaveNoVote() {
        assertThat(of(reads(new Story(fourPoints(null)), 1, 1, 1, 1, 1), "vote")).isEmpty();
    }

    @Test
    void anotherPlanKeepsItOrClearsIt() {
        var high = orange("high", new Combination(RED), 1, 0);
        var story = new Story(plan(high)).level(1, 102.5);
        story.plan(1.1, Story.with(Story.plan(2, Story.LADDER), high)).level(2, 102.5);
        assertThat(of(story, "high")).containsExactly("RAISED high ORANGE @1.0");
        story.plan(2.1, Story.plan(3, Story.LADDER));
        assertThat(of(story, "high")).last().isEqualTo("CLEARED high");
    }

    @Test
    void anotherColourInTheNextPlanLeavesNothingBehind() {
        var high = new Combination(RED);
        var story = new Story(plan(orange("high", high, 1, 0))).level(1, 102.5);
        var red = new SiteRule("high", high, Story.one(Colour.RED, 1, 0));
        story.plan(1.1, Story.with(Story.plan(2, Story.LADDER), red)).level(2, 101);
        assertThat(of(story, "high"))
                .containsExactly(
                        "RAISED high ORANGE @1.0",
                        "CLEARED high",
                        "RAISED high RED @1.0",
                        "CLEARED high @2.0");
    }

    @Test
    void readingsOfOneMessageAreJudgedInTheOrderTheyWereMeasured() {
        List<Reading> readings = new ArrayList<>();
        for (int minute : new int[] {3, 1, 2}) {
            readings.add(new Reading("level", Story.T0 + minute * Story.MINUTE, 100 + minute, "m"));
        }
        var story = new Story().message(3, new Message(readings, List.of(), false, false));
        assertThat(story.limits()).containsExactly("RAISED level.limit RED @2.0");
        assertThat(story.accepted).isEqualTo(3);
    }
}

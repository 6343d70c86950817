package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.Direction;
import berm.domain.EventKind;
import berm.domain.SensorId;
import berm.domain.Unit;
import berm.domain.measure.RollingSum;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.Upkeep;
import berm.domain.quality.Flat;
import berm.domain.quality.QualityTests;
import berm.domain.quality.Span;
import berm.domain.quality.Spike;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A failing sensor must not mute a disaster, and nonsense must not raise one. */
class QualifiedReadingsTest {
    private static final QualityTests SPAN =
            tests(new Span(90, 104), null, null, Direction.HIGH, false);

    private static QualityTests tests(
            @Nullable Span span,
            @Nullable Spike spike,
            @Nullable Flat flat,
            @Nullable Direction danger,
            boolean safety) {
        return new QualityTests(span, null, spike, Double.NaN, flat, null, danger, safety);
    }

    private static Plan plan(QualityTests tests, List<Rule> rules) {
        Plan plan = Story.plan(1, Story.LADDER);
        var level =
                new Sensor(
                        new SensorId("level"),
                        Unit.METRE,
                        Story.MINUTE,
                        30 * Story.MINUTE,
                        rules,
                        null,
                        tests,
                        Upkeep.NONE,
                        null);
        return new Plan(
                plan.site(),
                1,
                Long.MIN_VALUE,
                List.of(level, plan.sensors().get(1)),
                List.of(),
                plan.document());
    }

    private static Story limited(QualityTests tests) {
        return new Story(plan(tests, List.of(Rule.limit(Story.LADDER))));
    }

    @Test
    void beyondItsSpanTowardsDangerRaisesUnverifiedAndNeverClears() {
        Story story = limited(SPAN).level(1, 200).level(2, 101.0).level(3, 95);
        assertThat(story.journal())
                .containsExactly(
                        "RAISED level.limit RED @1.0 unverified", "CLEARED level.limit @2.0");
        assertThat(story.events.get(1).because()).containsExactly("SENSOR_RANGE", "OVER_RANGE");
    }

    @Test
    void aFallBelowTheSpanIsSetAsideAndHidesNoAlarm() {
        Story story = limited(SPAN).level(1, 103).level(2, 0).level(2.5, 0);
        assertThat(story.journal()).containsExactly("RAISED level.limit RED @1.0");
        assertThat(story.accepted).isEqualTo(3);
    }

    @Test
    void threeReadingsInARowSetAsideAreAFaultOfTheSensorUntilAGoodOne() {
        Story story = limited(SPAN).level(1, 100).level(2, 0).level(2.5, 0).level(3, 0);
        story.level(3.5, 100);
        assertThat(story.journal())
                .containsExactly(
                        "RAISED level.quality YELLOW @3.0 unverified",
                        "GAP level.gap @3.5",
                        "CLEARED level.quality @3.5");
    }

    @Test
    void whatIsSetAsideDoesNotCountAsHeard() {
        Story story = limited(SPAN).level(1, 100);
        for (int minute = 2; minute <= 5; minute++) {
            story.level(minute, 0);
        }
        assertThat(story.journal()).contains("RAISED level.silence YELLOW @1.0");
    }

    @Test
    void aSensorWithoutLimitsSaysThatItIsBeyondItsSpan() {
        Story story = new Story(plan(SPAN, List.of())).level(1, 200).level(2, 200).level(3, 100);
        assertThat(story.journal())
                .containsExactly(
                        "RAISED level.over-range YELLOW @1.0 unverified",
                        "CLEARED level.over-range @3.0");
    }

    @Test
    void stuckAtFullScaleRaisesAndStuckElsewhereIsSetAside() {
        var flat = new Flat(0, 3 * Story.MINUTE, 5 * Story.MINUTE);
        QualityTests tests = tests(new Span(90, 104), null, flat, Direction.HIGH, false);
        Story full = new Story(plan(tests, List.of()));
        Story low = new Story(plan(tests, List.of()));
        for (int minute = 1; minute <= 9; minute++) {
            full.level(minute, 104);
            low.level(minute, 100);
        }
        assertThat(full.journal())
                .containsExactly("RAISED level.over-range YELLOW @4.0 unverified");
        assertThat(low.journal())
                .containsExactly(
                        "RAISED level.quality YELLOW @8.0 unverified",
                        "RAISED level.silence YELLOW @5.0");
    }

    @Test
    void aSpikeOfASafetyItemRaisesEvenBelowItsLimits() {
        var spike = new Spike(0.5, 2);
        Story story = new Story(plan(tests(new Span(90, 104), spike, null, null, true), List.of()));
        story.level(1, 100).level(2, 101).level(3, 100);
        assertThat(story.journal())
                .containsExactly(
                        "RAISED level.over-range YELLOW @2.0 unverified",
                        "CLEARED level.over-range @3.0");
    }

    @Test
    void aWindowDoesNotCarryASpikeButCarriesAJumpThatStayed() {
        LimitLadder limits = Story.one(Colour.YELLOW, 450, 0);
        var sum = new Rule("sum", new RollingSum(60 * Story.MINUTE, null), limits);
        var spike = new Spike(0.5, 2);
        QualityTests tests = tests(new Span(0, 1000), spike, null, Direction.HIGH, false);
        Story spiked = new Story(plan(tests, List.of(sum)));
        spiked.level(1, 100).level(2, 300).level(3, 100).level(4, 100);
        assertThat(spiked.journal()).isEmpty();
        Story jumped = new Story(plan(tests, List.of(sum)));
        jumped.level(1, 100).level(2, 200).level(3, 200);
        assertThat(jumped.journal()).containsExactly("RAISED level.sum YELLOW @3.0");
        Story running = new Story(plan(tests, List.of(sum)));
        running.level(1, 100).level(2, 200).level(3, 300).level(4, 400);
        assertThat(running.journal())
                .as("a run away is no spike: each jump is taken when the next one comes")
                .containsExactly("RAISED level.sum YELLOW @3.0 unverified");
    }

    @Test
    void aMeasureThatOverflowsTellsNoNumber() {
        LimitLadder limits = Story.one(Colour.YELLOW, 1e300, 0);
        var sum = new Rule("sum", new RollingSum(60 * Story.MINUTE, null), limits);
        Story story = new Story(plan(QualityTests.NONE, List.of(sum)));
        story.level(1, 1.7e308).level(2, 1.7e308);
        assertThat(story.events)
                .allMatch(event -> event.value() == null || Double.isFinite(event.value()));
        assertThat(story.journal()).contains("RAISED level.sum YELLOW @1.0");
    }

    @Test
    void lateAndSetAsideIsStoredAndDiscoversNothing() {
        Story story = limited(SPAN).level(1, 100).arrives(2, 0.5, 0);
        assertThat(story.journal()).isEmpty();
        assertThat(story.accepted).isEqualTo(2);
        assertThat(story.rejections).isEmpty();
    }

    @Test
    void aClockThatCannotBeTrueDoesNotSaveNonsense() {
        Story story = limited(SPAN).level(1, 100).arrives(2, 500, 0).arrives(2.5, 501, 200);
        assertThat(story.journal())
                .containsExactly(
                        "RAISED level.clock @501.0", "RAISED level.limit RED @2.5 unverified");
    }

    @Test
    void faultsOfASensorThatLeavesThePlanAreCleared() {
        Story story = new Story(plan(SPAN, List.of()));
        story.level(1, 200).plan(2, without());
        assertThat(kinds(story.events)).contains("CLEARED level.over-range");
    }

    private static Plan without() {
        Plan plan = Story.plan(2, Story.LADDER);
        List<Sensor> sensors = List.of(plan.sensors().get(1));
        return new Plan(plan.site(), 2, Long.MIN_VALUE, sensors, List.of(), plan.document());
    }

    private static Set<String> kinds(List<ConditionEvent> events) {
        return events.stream()
                .filter(event -> event.kind() != EventKind.PLAN)
                .map(event -> event.kind() + " " + event.condition())
                .collect(Collectors.toUnmodifiableSet());
    }
}

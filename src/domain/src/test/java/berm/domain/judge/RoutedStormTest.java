package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.Direction;
import berm.domain.Facts;
import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.SensorId;
import berm.domain.Unit;
import berm.domain.measure.Counter;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.plan.SiteRule.All;
import berm.domain.plan.SiteRule.Beyond;
import berm.domain.plan.SiteRule.Combination;
import berm.domain.plan.SiteRule.Routed;
import berm.domain.storm.Course;
import berm.domain.storm.Drain;
import berm.domain.storm.Forecast;
import berm.domain.storm.Pond;
import berm.domain.storm.Rain;
import berm.domain.storm.Routing;
import berm.domain.storm.WaterSurface;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The published day: 300 mm of rain, a drain shut at 11:00, told at 12:50 (facts 7.1). */
class RoutedStormTest {
    private static final long MINUTE = Story.MINUTE;
    private static final long HOUR = 60 * MINUTE;

    /** Midnight before the story, a whole day since 1970. */
    private static final long MIDNIGHT = Story.T0 - Math.floorMod(Story.T0, 24 * HOUR) + 24 * HOUR;

    private static final Pond POND =
            new Pond(
                    1.2e6,
                    WaterSurface.constant(0.15e6),
                    0.85,
                    HOUR,
                    new Drain(100.5, 4, 1.8, Double.POSITIVE_INFINITY, 0),
                    103,
                    0.01);

    private static final Rain STORM = Rain.storm(MIDNIGHT, 300, Rain.TYPHOON);

    private static Sensor sensor(String id, Unit unit, Rule... rules) {
        return new Sensor(new SensorId(id), unit, 10 * MINUTE, 30 * MINUTE, List.of(rules), null);
    }

    private static Plan plan(double designStorm) {
        Rule blue = Rule.limit(Story.one(Colour.BLUE, 101.0, 0));
        var low =
                new LimitLadder(
                        Direction.LOW,
                        List.of(
                                new Limit(Colour.YELLOW, 1.5, 1.6, 0, 0, "Report 7", null),
                                new Limit(Colour.RED, 1.0, 1.05, 0, 0, "Report 7", null)));
        var routed =
                new SiteRule(
                        "routed",
                        new Routed(POND, null, 0, 1, Counter.ENDLESS, 2, designStorm, 24 * HOUR),
                        low);
        var shut =
                new SiteRule(
                        "shut",
                        new Combination(
                                new All(
                                        List.of(
                                                new Beyond(0, Direction.HIGH, 100.7),
                                                new Beyond(2, Direction.LOW, 0.05)))),
                        Story.one(Colour.ORANGE, 1, 30 * MINUTE));
        Plan plan = Story.plan(1, Story.LADDER);
        return new Plan(
                plan.site(),
                1,
                Long.MIN_VALUE,
                List.of(
                        sensor("level", Unit.METRE, blue),
                        sensor("rain", Unit.RAIN_MILLIMETRE),
                        sensor("outflow", Unit.CUBIC_METRE_PER_SECOND)),
                List.of(routed, shut),
                plan.document());
    }

    /** The day until that minute, told every ten minutes; debris shuts the drain at 11:00. */
    private static Story until(int lastMinute, double designStorm, boolean forecast) {
        return between(0, lastMinute, designStorm, forecast);
    }

    private static Story between(
            int firstMinute, int lastMinute, double designStorm, boolean forecast) {
        Course free = Routing.route(POND, MIDNIGHT, 100, STORM, 24 * HOUR);
        long shutAt = MIDNIGHT + 11 * HOUR;
        Course shut = Routing.route(POND.blocked(1), shutAt, free.level(shutAt), STORM, 24 * HOUR);
        Story story = new Story(plan(designStorm));
        if (forecast) {
            story.memory().forecast = new Forecast("met office", MIDNIGHT, STORM);
        }
        for (int minute = firstMinute; minute <= lastMinute; minute += 10) {
            long at = MIDNIGHT + minute * MINUTE;
            boolean isShut = at >= shutAt;
            double level = isShut ? shut.level(at) : free.level(at);
            double out = isShut ? 0 : POND.drain().flow(level);
            List<Reading> readings = new ArrayList<>();
            readings.add(new Reading("level", at, level, "m"));
            readings.add(new Reading("rain", at, STORM.between(MIDNIGHT, at), "mm"));
            readings.add(new Reading("outflow", at, out, "m3/s"));
            double minutes = (at - Story.T0) / (double) MINUTE;
            story.message(minutes, new Message(readings, List.of(), false, false));
        }
        return story;
    }

    /** Else it would wait for the next reading, which a cut path may keep away for hours. */
    @Test
    void aForecastIsRoutedWhenItBecomesKnown() {
        Story story = until(10, Double.NaN, false);
        assertThat(story.journal()).noneMatch(line -> line.contains("routed"));
        story.forecast(
                (MIDNIGHT + 11 * MINUTE - Story.T0) / (double) MINUTE,
                new Forecast("met office", MIDNIGHT, Rain.storm(MIDNIGHT, 600, Rain.TYPHOON)));
        assertThat(raised(story, "routed").colour()).isEqualTo(Colour.RED);
    }

    private static ConditionEvent raised(Story story, String condition) {
        return story.events.stream()
                .filter(event -> event.condition().equals(condition))
                .findFirst()
                .orElseThrow();
    }

    private static double hours(@Nullable Number time) {
        assertThat(time).isNotNull();
        return (time.doubleValue() - MIDNIGHT) / HOUR;
    }

    @Test
    void aShutDrainIsToldWithWhatItLeadsTo() {
        var shut = raised(until(13 * 60 + 30, Double.NaN, true), "shut");
        assertThat(hours(shut.measuredAt())).isBetween(12.8, 13.4);
        assertThat(shut.facts())
                .containsEntry(Facts.DRAIN_BLOCKED, 1.0)
                .containsEntry(Facts.ROUTED_LIMIT, 1.0);
        assertThat(shut.facts().get(Facts.ROUTED_FREEBOARD)).isCloseTo(0.92, within(0.01));
        assertThat(shut.facts().get(Facts.ROUTED_DRAINED)).isCloseTo(1.70, within(0.01));
        assertThat(hours(shut.facts().get(Facts.ROUTED_LIMIT_AT))).isCloseTo(21.58, within(0.1));
    }

    @Test
    void theRainBeforeTheGaugeWasHeardFirstIsWhatWasExpected() {
        var shut = raised(between(12 * 60 + 40, 13 * 60 + 30, Double.NaN, true), "shut");
        assertThat(shut.facts().get(Facts.ROUTED_FREEBOARD)).isCloseTo(0.92, within(0.02));
        assertThat(shut.facts().get(Facts.ROUTED_DRAINED)).isCloseTo(1.70, within(0.02));
    }

    @Test
    void theLeastFreeboardToComeIsRedHoursBeforeTheWaterIs() {
        var routed = raised(until(14 * 60, Double.NaN, true), "routed");
        assertThat(routed.colour()).isEqualTo(Colour.RED);
        assertThat(hours(routed.measuredAt())).isLessThan(13.2);
        assertThat(routed.value()).isCloseTo(0.92, within(0.01));
        assertThat(routed.unit()).isEqualTo("m");
        assertThat(routed.because()).containsExactly("forecast 300.0 mm, met office");
        assertThat(routed.unverified()).isFalse();
    }

    @Test
    void aLimitOfTheLevelSaysWhenTheRedLineComes() {
        var level = raised(until(14 * 60, Double.NaN, true), "level.limit");
        assertThat(hours(level.facts().get(Facts.ROUTED_LIMIT_AT))).isCloseTo(21.58, within(0.1));
    }

    @Test
    void whatRestsOnALevelInDoubtIsInDoubt() {
        SiteMemory memory = until(60, Double.NaN, true).memory();
        var routed = (Routed) memory.plan.rules().get(0).of();
        var router = new Router(memory, routed, memory.rules[0]);
        assertThat(router.because()).noneMatch(SiteState.Because::unverified);
        for (SensorMemory sensor : memory.sensors) {
            sensor.trusted = false;
            assertThat(router.because()).allMatch(SiteState.Because::unverified).hasSize(1);
            sensor.trusted = true;
        }
    }

    @Test
    void whatIsNotKnownAnyMoreIsNotTold() {
        SiteMemory memory = until(60, Double.NaN, true).memory();
        var routed = (Routed) memory.plan.rules().get(0).of();
        var router = new Router(memory, routed, memory.rules[0]);
        var ladder = memory.plan.rules().get(0).ladder();
        assertThat(router.freeboard(ladder)).isPositive();
        assertThat(told(memory)).isNotEmpty();
        memory.forecast =
                new Forecast("met office", MIDNIGHT - 24 * HOUR, new Rain(0, List.of(1.0)));
        assertThat(router.freeboard(ladder)).isNaN();
        assertThat(told(memory)).isEmpty();
    }

    private static Map<String, Double> told(SiteMemory memory) {
        var facts = new Facts();
        memory.rules[0].measure.tell(facts);
        return facts.numbers();
    }

    @Test
    void aHealthyDrainRaisesNothing() {
        Story story = until(10 * 60 + 50, Double.NaN, true);
        assertThat(story.journal()).noneMatch(line -> !line.contains("silence"));
    }

    @Test
    void withoutForecastNothingIsToldUnlessADesignStormIsRouted() {
        assertThat(until(14 * 60, Double.NaN, false).events)
                .noneMatch(event -> event.condition().equals("routed"));
        var designed = raised(until(10 * 60, 545, false), "routed");
        assertThat(designed.because()).containsExactly("storm 545.0 mm");
    }

    @Test
    void whatItRemembersIsWrittenAndReadBack() throws IOException {
        SiteMemory memory = until(12 * 60, Double.NaN, true).memory();
        var bytes = new ByteArrayOutputStream();
        memory.rules[0].writeTo(new DataOutputStream(bytes));
        var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
        RuleMemory read = RuleMemory.readFrom(in, memory.plan.rules().get(0).of().measure());
        var again = new ByteArrayOutputStream();
        read.copy().writeTo(new DataOutputStream(again));
        assertThat(again.toByteArray()).isEqualTo(bytes.toByteArray());
        var facts = new Facts();
        read.measure.tell(facts);
        assertThat(facts.numbers()).isNotEmpty();
    }
}

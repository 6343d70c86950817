package berm.domain.judge;

import berm.domain.Colour;
import berm.domain.Message;
import berm.domain.Quantity;
import berm.domain.Reading;
import berm.domain.Response;
import berm.domain.ResponseLevel;
import berm.domain.Signature;
import berm.domain.measure.RateOfChange;
import berm.domain.measure.RollingSum;
import berm.domain.measure.Slope;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.plan.Upkeep;
import berm.domain.quality.QualityTests;
import berm.domain.storm.Forecast;
import berm.domain.storm.Rain;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Seeded logs of one site: messages, ticks, plans, and what people tell. */
final class SeededSite {
    static final int RECORDS = 200;

    private SeededSite() {}

    /** One record of a log; one without an input is a tick. */
    record Step(
            Moment now,
            @Nullable Message message,
            @Nullable Plan plan,
            @Nullable Response response,
            @Nullable Forecast forecast) {
        Step(Moment now, @Nullable Message message, @Nullable Plan plan) {
            this(now, message, plan, null, null);
        }

        boolean isTick() {
            return message == null && plan == null && response == null && forecast == null;
        }
    }

    /** The records of one site's log, a plan first. */
    static List<Step> log(Random random) {
        List<Step> log = new ArrayList<>();
        long clock = Story.T0;
        log.add(new Step(new Moment(clock, clock, 0), null, Story.plan(1, Story.LADDER)));
        double level = 101.2;
        for (int offset = 1; offset < RECORDS; offset++) {
            clock += 1_000L * random.nextInt(random.nextInt(20) == 0 ? 900 : 60);
            level += random.nextGaussian() * 0.2 - (level - 101.4) * 0.05;
            Moment now = new Moment(clock, clock, offset);
            log.add(step(random, now, level));
        }
        return log;
    }

    private static Step step(Random random, Moment now, double level) {
        int kind = random.nextInt(20);
        if (kind == 0) {
            long from =
                    random.nextBoolean() ? Long.MIN_VALUE : now.clock() + random.nextInt(600_000);
            LimitLadder ladder = random.nextInt(3) == 0 ? null : Story.LADDER;
            return new Step(now, null, plan(random, 2 + random.nextInt(50), from, ladder));
        }
        if (kind == 1) {
            return told(random, now, level);
        }
        return kind < 8
                ? new Step(now, null, null)
                : new Step(now, message(random, now, level), null);
    }

    private static Step told(Random random, Moment now, double level) {
        var signature = new Signature("Wang", null);
        switch (random.nextInt(3)) {
            case 0 -> {
                ResponseLevel[] levels = ResponseLevel.values();
                var response = new Response(levels[random.nextInt(levels.length)], signature);
                return new Step(now, null, null, response, null);
            }
            case 1 -> {
                long issuedAt = now.clock() - random.nextInt(600_000) + 120_000;
                var rain = new Rain(issuedAt, List.of(1.0, 2.0));
                return new Step(now, null, null, null, new Forecast("Office", issuedAt, rain));
            }
            default -> {
                long measuredAt = now.clock() - random.nextInt(300_000) + 30_000;
                var reading = new Reading("level", measuredAt, level, "m");
                return new Step(now, Message.manual(reading, signature), null);
            }
        }
    }

    /** One in three has no rules of the whole site. */
    private static Plan plan(
            Random random, int version, long effectiveFrom, @Nullable LimitLadder ladder) {
        Plan plan = measured(random, Story.plan(version, effectiveFrom, ladder));
        var wet =
                new SiteRule.Combination(
                        new SiteRule.All(
                                List.of(
                                        new SiteRule.Is(0, Rule.LIMIT, Colour.YELLOW),
                                        new SiteRule.Not(
                                                new SiteRule.Is(
                                                        1, SiteRule.Is.SILENCE, Colour.BLUE)))));
        return random.nextInt(3) == 0
                ? plan
                : Story.with(
                        plan,
                        new SiteRule(
                                "wet",
                                wet,
                                Story.one(
                                        random.nextBoolean() ? Colour.ORANGE : Colour.RED,
                                        1,
                                        random.nextInt(90_000))),
                        new SiteRule(
                                "blind",
                                new SiteRule.MassSilence(300_000),
                                Story.one(Colour.RED, 60, 0)),
                        SeededSensors.ROUTED,
                        apart(plan));
    }

    /** The level against the last sensor of the plan that measures one. */
    private static SiteRule apart(Plan plan) {
        int last = plan.sensors().size() - 1;
        Integer other = plan.sensors().get(last).quantity() == Quantity.LEVEL ? last : 0;
        return new SiteRule(
                "apart",
                new SiteRule.Deviation(List.of(0, other), "m"),
                Story.one(Colour.BLUE, 0.05, 30_000));
    }

    /** The plan with rules over windows, two times in three. */
    private static Plan measured(Random random, Plan plan) {
        if (random.nextInt(3) == 0) {
            return plan;
        }
        Sensor level = plan.sensors().get(0);
        Sensor rain = plan.sensors().get(1);
        List<Rule> rules = new ArrayList<>(level.rules());
        rules.add(
                new Rule(
                        "rise",
                        new Slope(10 * Story.MINUTE, 3_600_000, 2 + random.nextInt(2)),
                        Story.one(Colour.YELLOW, 1, 0)));
        rules.add(
                new Rule(
                        "rate",
                        new RateOfChange(3_600_000, 5 * Story.MINUTE),
                        Story.one(Colour.ORANGE, 30, 0)));
        var sum = new RollingSum(30 * Story.MINUTE, null);
        return new Plan(
                plan.site(),
                plan.version(),
                plan.effectiveFrom(),
                List.of(
                        with(
                                level,
                                rules,
                                random.nextBoolean() ? SeededSensors.TESTS : QualityTests.NONE),
                        with(
                                rain,
                                List.of(new Rule("sum", sum, Story.one(Colour.BLUE, 60, 0))),
                                QualityTests.NONE),
                        SeededSensors.wetLevel(level)),
                plan.rules(),
                plan.document());
    }

    private static Sensor with(Sensor sensor, List<Rule> rules, QualityTests tests) {
        return new Sensor(
                sensor.id(),
                sensor.unit(),
                sensor.interval(),
                sensor.deliveryDelay(),
                rules,
                sensor.item(),
                tests,
                Upkeep.NONE,
                null,
                sensor.interval() / 3);
    }

    private static Message message(Random random, Moment now, double level) {
        List<Reading> readings = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int at = count; at > 0; at--) {
            readings.add(new Reading("level", measuredAt(random, now, at), level, "m"));
        }
        readings.add(new Reading("rain", now.clock(), random.nextInt(10), null));
        return new Message(readings, List.of(), random.nextInt(10) == 0, false);
    }

    private static long measuredAt(Random random, Moment now, int back) {
        return switch (random.nextInt(20)) {
            case 0 -> now.clock() + 8 * 3_600_000L;
            case 1 -> 12_345;
            case 2 -> Reading.NO_TIME;
            case 3 -> now.clock() - 60 * Story.MINUTE;
            default -> now.clock() - back * 20_000L;
        };
    }
}

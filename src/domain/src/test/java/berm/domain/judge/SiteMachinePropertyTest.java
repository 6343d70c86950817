package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Message;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.Reading;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
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
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Seeded logs of one site: cut, thinned and saved anywhere, the journal stays the same. */
class SiteMachinePropertyTest {
    private static final int SEEDS = 300;
    private static final int RECORDS = 200;

    /** One record of a log; one without an input is a tick. */
    private record Step(
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

    private static List<Step> log(Random random) {
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
                                Story.one(Colour.RED, 60, 0)));
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

    @Test
    void savedAndReadBackAnywhereItSaysTheSame() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            List<Step> log = log(random);
            int cut = 1 + random.nextInt(RECORDS - 1);
            assertThat(run(log, cut, Set.of()))
                    .as("seed %d", seed)
                    .isEqualTo(run(log, -1, Set.of()));
        }
    }

    @Test
    void ticksMayBeLeftOut() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            List<Step> log = log(random);
            Set<Integer> dropped = new HashSet<>();
            for (int at = 0; at < RECORDS - 1; at++) {
                if (log.get(at).isTick() && random.nextBoolean()) {
                    dropped.add(at);
                }
            }
            assertThat(run(log, -1, dropped)).as("seed %d", seed).isEqualTo(run(log, -1, Set.of()));
        }
    }

    @Test
    void raisedAndClearedAlternateAndEveryReadingEndsOnce() {
        for (int seed = 0; seed < SEEDS; seed++) {
            List<Step> log = log(new Random(seed));
            var active = new HashSet<String>();
            for (ConditionEvent event : run(log, -1, Set.of())) {
                boolean changed =
                        switch (event.kind()) {
                            case RAISED -> active.add(event.condition());
                            case CLEARED -> active.remove(event.condition());
                            case LEVEL_CHANGED, LOST, BACKFILLED ->
                                    active.contains(event.condition());
                            case DISCOVERED_LATE, GAP, DEAF, PLAN, RESPONSE, FORECAST, COMPARED ->
                                    true;
                        };
                assertThat(changed).as("seed %d: %s", seed, event).isTrue();
            }
        }
    }

    @Test
    void theLogsSayEveryKindOfEvent() {
        var kinds = new TreeSet<EventKind>();
        var conditions = new TreeSet<String>();
        for (int seed = 0; seed < SEEDS; seed++) {
            for (ConditionEvent event : run(log(new Random(seed)), -1, Set.of())) {
                kinds.add(event.kind());
                conditions.add(event.condition());
            }
        }
        assertThat(conditions).contains("level.quality", "level.over-range", "wet-level.limit");
        assertThat(kinds)
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(EventKind.DEAF)));
    }

    /** Saves and restores before the record at {@code cut}; leaves the dropped ones out. */
    private static List<ConditionEvent> run(List<Step> log, int cut, Set<Integer> dropped) {
        var out = new Collected();
        SiteMachine machine = null;
        for (int at = 0; at < log.size(); at++) {
            if (at == cut && machine != null) {
                machine = new SiteMachine(saved(machine.memory()), out);
            }
            if (!dropped.contains(at)) {
                machine = take(machine, log.get(at), out);
            }
        }
        return out.events;
    }

    private static SiteMachine take(@Nullable SiteMachine machine, Step step, SiteOutput out) {
        if (machine == null) {
            Plan plan = Objects.requireNonNull(step.plan());
            return SiteMachine.born(Story.KEY, "raw-1.demo/3", plan, step.now(), out);
        }
        if (step.message() != null) {
            machine.message(step.now(), step.message());
        } else if (step.plan() != null) {
            machine.plan(step.now(), step.plan());
        } else if (step.response() != null) {
            machine.response(step.now(), step.response());
        } else if (step.forecast() != null) {
            boolean unused = machine.forecast(step.now(), step.forecast());
        } else {
            machine.advance(step.now());
        }
        return machine;
    }

    /**
     * Plans are told apart by their version alone, which is their document here; 1 in 3 has no
     * limits.
     */
    private static SiteMemory saved(SiteMemory memory) {
        List<Plan> known = new ArrayList<>();
        known.add(memory.plan);
        memory.pending.forEach(pending -> known.add(pending.plan()));
        var next = known.iterator();
        try {
            var bytes = new ByteArrayOutputStream();
            memory.writeTo(new DataOutputStream(bytes));
            var in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
            return SiteMemory.readFrom(in, document -> next.next());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static final class Collected implements SiteOutput {
        private final List<ConditionEvent> events = new ArrayList<>();

        @Override
        public void event(ConditionEvent event) {
            events.add(event);
        }

        @Override
        public void pulse(Pulse pulse) {}

        @Override
        public void accepted(
                Sensor sensor,
                long measuredAt,
                double value,
                Quality quality,
                Set<ReadingFlag> flags) {}

        @Override
        public void duplicate() {}

        @Override
        public void rejected(RejectReason reason, String detail) {}
    }
}

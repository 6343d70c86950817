package berm.domain.judge;

import berm.domain.EventKind;
import berm.domain.Quality;
import berm.domain.plan.Limit;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule.Routed;
import berm.domain.quality.Hindsight;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the rules of a sensor about its readings. */
final class Rules {
    /** The rules that a reading concerns. */
    private enum Which {
        ALL,
        LIMITS,
        MEASURES
    }

    private final SiteMemory memory;
    private final ConditionJournal journal;

    Rules(SiteMemory memory, ConditionJournal journal) {
        this.memory = memory;
        this.journal = journal;
    }

    /**
     * A reading measured after all before. A jump is compared with limits at once, but taken by
     * measures only when the next reading has told that it was no spike: a window must not carry
     * one for days.
     */
    void inOrder(Arrival at, Judged judged, @Nullable Hindsight earlier) {
        Sensor sensor = at.sensor();
        SensorMemory state = at.state();
        for (RuleMemory rule : state.rules) {
            rule.ladder.lateRun = false;
        }
        if (state.jumpAt != SensorMemory.NEVER) {
            landed(at, judged, earlier);
        }
        if (judged.isJump()) {
            state.jumpAt = judged.measuredAt();
            state.jump = judged.value();
            judge(sensor, state, judged, Which.LIMITS);
        } else {
            take(at, judged);
            judge(sensor, state, judged, Which.ALL);
        }
    }

    /** What the reading after a jump tells: measures take the jump unless it was a spike. */
    private void landed(Arrival at, Judged judged, @Nullable Hindsight earlier) {
        SensorMemory state = at.state();
        long jumpedAt = state.jumpAt;
        state.jumpAt = SensorMemory.NEVER;
        boolean measuredLater = jumpedAt < judged.measuredAt();
        if (measuredLater && (earlier == null || earlier.real())) {
            var jump =
                    new Judged(
                            jumpedAt,
                            jumpedAt,
                            state.jump,
                            earlier == null ? Quality.SUSPECT : Quality.GOOD,
                            Set.of(),
                            judged.old(),
                            judged.clock(),
                            judged.offset());
            take(at, jump);
            judge(at.sensor(), state, jump, Which.MEASURES);
        }
    }

    private void take(Arrival at, Judged judged) {
        for (RuleMemory rule : at.state().rules) {
            rule.value = rule.measure.take(judged.measuredAt(), judged.value());
        }
        if (!memory.plan.routed().isEmpty()) {
            takeRain(at, judged);
        }
    }

    private void takeRain(Arrival at, Judged judged) {
        for (int place : memory.plan.routed()) {
            Routed routed = (Routed) memory.plan.rules().get(place).of();
            if (routed.rain() == at.number()) {
                memory.rules[place].measure.take(judged.measuredAt(), judged.value());
            }
        }
    }

    /** A reading whose own time is not known: it has no place in a window. */
    void timeless(Sensor sensor, SensorMemory state, Judged judged) {
        judge(sensor, state, judged, Which.LIMITS);
    }

    private void judge(Sensor sensor, SensorMemory state, Judged judged, Which which) {
        for (int place = 0; place < state.rules.length; place++) {
            Rule rule = sensor.rules().get(place);
            if (which == Which.ALL || (which == Which.LIMITS) == rule.isLimit()) {
                judge(sensor, rule, state, state.rules[place], judged);
            }
        }
    }

    private void judge(
            Sensor sensor, Rule rule, SensorMemory state, RuleMemory known, Judged judged) {
        if (rule.isLimit()) {
            known.value = judged.value();
        }
        if (rule.isAdvice()) {
            journal.advice(sensor, rule, known, judged);
        } else if (!Double.isNaN(known.value)) {
            boolean verified = judged.isVerified();
            known.ladder.judge(rule.ladder(), known.value, judged.measuredAt(), verified);
            journal.judged(sensor, rule, state, known, judged);
            memory.heldBack |= known.ladder.quiet;
        }
    }

    /**
     * A reading that a person took: judged by the limits, with no place in a window.
     *
     * @param alone whether the sensor itself is blind, so that nothing else will settle a delay;
     *     else its own next reading decides what clears
     */
    void manual(Sensor sensor, SensorMemory state, Judged judged, boolean alone) {
        for (int place = 0; place < state.rules.length; place++) {
            Rule rule = sensor.rules().get(place);
            if (rule.isLimit()) {
                manual(sensor, rule, state, state.rules[place], judged, alone);
            }
        }
    }

    private void manual(
            Sensor sensor,
            Rule rule,
            SensorMemory state,
            RuleMemory known,
            Judged judged,
            boolean alone) {
        double automatic = known.value;
        known.value = judged.value();
        known.ladder.judge(
                rule.ladder(), known.value, judged.measuredAt(), alone && judged.isVerified());
        if (alone) {
            known.ladder.raisePending();
        }
        journal.judged(sensor, rule, state, known, judged);
        known.value = automatic;
    }

    /** A late reading clears nothing and never sounds; alone, it may show what nobody saw. */
    void late(Sensor sensor, SensorMemory state, Judged judged) {
        for (int place = 0; place < state.rules.length; place++) {
            Rule rule = sensor.rules().get(place);
            if (rule.isLimit()) {
                late(sensor, rule, state.rules[place].ladder, judged);
            }
        }
    }

    private void late(Sensor sensor, Rule rule, LadderMemory ladder, Judged judged) {
        Limit limit = rule.ladder().reached(judged.value());
        boolean known = ladder.lateRun || ladder.wasActive(judged.measuredAt());
        ladder.lateRun = limit != null;
        if (limit != null && !known) {
            journal.fact(EventKind.DISCOVERED_LATE, sensor, rule, limit, judged.value(), judged);
        }
    }

    /** Sounds once for each backlog that ends with this record and is still in alarm. */
    void soundBacklogs(Moment now) {
        memory.heldBack = false;
        for (int number = 0; number < memory.sensors.length; number++) {
            SensorMemory state = memory.sensors[number];
            for (int place = 0; place < state.rules.length; place++) {
                if (state.rules[place].ladder.quiet) {
                    sound(now, memory.plan.sensors().get(number), place, state);
                    memory.heldBack |= state.rules[place].ladder.quiet;
                }
            }
        }
    }

    private void sound(Moment now, Sensor sensor, int place, SensorMemory state) {
        Rule rule = sensor.rules().get(place);
        RuleMemory known = state.rules[place];
        Limit limit = known.ladder.active(rule.ladder());
        if (limit == null || !Backlog.ends(now, sensor, state, known.ladder)) {
            return;
        }
        known.ladder.quiet = false;
        boolean old = now.clock() - state.newest > sensor.deliveryDelay();
        var judged =
                new Judged(
                        state.newest,
                        state.newest,
                        state.value,
                        state.trust(),
                        Set.of(),
                        old,
                        now.clock(),
                        now.offset());
        journal.fact(EventKind.BACKFILLED, sensor, rule, limit, known.value, judged);
    }
}

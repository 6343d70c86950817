package berm.domain.judge;

import berm.domain.EventKind;
import berm.domain.plan.Derivation;
import berm.domain.plan.Sampling;
import berm.domain.plan.Sensor;
import berm.domain.plan.Upkeep;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What happens by the passing of time alone: silences, and plans that take effect.
 *
 * <p>They are settled in the order of time, plans before silences of the same instant, sensors in
 * the order of the plan.
 */
final class Deadlines {
    private final SiteMemory memory;
    private final ConditionJournal journal;
    private final SensorJournal sensors;
    private final SiteRules siteRules;

    Deadlines(SiteMemory memory, ConditionJournal journal, SiteRules siteRules) {
        this.memory = memory;
        this.journal = journal;
        this.sensors = new SensorJournal(journal);
        this.siteRules = siteRules;
    }

    void advance(Moment now) {
        long deaf = now.clock() - now.hearing();
        while (true) {
            SiteMemory.PendingPlan plan = nextPlan(now.clock());
            int silent = nextSilence(now.hearing());
            if (plan != null
                    && (silent < 0
                            || plan.plan().effectiveFrom() <= memory.sensors[silent].due + deaf)) {
                takeEffect(plan, deaf);
            } else if (silent >= 0) {
                fallSilent(silent, deaf);
            } else {
                break;
            }
        }
        memory.hearing = now.hearing();
    }

    private SiteMemory.@Nullable PendingPlan nextPlan(long clock) {
        SiteMemory.PendingPlan next = null;
        for (SiteMemory.PendingPlan plan : memory.pending) {
            long from = plan.plan().effectiveFrom();
            if (from <= clock && (next == null || from < next.plan().effectiveFrom())) {
                next = plan;
            }
        }
        return next;
    }

    /** Hearing time stands still in a deaf span, in which it may take effect. */
    private void takeEffect(SiteMemory.PendingPlan next, long deaf) {
        memory.pending.remove(next);
        long clock = next.plan().effectiveFrom();
        long hearing = Math.max(memory.hearing, clock - deaf);
        new Replan(memory, journal).take(next.plan(), clock, hearing, next.offset());
        siteRules.ask(clock, next.offset());
    }

    /** The number of the sensor that fell silent first before this hearing time, or -1. */
    private int nextSilence(long hearing) {
        if (memory.nextDue >= hearing) {
            return -1;
        }
        int first = -1;
        long nextDue = Long.MAX_VALUE;
        for (int number = 0; number < memory.sensors.length; number++) {
            SensorMemory sensor = memory.sensors[number];
            if (sensor.silence != SensorMemory.LOST && sensor.due < nextDue) {
                nextDue = sensor.due;
                first = number;
            }
        }
        memory.nextDue = nextDue;
        return nextDue < hearing ? first : -1;
    }

    private void fallSilent(int number, long deaf) {
        Sensor sensor = memory.plan.sensors().get(number);
        SensorMemory state = memory.sensors[number];
        Sampling sampling = memory.sampling();
        long clock = state.due + deaf;
        long maintained = maintainedUntil(sensor, clock);
        if (state.silence == SensorMemory.HEARD && maintained > clock) {
            state.heard = state.due + maintained - clock;
            state.due = state.heard + sensor.silentAfter(sampling);
            return;
        }
        if (state.silence == SensorMemory.HEARD) {
            state.silence = SensorMemory.SILENT;
            state.rebase = true;
            state.due += sensor.lostAfter(sampling) - sensor.silentAfter(sampling);
            state.silenceTold = false;
            if (!isExplained(sensor)) {
                sensors.silence(EventKind.RAISED, sensor, state, clock);
            }
            raisePending(sensor, state, clock);
            siteRules.silent(number, clock, state.offset);
        } else {
            state.silence = SensorMemory.LOST;
            if (!isExplained(sensor)) {
                EventKind kind = state.silenceTold ? EventKind.LOST : EventKind.RAISED;
                sensors.silence(kind, sensor, state, clock);
            }
        }
    }

    /**
     * A sensor that somebody works on may be silent, and so may what is derived from it: their
     * silence counts from the end of the work.
     */
    private long maintainedUntil(Sensor sensor, long clock) {
        long until = clock;
        for (String gauge : sensor.gauges()) {
            Integer number = Objects.requireNonNull(memory.plan.number(gauge));
            Upkeep upkeep = memory.plan.sensors().get(number).upkeep();
            until = Math.max(until, upkeep.endOfMaintenance(clock));
        }
        return until;
    }

    /** What is derived falls silent with what it is made of: one silence, told once. */
    private boolean isExplained(Sensor sensor) {
        Derivation derivation = sensor.derivation();
        return derivation != null
                && derivation.sources().stream()
                        .filter(source -> source.constant() == null)
                        .anyMatch(source -> memory.sensors[source.sensor()].isBlind());
    }

    /** A sensor that goes silent while a delay is running raises, unverified. */
    private void raisePending(Sensor sensor, SensorMemory state, long clock) {
        for (int place = 0; place < state.rules.length; place++) {
            LadderMemory ladder = state.rules[place].ladder;
            ladder.raisePending();
            journal.overtaken(sensor, sensor.rules().get(place), ladder, state, clock);
        }
    }
}

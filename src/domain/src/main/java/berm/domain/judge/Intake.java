package berm.domain.judge;

import berm.domain.EventKind;
import berm.domain.Message;
import berm.domain.Quality;
import berm.domain.Reading;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.Unit;
import berm.domain.plan.Sensor;
import java.util.EnumSet;
import java.util.Set;

/**
 * The way of one reading through its site: known, in its unit, in its place in time, judged.
 *
 * <p>Every reading ends once: accepted, duplicate, or rejected with a reason.
 */
final class Intake {
    private static final Set<ReadingFlag> NO_FLAGS = Set.of();

    private final SiteMemory memory;
    private final SiteOutput output;
    private final ConditionJournal journal;
    private final Rules rules;

    Intake(SiteMemory memory, SiteOutput output, ConditionJournal journal, Rules rules) {
        this.memory = memory;
        this.output = output;
        this.journal = journal;
        this.rules = rules;
    }

    void take(Moment now, Reading reading, Message message) {
        Integer number = memory.plan.number(reading.sensor());
        if (number == null) {
            output.rejected(RejectReason.UNKNOWN_SENSOR, reading.sensor());
            return;
        }
        Sensor sensor = memory.plan.sensors().get(number);
        Unit unit = sensor.unitOf(reading);
        if (unit == null) {
            output.rejected(RejectReason.WRONG_UNIT, reading.sensor() + " in " + reading.unit());
            return;
        }
        double value = unit.toCanonical(reading.value());
        if (!Double.isFinite(value)) {
            output.rejected(RejectReason.NOT_A_NUMBER, reading.sensor());
            return;
        }
        place(now, sensor, memory.sensors[number], reading.measuredAt(), value, message);
    }

    /** Finds the reading's place in time. */
    private void place(
            Moment now,
            Sensor sensor,
            SensorMemory state,
            long measuredAt,
            double value,
            Message message) {
        if (measuredAt == Reading.NO_TIME) {
            withoutTime(now, sensor, state, value, message);
        } else if (SensorClock.isUnset(measuredAt, now.clock())) {
            faulty(now, sensor, state, measuredAt, value, message.dup());
        } else if (mayRepeat(state, measuredAt) && state.hasSeen(measuredAt, value)) {
            output.duplicate();
        } else if (SensorClock.isAhead(measuredAt, now.clock())) {
            state.remember(measuredAt, value);
            faulty(now, sensor, state, measuredAt, value, false);
        } else if (measuredAt <= state.newest && !state.rebase) {
            state.remember(measuredAt, value);
            late(now, sensor, state, measuredAt, value);
        } else {
            state.remember(measuredAt, value);
            inOrder(now, sensor, state, measuredAt, value, message.retained());
        }
    }

    /** Only a reading not newer than all before can have been seen. */
    private static boolean mayRepeat(SensorMemory state, long measuredAt) {
        return measuredAt <= state.newest || state.clockFault || state.rebase;
    }

    private void withoutTime(
            Moment now, Sensor sensor, SensorMemory state, double value, Message message) {
        if (message.retained()) {
            output.rejected(RejectReason.RETAINED_WITHOUT_TIME, sensor.id().value());
        } else if (message.dup()) {
            output.duplicate();
        } else {
            inOrder(now, sensor, state, ownTime(now, state), value, false);
        }
    }

    /**
     * A time for a reading that brought none that can be true: the clock, once for each reading.
     */
    private static long ownTime(Moment now, SensorMemory state) {
        state.clockTimed = Math.max(now.clock(), state.clockTimed + 1);
        return state.clockTimed;
    }

    /** Judged at the clock, unverified: may raise, never clears, never becomes the newest. */
    private void faulty(
            Moment now,
            Sensor sensor,
            SensorMemory state,
            long claimedAt,
            double value,
            boolean dup) {
        if (dup) {
            output.duplicate();
            return;
        }
        var judged =
                new Judged(
                        ownTime(now, state),
                        claimedAt,
                        value,
                        Quality.SUSPECT,
                        false,
                        now.clock(),
                        now.offset());
        output.accepted(
                sensor,
                judged.measuredAt(),
                value,
                Quality.SUSPECT,
                EnumSet.of(ReadingFlag.CLOCK_FAULT));
        state.judged(value, now.offset());
        hear(now, sensor, state);
        state.rebase = true;
        if (!state.clockFault) {
            state.clockFault = true;
            journal.clockFault(EventKind.RAISED, sensor, judged);
        }
        rules.timeless(sensor, state, judged);
    }

    /** Stored; clears nothing, never sounds. */
    private void late(
            Moment now, Sensor sensor, SensorMemory state, long measuredAt, double value) {
        output.accepted(sensor, measuredAt, value, Quality.GOOD, EnumSet.of(ReadingFlag.LATE));
        rules.late(
                sensor,
                state,
                new Judged(
                        measuredAt,
                        measuredAt,
                        value,
                        Quality.GOOD,
                        true,
                        now.clock(),
                        now.offset()));
    }

    private void inOrder(
            Moment now,
            Sensor sensor,
            SensorMemory state,
            long measuredAt,
            double value,
            boolean retained) {
        boolean old = now.clock() - measuredAt > sensor.deliveryDelay();
        output.accepted(
                sensor,
                measuredAt,
                value,
                Quality.GOOD,
                old ? EnumSet.of(ReadingFlag.OLD) : NO_FLAGS);
        var judged =
                new Judged(
                        measuredAt,
                        measuredAt,
                        value,
                        Quality.GOOD,
                        old,
                        now.clock(),
                        now.offset());
        state.judged(value, now.offset());
        if (!retained) {
            hear(now, sensor, state);
        }
        if (state.clockFault) {
            state.clockFault = false;
            journal.clockFault(EventKind.CLEARED, sensor, judged);
        }
        if (state.newest != SensorMemory.NEVER && measuredAt - state.newest > sensor.gapAfter()) {
            journal.gap(sensor, state.newest, judged);
        }
        state.newest = measuredAt;
        memory.measured = Math.max(memory.measured, measuredAt);
        state.rebase = false;
        rules.inOrder(sensor, state, judged);
    }

    /** The silence deadline moves on, and a silence ends. */
    private void hear(Moment now, Sensor sensor, SensorMemory state) {
        state.heard = now.hearing();
        state.due = now.hearing() + sensor.silentAfter();
        memory.nextDue = Math.min(memory.nextDue, state.due);
        if (state.silence != SensorMemory.HEARD) {
            state.silence = SensorMemory.HEARD;
            journal.silence(EventKind.CLEARED, sensor, state, now.clock());
        }
    }
}

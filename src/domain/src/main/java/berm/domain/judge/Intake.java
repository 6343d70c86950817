package berm.domain.judge;

import berm.domain.EventKind;
import berm.domain.Message;
import berm.domain.Quality;
import berm.domain.Reading;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.Unit;
import berm.domain.plan.Sampling;
import berm.domain.plan.Sensor;
import berm.domain.quality.Hindsight;
import berm.domain.quality.QualityTest;
import berm.domain.quality.Verdict;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The way of one reading through its site: known, in its unit, in its place in time, qualified,
 * judged.
 *
 * <p>Every reading ends once: accepted, duplicate, or rejected with a reason.
 */
final class Intake {
    private final SiteMemory memory;
    private final SiteOutput output;
    private final SensorJournal journal;
    private final Rules rules;
    private final Qualifier qualifier;
    private final Zone zone;
    private final DerivedSensors derived;
    private final ManualIntake manualIntake;

    /** The number of the sensor that stands in the plan after that of the last reading. */
    private int next;

    Intake(SiteMemory memory, SiteOutput output, ConditionJournal journal, Rules rules) {
        this.memory = memory;
        this.output = output;
        this.journal = new SensorJournal(journal);
        this.rules = rules;
        this.qualifier = new Qualifier(memory, this.journal);
        this.zone = new Zone(this.journal);
        this.derived = new DerivedSensors(memory);
        this.manualIntake =
                new ManualIntake(
                        memory, output, new ToldJournal(journal), qualifier, rules, derived);
    }

    void take(Moment now, Reading reading, Message message) {
        Integer number = memory.plan.number(reading.sensor(), next);
        if (number == null) {
            output.rejected(RejectReason.UNKNOWN_SENSOR, reading.sensor());
            return;
        }
        next = number + 1;
        var at = Arrival.at(memory, now, number);
        Sensor sensor = at.sensor();
        if (sensor.isDerived()) {
            output.rejected(RejectReason.DERIVED_SENSOR, reading.sensor());
            return;
        }
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
        place(at, reading.measuredAt(), value, message);
    }

    /** Finds the reading's place in time. */
    private void place(Arrival at, long measuredAt, double value, Message message) {
        SensorMemory state = at.state();
        long clock = at.now().clock();
        if (message.manual() != null) {
            manualIntake.take(at, measuredAt, value, message.manual());
        } else if (measuredAt == Reading.NO_TIME) {
            withoutTime(at, value, message);
        } else if (SensorClock.isUnset(measuredAt, clock)) {
            unset(at, measuredAt, value, message);
        } else if (state.hasSeen(measuredAt, value)) {
            output.duplicate();
        } else {
            state.remember(measuredAt, value);
            known(at, measuredAt, value, message.retained());
        }
    }

    /** A reading that was not seen before and says its time. */
    private void known(Arrival at, long measuredAt, double value, boolean retained) {
        SensorMemory state = at.state();
        if (SensorClock.isAhead(measuredAt, at.now().clock())) {
            zone(at, measuredAt, retained);
            faulty(at, measuredAt, value, retained);
        } else if (measuredAt <= state.newest && !state.rebase) {
            late(at, measuredAt, at.calibrated(measuredAt, value));
        } else {
            zone(at, measuredAt, retained);
            inOrder(at, measuredAt, at.calibrated(measuredAt, value), retained);
        }
    }

    /** What the broker kept from earlier tells nothing of a lag. */
    private void zone(Arrival at, long measuredAt, boolean retained) {
        if (!retained) {
            zone.take(at, measuredAt);
        }
    }

    private void withoutTime(Arrival at, double value, Message message) {
        if (message.retained()) {
            output.rejected(RejectReason.RETAINED_WITHOUT_TIME, at.sensor().id().value());
        } else if (message.dup()) {
            output.duplicate();
        } else {
            long time = ownTime(at);
            inOrder(at, time, at.calibrated(time, value), false);
        }
    }

    /**
     * A time for a reading that brought none that can be true: the clock, once for each reading.
     */
    private static long ownTime(Arrival at) {
        SensorMemory state = at.state();
        state.clockTimed = Math.max(at.now().clock(), state.clockTimed + 1);
        return state.clockTimed;
    }

    /** Its time tells it from no other: the broker's word is taken that it was delivered. */
    private void unset(Arrival at, long claimedAt, double value, Message message) {
        if (message.dup()) {
            output.duplicate();
        } else {
            faulty(at, claimedAt, value, message.retained());
        }
    }

    private void faulty(Arrival at, long claimedAt, double value, boolean retained) {
        long time = ownTime(at);
        double calibrated = at.calibrated(time, value);
        if (at.isMaintained(time)) {
            maintained(at, time, calibrated, retained, ReadingFlag.CLOCK_FAULT);
            return;
        }
        Verdict verdict = qualifier.alone(at, calibrated);
        Quality quality = worse(Quality.SUSPECT, verdict.quality());
        var judged = judged(at, time, claimedAt, calibrated, quality, verdict.failed());
        timeless(at, judged, retained);
    }

    /** Measured while somebody worked on the sensor: stored, heard, and not judged. */
    private void maintained(
            Arrival at, long measuredAt, double value, boolean retained, ReadingFlag... flags) {
        output.accepted(at.sensor(), measuredAt, value, Quality.NOT_EVALUATED, at.flags(flags));
        if (!retained) {
            hear(at);
        }
    }

    /** Judged at the clock, unverified: may raise, never clears, never becomes the newest. */
    private void timeless(Arrival at, Judged judged, boolean retained) {
        SensorMemory state = at.state();
        output.accepted(
                at.sensor(),
                judged.measuredAt(),
                judged.value(),
                judged.quality(),
                at.flags(ReadingFlag.CLOCK_FAULT));
        state.rebase = true;
        if (judged.quality() == Quality.FAIL) {
            qualifier.setAside(at.sensor(), state, judged);
            return;
        }
        state.judged(judged);
        if (!retained) {
            hear(at);
        }
        if (!state.clockFault && !at.sensor().isDerived()) {
            state.clockFault = true;
            journal.clockFault(EventKind.RAISED, at.sensor(), judged);
        }
        rules.timeless(at.sensor(), state, judged);
        qualifier.judged(at.sensor(), state, judged);
        derived.note(at, judged, Fresh.Kind.TIMELESS, null, retained);
    }

    /** Stored; clears nothing, never sounds. */
    private void late(Arrival at, long measuredAt, double value) {
        if (at.isMaintained(measuredAt)) {
            output.accepted(
                    at.sensor(),
                    measuredAt,
                    value,
                    Quality.NOT_EVALUATED,
                    at.flags(ReadingFlag.LATE));
            return;
        }
        Verdict verdict = qualifier.alone(at, value);
        Quality quality = verdict.quality();
        output.accepted(at.sensor(), measuredAt, value, quality, at.flags(ReadingFlag.LATE));
        if (quality != Quality.FAIL) {
            var judged =
                    new Judged(
                            measuredAt,
                            measuredAt,
                            value,
                            quality,
                            verdict.failed(),
                            true,
                            at.now().clock(),
                            at.now().offset());
            rules.late(at.sensor(), at.state(), judged);
        }
    }

    private void inOrder(Arrival at, long measuredAt, double value, boolean retained) {
        if (at.isMaintained(measuredAt)) {
            maintained(at, measuredAt, value, retained);
            at.state().newest = measuredAt;
            return;
        }
        Verdict verdict = qualifier.inOrder(at, measuredAt, value);
        Quality quality = verdict.quality();
        inOrder(
                at,
                judged(at, measuredAt, measuredAt, value, quality, verdict.failed()),
                verdict.earlier(),
                retained);
    }

    private void inOrder(Arrival at, Judged judged, @Nullable Hindsight earlier, boolean retained) {
        Sensor sensor = at.sensor();
        SensorMemory state = at.state();
        output.accepted(
                sensor,
                judged.measuredAt(),
                judged.value(),
                judged.quality(),
                judged.old() ? at.flags(ReadingFlag.OLD) : at.flags());
        if (judged.quality() == Quality.FAIL) {
            qualifier.setAside(sensor, state, judged);
            return;
        }
        state.judged(judged);
        if (!retained) {
            hear(at);
        }
        inTime(at, judged);
        rules.inOrder(at, judged, earlier);
        qualifier.judged(sensor, state, judged);
        derived.note(at, judged, Fresh.Kind.IN_ORDER, earlier, retained);
    }

    /** The reading becomes the newest; a clock fault ends, and a hole before it is told. */
    private void inTime(Arrival at, Judged judged) {
        SensorMemory state = at.state();
        long measuredAt = judged.measuredAt();
        if (state.clockFault) {
            state.clockFault = false;
            journal.clockFault(EventKind.CLEARED, at.sensor(), judged);
        }
        if (isGap(at, measuredAt)) {
            journal.gap(at.sensor(), state.newest, judged);
        }
        state.newest = measuredAt;
        state.manual.beside(measuredAt, judged.value());
        memory.measured = Math.max(memory.measured, measuredAt);
        state.rebase = false;
    }

    /** Judges what is derived from the readings judged since this was asked last. */
    void derive(Moment now) {
        derived.each(now, this::derived);
    }

    private void derived(Arrival at, Fresh driver, double value, Quality worst) {
        Judged from = driver.judged();
        if (driver.kind() == Fresh.Kind.MANUAL) {
            manualIntake.derived(at, from, value, worst);
            return;
        }
        if (driver.kind() == Fresh.Kind.TIMELESS) {
            Verdict verdict = qualifier.alone(at, value);
            Quality quality = worse(worst, verdict.quality());
            long time = from.measuredAt();
            timeless(
                    at,
                    judged(at, time, time, value, quality, verdict.failed()),
                    driver.retained());
            return;
        }
        at.state().rebase |= from.measuredAt() <= at.state().newest;
        Verdict verdict = qualifier.inOrder(at, from.measuredAt(), value);
        Quality quality = worse(worst, verdict.quality());
        long time = from.measuredAt();
        inOrder(
                at,
                judged(at, time, time, value, quality, both(from.doubts(), verdict.failed())),
                verdict.earlier() == null ? driver.earlier() : verdict.earlier(),
                driver.retained());
    }

    private static Set<QualityTest> both(Set<QualityTest> driver, Set<QualityTest> own) {
        var all = EnumSet.noneOf(QualityTest.class);
        all.addAll(driver);
        all.addAll(own);
        return all;
    }

    private static Judged judged(
            Arrival at,
            long measuredAt,
            long claimedAt,
            double value,
            Quality quality,
            Set<QualityTest> doubts) {
        return new Judged(
                measuredAt,
                claimedAt,
                value,
                quality,
                doubts,
                at.isOld(measuredAt),
                at.now().clock(),
                at.now().offset());
    }

    private static Quality worse(Quality one, Quality other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    /** A hole that began before sampling grew denser is held to the interval it began with. */
    private boolean isGap(Arrival at, long measuredAt) {
        long newest = at.state().newest;
        Sampling sampling = newest < memory.floodSince ? Sampling.NORMAL : memory.sampling();
        return !at.sensor().isDerived()
                && newest != SensorMemory.NEVER
                && measuredAt - newest > at.sensor().gapAfter(sampling);
    }

    /** The silence deadline moves on, and a silence ends. */
    private void hear(Arrival at) {
        SensorMemory state = at.state();
        state.heard = at.now().hearing();
        state.due = at.now().hearing() + at.sensor().silentAfter(memory.sampling());
        memory.nextDue = Math.min(memory.nextDue, state.due);
        if (state.silence != SensorMemory.HEARD) {
            state.silence = SensorMemory.HEARD;
            memory.asked = SiteRules.UNASKED;
            if (state.silenceTold) {
                journal.silence(EventKind.CLEARED, at.sensor(), state, at.now().clock());
            }
        }
    }
}

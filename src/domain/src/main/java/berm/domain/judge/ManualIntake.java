package berm.domain.judge;

import berm.domain.Quality;
import berm.domain.Reading;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.Signature;
import berm.domain.plan.Sensor;
import berm.domain.quality.Verdict;
import java.util.Set;

/**
 * The way of a reading that a person took, as of a staff gauge, and somebody typed.
 *
 * <p>It passes the tests that need no reading before it, doubt marks it and sets it never aside; it
 * is judged by the limits and compared with the sensor's own. It does not stand for the sensor: a
 * silent one stays silent, its own readings are not made late by it, and while it is heard nothing
 * is cleared by it. It is never old: who types it is there to answer.
 */
final class ManualIntake {
    private static final long SECOND = 1_000;

    private final SiteMemory memory;
    private final SiteOutput output;
    private final ToldJournal journal;
    private final Qualifier qualifier;
    private final Rules rules;
    private final DerivedSensors derived;

    ManualIntake(
            SiteMemory memory,
            SiteOutput output,
            ToldJournal journal,
            Qualifier qualifier,
            Rules rules,
            DerivedSensors derived) {
        this.memory = memory;
        this.output = output;
        this.journal = journal;
        this.qualifier = qualifier;
        this.rules = rules;
        this.derived = derived;
    }

    void take(Arrival at, long measuredAt, double value, Signature signature) {
        Sensor sensor = at.sensor();
        SensorMemory state = at.state();
        if (cannotBe(measuredAt, at.now().clock())) {
            output.rejected(RejectReason.BAD_TIME, sensor.id() + " at a time that cannot be true");
        } else if (state.hasSeen(keptAt(measuredAt), value)) {
            output.duplicate();
        } else {
            state.remember(keptAt(measuredAt), value);
            boolean late = measuredAt < Math.max(state.newest, state.manual.newest);
            Verdict verdict = qualifier.alone(at, value);
            var judged =
                    new Judged(
                            measuredAt,
                            measuredAt,
                            value,
                            verdict.failed().isEmpty() ? Quality.GOOD : Quality.SUSPECT,
                            verdict.failed(),
                            late,
                            at.now().clock(),
                            at.now().offset());
            judge(at, judged);
            compare(sensor, state, judged, signature);
        }
    }

    private static boolean cannotBe(long measuredAt, long clock) {
        return measuredAt == Reading.NO_TIME
                || SensorClock.isUnset(measuredAt, clock)
                || SensorClock.isAhead(measuredAt, clock);
    }

    /**
     * Under which time it is kept: a millisecond into its second. The history keeps one value of a
     * sensor at a time, and a gauge may be read at the very minute at which its sensor sends.
     */
    private static long keptAt(long measuredAt) {
        return Math.floorDiv(measuredAt, SECOND) * SECOND + 1;
    }

    private void judge(Arrival at, Judged judged) {
        long keptAt = keptAt(judged.measuredAt());
        Set<ReadingFlag> flags =
                judged.old()
                        ? at.flags(ReadingFlag.MANUAL, ReadingFlag.LATE)
                        : at.flags(ReadingFlag.MANUAL);
        output.accepted(at.sensor(), keptAt, judged.value(), judged.quality(), flags);
        if (judged.old()) {
            rules.late(at.sensor(), at.state(), judged);
            return;
        }
        at.state().manual.newest = judged.measuredAt();
        memory.measured = Math.max(memory.measured, judged.measuredAt());
        rules.manual(at.sensor(), at.state(), judged, at.state().isBlind());
        derived.note(at, judged, Fresh.Kind.MANUAL, null, false);
    }

    /** What a manual reading gives a derived sensor: a level phoned in tells the freeboard. */
    void derived(Arrival at, Judged driver, double value, Quality worst) {
        judge(
                at,
                new Judged(
                        driver.measuredAt(),
                        driver.measuredAt(),
                        value,
                        worst,
                        driver.doubts(),
                        false,
                        driver.clock(),
                        driver.offset()));
    }

    private void compare(Sensor sensor, SensorMemory state, Judged judged, Signature signature) {
        long within = sensor.interval(memory.sampling());
        int nearest = state.manual.nearest(judged.measuredAt(), within);
        if (nearest >= 0) {
            journal.compared(
                    sensor,
                    judged,
                    state.manual.time(nearest),
                    state.manual.value(nearest),
                    signature);
        }
    }
}

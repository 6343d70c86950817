package berm.domain.judge;

import berm.domain.EventKind;
import berm.domain.Quality;
import berm.domain.plan.Sensor;
import berm.domain.quality.Neighbours;
import berm.domain.quality.QualityMemory;
import berm.domain.quality.QualityTest;
import berm.domain.quality.Verdict;

/**
 * Judges the quality of readings before any rule does, and says what is wrong with a sensor itself.
 *
 * <pre>
 * fine       {@value #FAILING} readings in a row set aside            → QUALITY raised
 * QUALITY    a reading judged, and good                → cleared
 * fine       beyond its span towards danger, no limit  → OVER_RANGE raised
 * OVER_RANGE a reading judged, and good                → cleared
 * </pre>
 */
final class Qualifier {
    /** So many readings set aside in a row are a fault of the sensor (a proposal of ours). */
    static final int FAILING = 3;

    private final SensorJournal journal;
    private final Beside beside;

    Qualifier(SiteMemory memory, SensorJournal journal) {
        this.journal = journal;
        this.beside = new Beside(memory);
    }

    /** What is thought of a reading in the order of measured times; it is remembered. */
    Verdict inOrder(Arrival at, long measuredAt, double value) {
        QualityMemory known = at.state().quality;
        if (known == null) {
            return Verdict.GOOD;
        }
        boolean anew =
                at.sensor().upkeep().calibrations().beginsAnew(at.state().newest, measuredAt);
        if (anew || (at.state().rebase && measuredAt <= at.state().newest)) {
            known = new QualityMemory();
            at.state().quality = known;
        }
        Verdict verdict = at.sensor().tests().judge(known, measuredAt, value);
        Neighbours neighbours = at.sensor().tests().neighbours();
        return neighbours != null && beside.disagrees(neighbours, measuredAt, value)
                ? verdict.doubted(QualityTest.NEIGHBOUR)
                : verdict;
    }

    /** What is thought of a reading that has no place in that order. */
    Verdict alone(Arrival at, double value) {
        QualityMemory known = at.state().quality;
        return known == null
                ? Verdict.GOOD
                : at.sensor().tests().judge(known, QualityMemory.NO_PLACE, value);
    }

    /** A reading cannot be true: it is kept, and no rule is asked about it. */
    void setAside(Sensor sensor, SensorMemory state, Judged judged) {
        state.failing = Math.min(state.failing + 1, FAILING);
        if (state.failing == FAILING && !state.setAside) {
            state.setAside = true;
            journal.quality(EventKind.RAISED, sensor, judged);
        }
    }

    /** A reading was judged by the rules. */
    void judged(Sensor sensor, SensorMemory state, Judged judged) {
        state.failing = 0;
        state.trusted = judged.quality() == Quality.GOOD;
        if (judged.doubts().contains(QualityTest.OVER_RANGE)) {
            overRange(sensor, state, judged);
        } else if (judged.quality() == Quality.GOOD) {
            good(sensor, state, judged);
        }
    }

    private void overRange(Sensor sensor, SensorMemory state, Judged judged) {
        if (!state.overRange && !state.warns()) {
            state.overRange = true;
            journal.overRange(EventKind.RAISED, sensor, judged);
        }
    }

    private void good(Sensor sensor, SensorMemory state, Judged judged) {
        if (state.setAside) {
            state.setAside = false;
            journal.quality(EventKind.CLEARED, sensor, judged);
        }
        if (state.overRange) {
            state.overRange = false;
            journal.overRange(EventKind.CLEARED, sensor, judged);
        }
    }
}

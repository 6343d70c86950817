package berm.domain.simulation;

import berm.domain.EventKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is true of one reading; or, with no fate, of the time that passed before a record and of the
 * plan in it.
 *
 * @param claimed the time the reading came with
 * @param taken null unless it was judged
 * @param silences that began or became losses
 * @param epoch at its end
 */
record Scene(
        int entry,
        long clock,
        long hearing,
        long claimed,
        @Nullable Fate fate,
        @Nullable Taken taken,
        boolean heard,
        boolean endsSilence,
        List<Silence> silences,
        Epoch epoch) {
    /** A sensor fell silent, or was lost. */
    record Silence(TrueSensor sensor, EventKind kind, long clock) {}
}

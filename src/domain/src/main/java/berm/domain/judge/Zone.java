package berm.domain.judge;

import berm.domain.EventKind;
import berm.domain.quality.ClockOffset;
import java.util.OptionalLong;

/** Finds sensors whose clock is wrong by a time zone, and says so. */
final class Zone {
    private final SensorJournal journal;

    Zone(SensorJournal journal) {
        this.journal = journal;
    }

    /** Takes the time of a reading; one that was never near a zone's offset costs nothing. */
    void take(Arrival at, long measuredAt) {
        SensorMemory state = at.state();
        if (state.clockOffset == null && !ClockOffset.isNear(at.now().clock() - measuredAt)) {
            return;
        }
        if (state.clockOffset == null) {
            state.clockOffset = new ClockOffset();
        }
        OptionalLong offset = state.clockOffset.take(measuredAt, at.now().clock());
        if (offset.isPresent() != state.wrongZone) {
            state.wrongZone = offset.isPresent();
            EventKind kind = state.wrongZone ? EventKind.RAISED : EventKind.CLEARED;
            journal.zone(kind, at, measuredAt, offset.orElse(0));
        }
    }
}

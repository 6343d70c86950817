package berm.domain.alarm;

import berm.domain.EventKind;
import org.jspecify.annotations.Nullable;

/** Says in a word what an event of the judge did to an alarm. */
final class Happenings {

    private Happenings() {}

    static Happening of(@Nullable Alarm before, Alarm after, EventKind kind) {
        if (kind == EventKind.BACKFILLED) {
            return Happening.BACKFILLED;
        } else if (kind == EventKind.LOST) {
            return Happening.LOST;
        } else if (before == null) {
            return Happening.RAISED;
        }
        return ofChange(before, after);
    }

    private static Happening ofChange(Alarm before, Alarm after) {
        if (!after.isActive()) {
            return Happening.RETURNED;
        } else if (!before.isActive()) {
            return Happening.RAISED;
        }
        int worse = after.colour().compareTo(before.colour());
        if (worse == 0) {
            return Happening.RESTATED;
        }
        return worse > 0 ? Happening.ESCALATED : Happening.DE_ESCALATED;
    }
}

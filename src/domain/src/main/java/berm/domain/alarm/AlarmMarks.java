package berm.domain.alarm;

/**
 * What is out of the ordinary about an alarm.
 *
 * @param late known only after its time: it does not sound
 * @param backfilled raised by a delivered backlog whose newest reading is still in alarm
 * @param lost the silence has lasted so long that the sensor counts as lost
 * @param orphaned the life of the judge that raised it has ended, and the new one has not yet said
 *     whether it still holds
 * @param unrestated the new life had time to restate it and did not, so it counts as over
 * @param chattering raised three times within a minute: only a red one sounds again
 * @param firstOut the first of its event
 */
public record AlarmMarks(
        boolean late,
        boolean backfilled,
        boolean lost,
        boolean orphaned,
        boolean unrestated,
        boolean chattering,
        boolean firstOut) {

    static final AlarmMarks NONE = new AlarmMarks(false, false, false, false, false, false, false);

    static AlarmMarks of(boolean late, boolean backfilled, boolean lost) {
        return new AlarmMarks(late, backfilled, lost, false, false, false, false);
    }

    AlarmMarks asOrphan() {
        return new AlarmMarks(late, backfilled, lost, true, false, chattering, firstOut);
    }

    AlarmMarks asUnrestated() {
        return new AlarmMarks(late, backfilled, lost, false, true, chattering, firstOut);
    }

    AlarmMarks restated() {
        return new AlarmMarks(late, backfilled, lost, false, false, chattering, firstOut);
    }

    AlarmMarks asFirstOut() {
        return new AlarmMarks(late, backfilled, lost, orphaned, unrestated, chattering, true);
    }

    /** Those of a new raising of the same alarm. */
    AlarmMarks raisedAnew(AlarmMarks raising, boolean nowChattering) {
        return new AlarmMarks(
                raising.late,
                raising.backfilled,
                raising.lost,
                false,
                false,
                nowChattering,
                firstOut);
    }
}

package berm.center;

/**
 * What is out of the ordinary about an alarm.
 *
 * @param late known only after its time: it does not sound
 * @param backfilled raised by a delivered backlog whose newest reading is still in alarm
 * @param lost the silence has lasted so long that the sensor counts as lost
 * @param orphaned the life of the judge that raised it has ended, and the new one has not yet said
 *     whether it still holds
 * @param unrestated the new life had time to restate it and did not, so it counts as over
 */
public record AlarmMarks(
        boolean late, boolean backfilled, boolean lost, boolean orphaned, boolean unrestated) {

    static final AlarmMarks NONE = new AlarmMarks(false, false, false, false, false);

    AlarmMarks asOrphan() {
        return new AlarmMarks(late, backfilled, lost, true, false);
    }

    AlarmMarks asUnrestated() {
        return new AlarmMarks(late, backfilled, lost, false, true);
    }

    AlarmMarks restated() {
        return new AlarmMarks(late, backfilled, lost, false, false);
    }
}

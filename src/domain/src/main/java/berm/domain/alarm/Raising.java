package berm.domain.alarm;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import org.jspecify.annotations.Nullable;

/**
 * What comes with an event that asks for people.
 *
 * @param latched whether the alarm is to stay after its cause: it guards people, and is of level 2
 */
record Raising(AlarmTimes times, AlarmMarks marks, boolean latched) {

    /**
     * @param lost whether the sensor was lost before
     */
    static Raising of(ConditionEvent event, Colour colour, @Nullable Long decided, boolean lost) {
        boolean backfilled = event.kind() == EventKind.BACKFILLED;
        return new Raising(
                AlarmTimes.of(event, decided),
                AlarmMarks.of(
                        event.old() && !backfilled,
                        backfilled,
                        lost || event.kind() == EventKind.LOST),
                AlarmCause.of(event).guardsPeople() && colour.compareTo(Colour.ORANGE) >= 0);
    }
}

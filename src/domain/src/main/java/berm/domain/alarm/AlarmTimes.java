package berm.domain.alarm;

import berm.domain.ConditionEvent;
import org.jspecify.annotations.Nullable;

/**
 * The five times of an alarm at its present colour, in milliseconds since 1970 UTC.
 *
 * <p>{@code received} is the site's clock when it was settled, {@code decided} the wall clock of
 * the judge, {@code told} when a connected console was first sent it, {@code answered} when a
 * person acknowledged it. An unknown one is null.
 */
public record AlarmTimes(
        @Nullable Long measured,
        long received,
        @Nullable Long decided,
        @Nullable Long told,
        @Nullable Long answered) {

    static AlarmTimes of(ConditionEvent event, @Nullable Long decided) {
        return new AlarmTimes(event.measuredAt(), event.clock(), decided, null, null);
    }

    /** Those of a raising that nobody was told of or has answered yet. */
    AlarmTimes untold() {
        return new AlarmTimes(measured, received, decided, null, null);
    }

    AlarmTimes toldAt(long time) {
        return told == null ? new AlarmTimes(measured, received, decided, time, answered) : this;
    }

    AlarmTimes answeredAt(long time) {
        return new AlarmTimes(measured, received, decided, told, time);
    }
}

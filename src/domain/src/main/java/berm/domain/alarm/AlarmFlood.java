package berm.domain.alarm;

import org.jspecify.annotations.Nullable;

/**
 * A time in which more alarms asked for people than people can answer.
 *
 * @param since when it began, ms since 1970, UTC, a whole second
 * @param until when it ended; null while it lasts
 * @param alarms how many asked for people, from ten minutes before it began to its end
 * @param peak the most within any ten minutes of it
 */
public record AlarmFlood(long since, @Nullable Long until, int alarms, int peak) {

    AlarmFlood grown(int more, int lately) {
        return new AlarmFlood(since, until, alarms + more, Math.max(peak, lately));
    }

    AlarmFlood ended(long at) {
        return new AlarmFlood(since, at, alarms, peak);
    }
}

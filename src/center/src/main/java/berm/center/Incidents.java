package berm.center;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.World;
import org.jspecify.annotations.Nullable;

/**
 * Alarms about Berm itself, made by the centre: nothing at a site raises or clears them.
 *
 * <pre>
 * record.identity  orange  one identity, two contents: what is said of this site cannot be trusted;
 *                          nothing tells when it is over, so the person who answers it ends it
 * path.deaf        yellow  nobody listened for a time; over when it is known, so it does not sound,
 *                          but stays until answered; spans before the answer become one alarm
 * </pre>
 *
 * Deafness for less than a minute, as at each start, is a fact for the record; so is that of a
 * recorded world, where only its player can be absent.
 */
final class Incidents {

    static final String IDENTITY = "record.identity";
    static final String DEAF = "path.deaf";

    /** The name under which deafness is told, once for all partitions of a world. */
    static final String PATH = "~path";

    private static final long WORTH_TELLING = 60_000;

    private Incidents() {}

    /** Whether people are told of a deaf span. */
    static boolean isWorthTelling(ConditionEvent event) {
        Long from = event.from();
        return World.LIVE.name().equals(event.world())
                && from != null
                && event.clock() - from >= WORTH_TELLING;
    }

    /** The alarm of a contradicted identity, or the one that already stands. */
    static Alarm contradicted(
            @Nullable Alarm newest, ConditionEvent event, @Nullable Long decided) {
        if (newest != null && newest.isActive()) {
            return newest;
        }
        var times = new AlarmTimes(event.measuredAt(), event.clock(), decided, null, null);
        return made(event.site(), IDENTITY, Colour.ORANGE, Activity.ACTIVE, times, event, null);
    }

    /** The alarm of a deaf span, added to the one that waits for an answer. */
    static Alarm deaf(@Nullable Alarm newest, ConditionEvent event, @Nullable Long decided) {
        Long from = event.from();
        var times = new AlarmTimes(from, event.clock(), decided, null, null);
        if (newest == null || !newest.isUnacknowledged()) {
            return made(PATH, DEAF, Colour.YELLOW, Activity.RETURNED, times, event, event.clock());
        }
        Long until = newest.returnedAt();
        return newest.returned(
                Math.max(event.clock(), until == null ? event.clock() : until), newest.marks());
    }

    /** Whether it is an alarm about Berm itself. */
    static boolean isOne(Alarm alarm) {
        return alarm.condition().equals(DEAF) || alarm.condition().equals(IDENTITY);
    }

    /** Whether the person who answers it ends it. */
    static boolean endsByAnswer(Alarm alarm) {
        return alarm.condition().equals(IDENTITY);
    }

    private static Alarm made(
            String site,
            String condition,
            Colour colour,
            Activity activity,
            AlarmTimes times,
            ConditionEvent event,
            @Nullable Long returnedAt) {
        return new Alarm(
                0,
                event.world(),
                site,
                condition,
                event.life(),
                colour,
                activity,
                Acknowledgement.UNACKNOWLEDGED,
                times,
                Alarms.cause(event),
                AlarmMarks.NONE,
                returnedAt,
                null);
    }
}

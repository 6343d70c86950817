package berm.domain.alarm;

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
public final class Incidents {

    public static final String IDENTITY = "record.identity";
    public static final String DEAF = "path.deaf";

    /** The name under which deafness is told, once for all partitions of a world. */
    public static final String PATH = "~path";

    private static final long WORTH_TELLING = 60_000;

    private Incidents() {}

    /** Whether people are told of a deaf span. */
    public static boolean isWorthTelling(ConditionEvent event) {
        Long from = event.from();
        return World.LIVE.name().equals(event.world())
                && from != null
                && event.clock() - from >= WORTH_TELLING;
    }

    /** The alarm of a contradicted identity, or the one that already stands. */
    static Alarm contradicted(
            @Nullable Alarm open, ConditionEvent event, @Nullable Long decided, AlarmId next) {
        if (open != null && open.isActive()) {
            return open;
        }
        var raising = new Raising(AlarmTimes.of(event, decided), AlarmMarks.NONE, false);
        return Alarm.raised(next, event, Colour.ORANGE, raising).named(IDENTITY);
    }

    /** The alarm of a deaf span, or the one that waits for an answer with this span added. */
    static Alarm deaf(
            @Nullable Alarm open, ConditionEvent event, @Nullable Long decided, AlarmId next) {
        if (open == null) {
            var times = new AlarmTimes(event.from(), event.clock(), decided, null, null);
            var raising = new Raising(times, AlarmMarks.NONE, false);
            return Alarm.raised(next, event, Colour.YELLOW, raising)
                    .named(DEAF)
                    .returned(event.clock(), AlarmMarks.NONE);
        }
        Long until = open.returnedAt();
        return open.returned(
                until == null ? event.clock() : Math.max(event.clock(), until), open.marks());
    }

    /** Whether it is an alarm about Berm itself. */
    public static boolean isOne(Alarm alarm) {
        return alarm.condition().equals(DEAF) || alarm.condition().equals(IDENTITY);
    }

    /** Whether the person who answers it ends it. */
    static boolean endsByAnswer(Alarm alarm) {
        return alarm.condition().equals(IDENTITY);
    }
}

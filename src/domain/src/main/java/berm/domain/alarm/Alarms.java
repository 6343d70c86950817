package berm.domain.alarm;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import org.jspecify.annotations.Nullable;

/**
 * What a condition event does to the alarm of its condition that is not closed yet.
 *
 * <pre>
 * none       RAISED, BACKFILLED     → a new alarm: active, unacknowledged
 * active     RAISED, LEVEL_CHANGED  → worse colour: asks anew, times anew
 *                                     lower or same colour: acknowledgement stays
 * active     BACKFILLED, LOST       → asks anew, marked so
 * active     CLEARED                → returned; closed if it was acknowledged and is not latched
 * returned   RAISED, BACKFILLED     → the same alarm asks anew
 * </pre>
 *
 * Everything else changes nothing: gaps, plans, late discoveries and what people told are facts for
 * the record, and a condition without a colour calls nobody. Deafness is {@link Incidents}' to
 * tell.
 */
final class Alarms {

    private Alarms() {}

    /**
     * The alarm after the event, the same when nothing changes; null when there is still none.
     *
     * @param next the name of a new one
     */
    static @Nullable Alarm after(
            @Nullable Alarm open, ConditionEvent event, @Nullable Long decided, AlarmId next) {
        if (open == null) {
            return onNone(event, decided, next);
        }
        return open.isActive() ? onActive(open, event, decided) : onReturned(open, event, decided);
    }

    private static @Nullable Alarm onNone(
            ConditionEvent event, @Nullable Long decided, AlarmId next) {
        Colour colour = raises(event);
        return colour == null
                ? null
                : Alarm.raised(next, event, colour, Raising.of(event, colour, decided, false));
    }

    private static Alarm onReturned(Alarm open, ConditionEvent event, @Nullable Long decided) {
        Colour colour = raises(event);
        return colour == null
                ? open
                : open.raisedAnew(event, colour, Raising.of(event, colour, decided, false));
    }

    /** The colour in which the event makes a condition active; null when it does not. */
    private static @Nullable Colour raises(ConditionEvent event) {
        return switch (event.kind()) {
            case RAISED, BACKFILLED, LEVEL_CHANGED, LOST -> event.colour();
            case CLEARED, DISCOVERED_LATE, GAP, DEAF, PLAN, RESPONSE, FORECAST, COMPARED -> null;
        };
    }

    private static Alarm onActive(Alarm open, ConditionEvent event, @Nullable Long decided) {
        Colour said = event.colour();
        Colour colour = said == null ? open.colour() : said;
        Raising news = Raising.of(event, colour, decided, open.marks().lost());
        return switch (event.kind()) {
            case RAISED, LEVEL_CHANGED ->
                    colour.compareTo(open.colour()) > 0
                            ? open.raisedAnew(event, colour, news)
                            : open.eased(event.life(), colour, AlarmCause.of(event));
            case BACKFILLED, LOST -> open.raisedAnew(event, colour, news);
            case CLEARED -> open.returned(happened(event), open.marks().restated());
            case DISCOVERED_LATE, GAP, DEAF, PLAN, RESPONSE, FORECAST, COMPARED -> open;
        };
    }

    private static long happened(ConditionEvent event) {
        Long measured = event.measuredAt();
        return measured == null ? event.clock() : measured;
    }
}

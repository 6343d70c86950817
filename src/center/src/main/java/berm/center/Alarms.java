package berm.center;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Quality;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a condition event does to the newest alarm of its condition.
 *
 * <pre>
 * none or returned  RAISED, BACKFILLED     → a new alarm: active, unacknowledged
 * active            RAISED, LEVEL_CHANGED  → worse colour: unacknowledged again, times anew
 *                                            lower or same colour: acknowledgement stays
 * active            BACKFILLED, LOST       → unacknowledged again, marked so
 * active            CLEARED                → returned; acknowledgement stays
 * </pre>
 *
 * Everything else changes nothing: gaps, plans, late discoveries and what people told are facts for
 * the record, and a condition without a colour calls nobody. Deafness is {@link Incidents}' to
 * tell.
 */
public final class Alarms {

    private static final int BECAUSE = 20;
    private static final int FACTS = 30;
    private static final Pattern FACT = Pattern.compile("[A-Za-z]{1,32}");

    private Alarms() {}

    /**
     * The alarm after the event, equal to {@code newest} when nothing changes; null when there is
     * still none.
     */
    public static @Nullable Alarm after(
            @Nullable Alarm newest, ConditionEvent event, @Nullable Long decided) {
        return newest != null && newest.isActive()
                ? onActive(newest, event, decided)
                : onQuiet(newest, event, decided);
    }

    private static @Nullable Alarm onQuiet(
            @Nullable Alarm newest, ConditionEvent event, @Nullable Long decided) {
        Colour colour = event.colour();
        return switch (event.kind()) {
            case RAISED, BACKFILLED, LEVEL_CHANGED, LOST ->
                    colour == null ? newest : raised(0, event, colour, decided, false);
            case CLEARED, DISCOVERED_LATE, GAP, DEAF, PLAN, RESPONSE, FORECAST, COMPARED -> newest;
        };
    }

    private static Alarm onActive(Alarm newest, ConditionEvent event, @Nullable Long decided) {
        Colour colour = event.colour() == null ? newest.colour() : event.colour();
        return switch (event.kind()) {
            case RAISED, LEVEL_CHANGED ->
                    colour.compareTo(newest.colour()) > 0
                            ? raised(newest.id(), event, colour, decided, newest.marks().lost())
                            : newest.eased(event.life(), colour, cause(event));
            case BACKFILLED, LOST ->
                    raised(newest.id(), event, colour, decided, newest.marks().lost());
            case CLEARED -> newest.returned(happened(event), newest.marks().restated());
            case DISCOVERED_LATE, GAP, DEAF, PLAN, RESPONSE, FORECAST, COMPARED -> newest;
        };
    }

    private static Alarm raised(
            long id, ConditionEvent event, Colour colour, @Nullable Long decided, boolean lost) {
        boolean backfilled = event.kind() == EventKind.BACKFILLED;
        return new Alarm(
                id,
                event.world(),
                event.site(),
                event.condition(),
                event.life(),
                colour,
                Activity.ACTIVE,
                Acknowledgement.UNACKNOWLEDGED,
                new AlarmTimes(event.measuredAt(), event.clock(), decided, null, null),
                cause(event),
                new AlarmMarks(
                        event.old() && !backfilled,
                        backfilled,
                        lost || event.kind() == EventKind.LOST,
                        false,
                        false),
                null,
                null);
    }

    private static long happened(ConditionEvent event) {
        Long measured = event.measuredAt();
        return measured == null ? event.clock() : measured;
    }

    /** So many tell enough; the journal has all. */
    private static List<String> because(ConditionEvent event) {
        return event.because().stream().limit(BECAUSE).toList();
    }

    private static Map<String, Double> facts(ConditionEvent event) {
        return event.facts().entrySet().stream()
                .filter(fact -> FACT.matcher(fact.getKey()).matches())
                .filter(fact -> Double.isFinite(fact.getValue()))
                .limit(FACTS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static AlarmCause cause(ConditionEvent event) {
        Quality quality = event.quality();
        return new AlarmCause(
                event.sensor(),
                event.value(),
                event.unit(),
                event.limit(),
                event.plan(),
                event.approvedBy(),
                quality == null ? null : quality.name(),
                event.unverified(),
                because(event),
                facts(event),
                event.position());
    }
}

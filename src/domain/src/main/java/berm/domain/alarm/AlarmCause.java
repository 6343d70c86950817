package berm.domain.alarm;

import berm.domain.ConditionEvent;
import berm.domain.Facts;
import berm.domain.Quality;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The reading and the limit that gave an alarm its present colour, and where they come from.
 *
 * @param because of a condition of the whole site: the conditions it rested on, with their colours;
 *     of a sensor: the tests of quality its reading failed
 * @param facts numbers besides, by name: see {@link berm.domain.Facts}
 */
public record AlarmCause(
        @Nullable String sensor,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable Double limit,
        int plan,
        @Nullable String approvedBy,
        @Nullable String quality,
        boolean unverified,
        List<String> because,
        Map<String, Double> facts,
        String position) {
    private static final int BECAUSE = 50;
    private static final int FACTS = 30;
    private static final Pattern FACT = Pattern.compile("[A-Za-z]{1,32}");

    public AlarmCause {
        because = List.copyOf(because);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /**
     * What stands in the event, within bounds: so many reasons tell enough; the journal has all.
     */
    static AlarmCause of(ConditionEvent event) {
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
                event.because().stream().limit(BECAUSE).toList(),
                facts(event),
                event.position());
    }

    private static Map<String, Double> facts(ConditionEvent event) {
        return event.facts().entrySet().stream()
                .filter(fact -> FACT.matcher(fact.getKey()).matches())
                .filter(fact -> Double.isFinite(fact.getValue()))
                .limit(FACTS)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Whether the limit guards people directly, as a gas detector's does. */
    public boolean guardsPeople() {
        return facts.containsKey(Facts.GUARDS_PEOPLE);
    }
}

package berm.center;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    public AlarmCause {
        because = List.copyOf(because);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }
}

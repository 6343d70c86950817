package berm.domain;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One line of the condition journal: what {@code watch} found at a site, and from what.
 *
 * <p>Its identity is (world, site, life, seq); the same identity always has the same content. It
 * holds nothing that depends on when or where it was decided.
 *
 * @param life position of the first record of the site's machine; a new life restates everything
 * @param seq 1, 2, 3 … within the life
 * @param condition {@code <sensor>.limit}, {@code <sensor>.silence}, {@code <sensor>.clock}, {@code
 *     <sensor>.<rule>}, the name of a condition of the whole site, or what a fact is about
 * @param measuredAt the sensor's time of the reading that settled it; of a silence, its last
 *     reading
 * @param clock the site's clock when it was settled
 * @param from beginning of a gap or of a deaf span
 * @param value in {@code unit}, the canonical unit of the sensor's quantity
 * @param limit the limit that was crossed, in {@code unit}
 * @param plan version of the plan in force
 * @param approvedBy who approved the limit; null when nobody has
 * @param old measured too long ago to sound
 * @param unverified rests on a reading or a silence that needs a person's check
 * @param because of a rule of the whole site: the conditions it rests on, each with its colour; 50
 *     of them, and how many more there are. Of a sensor: the tests of quality its reading failed
 * @param facts numbers besides, by name, that a sentence about it needs: see {@link Facts}
 * @param position the log record that settled it, {@code topic/partition/offset}
 */
public record ConditionEvent(
        String world,
        String site,
        String life,
        long seq,
        EventKind kind,
        String condition,
        @Nullable String sensor,
        @Nullable Colour colour,
        @Nullable Long measuredAt,
        long clock,
        @Nullable Long from,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable Double limit,
        int plan,
        @Nullable String approvedBy,
        @Nullable Quality quality,
        boolean old,
        boolean unverified,
        List<String> because,
        Map<String, Double> facts,
        String position) {
    public ConditionEvent {
        because = List.copyOf(because);
        facts = Collections.unmodifiableMap(new TreeMap<>(facts));
    }

    /** The identity, as {@code world/site/life/seq}. */
    public String id() {
        return world + "/" + site + "/" + life + "/" + seq;
    }
}

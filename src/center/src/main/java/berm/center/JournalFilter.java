package berm.center;

import berm.domain.Colour;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which alarms of the journal somebody wants to see; what is null is not asked for.
 *
 * @param from received at or after, ms since 1970, UTC
 * @param to received before
 * @param before older than the alarm of that id: the page after it
 */
record JournalFilter(
        @Nullable String world,
        @Nullable String site,
        @Nullable Colour colour,
        @Nullable Activity activity,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Long from,
        @Nullable Long to,
        @Nullable Long before) {

    /** What must hold of a row. */
    List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        add(conditions, world, "world = :world");
        add(conditions, site, "site = :site");
        add(conditions, colour, "colour = :colour");
        add(conditions, activity, "activity = :activity");
        add(conditions, acknowledgement, "acknowledgement = :acknowledgement");
        add(conditions, from, "received >= :from");
        add(conditions, to, "received < :to");
        add(conditions, before, "id < :before");
        return conditions;
    }

    private static void add(List<String> conditions, @Nullable Object asked, String condition) {
        if (asked != null) {
            conditions.add(condition);
        }
    }

    /** The values of the conditions by name. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        put(parameters, "world", world);
        put(parameters, "site", site);
        put(parameters, "colour", colour == null ? null : colour.name());
        put(parameters, "activity", activity == null ? null : activity.name());
        put(parameters, "acknowledgement", acknowledgement == null ? null : acknowledgement.name());
        put(parameters, "from", from);
        put(parameters, "to", to);
        put(parameters, "before", before);
        return parameters;
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}

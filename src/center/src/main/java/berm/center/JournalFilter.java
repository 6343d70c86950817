package berm.center;

import berm.center.asked.NotDone;
import berm.domain.Colour;
import berm.domain.alarm.Acknowledgement;
import berm.domain.alarm.Activity;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which alarms of the journal somebody wants to see; what is null is not asked for.
 *
 * @param from received at or after, ms since 1970, UTC
 * @param to received before
 * @param before what {@link #key} says of the last alarm of a page: the page after it
 */
record JournalFilter(
        @Nullable String world,
        @Nullable String site,
        @Nullable String condition,
        @Nullable Colour colour,
        @Nullable Activity activity,
        @Nullable Acknowledgement acknowledgement,
        @Nullable Long from,
        @Nullable Long to,
        @Nullable String before) {

    private static final Pattern KEY = Pattern.compile("([0-9]{1,18})/(.{1,150})");

    /** Where the page after the alarm begins. */
    static String key(Alarm alarm) {
        return alarm.times().received() + "/" + alarm.id();
    }

    /** What must hold of a row. */
    List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        add(conditions, world, "world = :world");
        add(conditions, site, "site = :site");
        add(conditions, condition, "condition_name = :condition");
        add(conditions, colour, "colour = :colour");
        add(conditions, activity, "activity = :activity");
        add(conditions, acknowledgement, "acknowledgement = :acknowledgement");
        add(conditions, from, "received >= :from");
        add(conditions, to, "received < :to");
        add(
                conditions,
                before,
                "(received < :after or (received = :after and (world < :w"
                        + " or (world = :w and (site < :s or (site = :s and number < :n))))))");
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
        put(parameters, "condition", condition);
        put(parameters, "colour", colour == null ? null : colour.name());
        put(parameters, "activity", activity == null ? null : activity.name());
        put(parameters, "acknowledgement", acknowledgement == null ? null : acknowledgement.name());
        put(parameters, "from", from);
        put(parameters, "to", to);
        if (before != null) {
            putKey(parameters, before);
        }
        return parameters;
    }

    private static void putKey(Map<String, Object> parameters, String before) {
        Matcher key = KEY.matcher(before);
        if (!key.matches()) {
            throw NotDone.wrong("before: not what a page said is next");
        }
        AlarmId last = AlarmId.parse(key.group(2));
        parameters.put("after", Long.valueOf(key.group(1)));
        parameters.put("w", last.world());
        parameters.put("s", last.site());
        parameters.put("n", last.number());
    }

    private static void put(Map<String, Object> parameters, String name, @Nullable Object value) {
        if (value != null) {
            parameters.put(name, value);
        }
    }
}

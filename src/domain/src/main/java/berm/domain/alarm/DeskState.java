package berm.domain.alarm;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a desk knows of its site besides the alarms and the event that are open.
 *
 * @param now the latest time of an entry, ms
 * @param lastAlarm the number given last
 * @param lastEvent the number given last
 * @param life of the judge that speaks for the site; null before the first
 * @param clock the latest of the site, ms
 * @param reconcileAt the site's clock at which alarms of an earlier life that the present one has
 *     not restated are taken as over; null while there are none
 * @param overrides what people put over conditions, by condition
 * @param agreement the response plan that holds; null for the one that ships
 * @param agreedAt when that was agreed here, ms
 */
public record DeskState(
        long now,
        long lastAlarm,
        long lastEvent,
        @Nullable String life,
        long clock,
        @Nullable Long reconcileAt,
        Map<String, Overrides> overrides,
        @Nullable Agreement agreement,
        @Nullable Long agreedAt) {

    /** Of a site of which nothing was heard yet. */
    public static final DeskState NEW = new DeskState(0, 0, 0, null, 0, null, Map.of(), null, null);

    public DeskState {
        overrides = Collections.unmodifiableMap(new TreeMap<>(overrides));
    }

    /** What lies over a condition. */
    public Overrides over(String condition) {
        return overrides.getOrDefault(condition, Overrides.NONE);
    }
}

package berm.launcher;

import berm.domain.ConditionEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A condition event as a line that a person reads. */
final class EventLine {
    private EventLine() {}

    static String of(ConditionEvent event) {
        return "%-24s %-6s %-14s %-16s %-18s %s"
                .formatted(
                        Instant.ofEpochMilli(event.clock()),
                        orEmpty(event.colour()),
                        event.kind(),
                        event.site(),
                        event.condition(),
                        String.join(", ", details(event)))
                .stripTrailing();
    }

    private static List<String> details(ConditionEvent event) {
        List<String> details = new ArrayList<>();
        boolean counted = !event.because().isEmpty() && "1".equals(event.unit());
        if (!event.because().isEmpty()) {
            details.add("because of " + String.join(" and ", event.because()));
        }
        if (event.value() != null && !counted) {
            details.add((event.value() + " " + orEmpty(event.unit())).strip());
        }
        if (event.limit() != null && !counted) {
            details.add("limit " + event.limit());
        }
        add(details, "measured ", event.measuredAt());
        add(details, "from ", event.from());
        if (event.plan() > 0) {
            details.add("plan " + event.plan());
        }
        if (event.approvedBy() != null) {
            details.add("approved by " + event.approvedBy());
        }
        if (event.unverified()) {
            details.add("unverified");
        }
        if (event.old()) {
            details.add("old");
        }
        return details;
    }

    private static void add(List<String> details, String word, @Nullable Long millis) {
        if (millis != null) {
            details.add(word + Instant.ofEpochMilli(millis));
        }
    }

    private static String orEmpty(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}

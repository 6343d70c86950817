package berm.launcher;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A condition event as a line that a person reads. */
final class EventLine {
    /** What people told, whose reasons are no conditions. */
    private static final Set<EventKind> TOLD = EnumSet.of(EventKind.FORECAST, EventKind.COMPARED);

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
        if (event.kind() == EventKind.RESPONSE) {
            return List.of(String.join(": ", event.because()), "by " + event.approvedBy());
        }
        if (TOLD.contains(event.kind())) {
            details.addAll(event.because());
        } else if (!event.because().isEmpty()) {
            details.add("because of " + String.join(" and ", event.because()));
        }
        if (event.value() != null && !counted) {
            details.add((event.value() + " " + orEmpty(event.unit())).strip());
        }
        if (event.limit() != null && !counted) {
            details.add("limit " + event.limit());
        }
        String measured = event.kind() == EventKind.FORECAST ? "issued " : "measured ";
        add(details, measured, event.measuredAt());
        add(details, "from ", event.from());
        if (event.plan() > 0) {
            details.add("plan " + event.plan());
        }
        if (event.approvedBy() != null) {
            String by = event.kind() == EventKind.COMPARED ? "read by " : "approved by ";
            details.add(by + event.approvedBy());
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

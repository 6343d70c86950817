package berm.launcher;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What another plan of a site changes, in words, as people wrote it; the versions apart. Empty when
 * nothing would.
 */
final class PlanDifference {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What stands in these has a name of its own. */
    private static final Map<String, String> NAMED =
            Map.of(
                    "sensors", "sensor",
                    "conditions", "condition",
                    "rules", "rule",
                    "constants", "constant");

    private final List<String> lines = new ArrayList<>();

    private PlanDifference() {}

    /**
     * @param before a plan document
     * @param after another of the same site
     */
    static List<String> between(byte[] before, byte[] after) {
        var difference = new PlanDifference();
        JsonNode was = tree(before);
        JsonNode is = tree(after);
        difference.field(
                "", "takes effect from", was.path("effectiveFrom"), is.path("effectiveFrom"));
        difference.field(
                "",
                "approvals for demonstration count",
                was.path("demonstration"),
                is.path("demonstration"));
        difference.fields("", was.path("declared"), is.path("declared"));
        return difference.lines;
    }

    private static JsonNode tree(byte[] document) {
        try {
            return JSON.readTree(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void fields(String where, JsonNode before, JsonNode after) {
        for (String name : names(before, after)) {
            field(where, name, before.path(name), after.path(name));
        }
    }

    /** Those that stay in their new order, then those that go. */
    private static Set<String> names(JsonNode before, JsonNode after) {
        Set<String> names = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(names::add);
        before.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void field(String where, String name, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        boolean fields = isFields(before) && isFields(after);
        if (fields && NAMED.containsKey(name)) {
            names(before, after)
                    .forEach(own -> named(where, name, own, before.path(own), after.path(own)));
        } else if (fields && name.equals("levels")) {
            names(before, after)
                    .forEach(
                            colour ->
                                    level(where, colour, before.path(colour), after.path(colour)));
        } else if (fields && (name.equals("limits") || (before.isObject() && after.isObject()))) {
            fields(within(where, name), before, after);
        } else {
            add(where, change(name, before, after));
        }
    }

    private static boolean isFields(JsonNode node) {
        return node.isObject() || node.isMissingNode();
    }

    private void named(String where, String kind, String own, JsonNode before, JsonNode after) {
        String what = within(where, NAMED.get(kind) + " " + own);
        if (before.equals(after)) {
            return;
        }
        if (before.isMissingNode() || after.isMissingNode()) {
            add(what, before.isMissingNode() ? "added" : removed(kind));
            field(what, "limits", before.path("limits"), after.path("limits"));
            field(what, "rules", before.path("rules"), after.path("rules"));
            field(what, "levels", before.path("levels"), after.path("levels"));
        } else if (before.isObject() && after.isObject()) {
            fields(what, before, after);
        } else {
            add(what, text(before) + " → " + text(after));
        }
    }

    private static String removed(String kind) {
        boolean raises = kind.equals("sensors") || kind.equals("rules");
        return raises ? "removed, its conditions are cleared" : "removed";
    }

    /** As {@code orange 101.70 → 101.65 m, approved by Wang}. */
    private void level(String where, String colour, JsonNode before, JsonNode after) {
        if (before.equals(after)) {
            return;
        }
        if (before.isMissingNode()) {
            add(where, colour + " " + text(after.path("at")) + " added" + approval(after));
        } else if (after.isMissingNode()) {
            add(where, colour + " " + text(before.path("at")) + " removed");
        } else {
            add(where, colour + " " + amounts(before, after) + others(before, after));
        }
    }

    private static String amounts(JsonNode before, JsonNode after) {
        String was = text(before.path("at"));
        String is = text(after.path("at"));
        if (was.equals(is)) {
            return is;
        }
        int unit = was.indexOf(' ');
        boolean same = unit > 0 && is.endsWith(was.substring(unit));
        return (same ? was.substring(0, unit) : was) + " → " + is;
    }

    private static String others(JsonNode before, JsonNode after) {
        StringBuilder words = new StringBuilder(approval(after));
        if (!before.path("approvedBy").equals(after.path("approvedBy"))) {
            words.append(", before by ").append(by(before));
        }
        for (String name : names(before, after)) {
            boolean told = name.equals("at") || name.equals("approvedBy");
            if (!told && !before.path(name).equals(after.path(name))) {
                words.append("; ").append(change(name, before.path(name), after.path(name)));
            }
        }
        return words.toString();
    }

    private static String approval(JsonNode level) {
        return ", approved by " + by(level);
    }

    private static String by(JsonNode level) {
        return level.path("approvedBy").isMissingNode() ? "nobody" : text(level.path("approvedBy"));
    }

    private static String change(String name, JsonNode before, JsonNode after) {
        if (before.isMissingNode()) {
            return name + " " + text(after) + " added";
        }
        return after.isMissingNode()
                ? name + " " + text(before) + " removed"
                : name + " " + text(before) + " → " + text(after);
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asText() : value.toString();
    }

    private static String within(String where, String what) {
        return where.isEmpty() ? what : where + ", " + what;
    }

    private void add(String where, String what) {
        lines.add(where.isEmpty() ? what : where + ": " + what);
    }
}

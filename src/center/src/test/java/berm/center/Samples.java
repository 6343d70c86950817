package berm.center;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Something valid for every name in a path or a query. */
final class Samples {
    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z]+)}");
    private static final Map<String, String> VALUES =
            Map.of(
                    "world", "live",
                    "sensor", "level",
                    "sensors", "level",
                    "date", "today",
                    "from", "0",
                    "to", "1000",
                    "operation", "READ_SITE",
                    "inWorld", "live",
                    "atSite", "pingshan");

    private Samples() {}

    /** The value of a name; of one that is not known, 1. */
    static String of(String name) {
        return VALUES.getOrDefault(name, "1");
    }

    /**
     * A path with its places filled.
     *
     * @param others values that are to stand for those of the same name here
     */
    static String path(String template, Map<String, String> others) {
        Map<String, String> values = new HashMap<>(VALUES);
        values.putAll(others);
        Matcher names = NAME.matcher(template);
        return names.replaceAll(name -> values.getOrDefault(name.group(1), "1"));
    }
}

package berm.e2e;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions with a colour that a site's events leave active, by the words alone. */
final class ActiveConditions {
    private static final Pattern EVENT =
            Pattern.compile("\"kind\":\"([A-Z_]+)\",\"condition\":\"([^\"]+)\"(.*)");
    private static final Set<String> RAISING =
            Set.of("RAISED", "LEVEL_CHANGED", "BACKFILLED", "LOST");

    private ActiveConditions() {}

    static Set<String> after(List<String> events) {
        Set<String> active = new TreeSet<>();
        for (String event : events) {
            Matcher words = EVENT.matcher(event);
            if (words.find()) {
                if (words.group(1).equals("CLEARED")) {
                    active.remove(words.group(2));
                } else if (RAISING.contains(words.group(1))
                        && words.group(3).contains("\"colour\"")) {
                    active.add(words.group(2));
                }
            }
        }
        return active;
    }
}

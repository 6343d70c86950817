package berm.launcher.status;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of a page in the text format of Prometheus, by name; the label values of one name are
 * part of it, as in {@code records_total{fate="new"}}.
 */
record MetricsPage(Map<String, Long> numbers) {
    private static final Pattern SAMPLE =
            Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*(?:\\{[^}]*})?) (-?[0-9.eE+]{1,30})");

    MetricsPage {
        numbers = Map.copyOf(numbers);
    }

    /** Reads what it understands; other lines are left out. */
    static MetricsPage parse(String text) {
        Map<String, Long> numbers = new HashMap<>();
        text.lines()
                .map(SAMPLE::matcher)
                .filter(Matcher::matches)
                .forEach(sample -> numbers.put(sample.group(1), number(sample.group(2))));
        return new MetricsPage(numbers);
    }

    private static long number(String text) {
        try {
            return Math.round(Double.parseDouble(text));
        } catch (NumberFormatException wrong) {
            return 0;
        }
    }

    /** Whether the page has every one of them. */
    boolean has(Iterable<String> names) {
        for (String name : names) {
            if (!numbers.containsKey(name)) {
                return false;
            }
        }
        return true;
    }

    long number(Law.Term term) {
        return numbers.getOrDefault(term.metric(), 0L);
    }
}

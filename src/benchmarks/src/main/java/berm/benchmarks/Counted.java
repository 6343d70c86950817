package berm.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How often each kind of line comes, for people; a line is: site, condition, kind, more. */
final class Counted {
    private Counted() {}

    static String of(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" "))
                .collect(
                        Collectors.groupingBy(
                                words ->
                                        words[1].substring(words[1].indexOf('.') + 1)
                                                + " "
                                                + words[2].toLowerCase(Locale.ROOT),
                                TreeMap::new,
                                Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }
}

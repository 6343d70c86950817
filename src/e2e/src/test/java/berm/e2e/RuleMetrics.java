package berm.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The metrics that the alert rules ask for, and those that a page shows. */
final class RuleMetrics {
    private static final Path RULES =
            KnownSettings.ROOT.resolve("src/dist/conf/prometheus/berm-rules.yml");

    /** Words of Prometheus' language that are no metric. */
    private static final Set<String> WORDS =
            Set.of(
                    "absent",
                    "and",
                    "by",
                    "changes",
                    "increase",
                    "min_over_time",
                    "on",
                    "or",
                    "rate",
                    "sum",
                    "time",
                    "unless");

    private static final Pattern SHOWN = Pattern.compile("(?m)^(\\w+)(?:\\{.*})? .*$");

    private RuleMetrics() {}

    /** Those of Berm's own processes; {@code up} is made by Prometheus itself. */
    static Set<String> ofBerm() throws IOException {
        Set<String> names = names();
        names.removeIf(name -> name.startsWith("flink_"));
        return names;
    }

    /** Those of a process of Flink: {@code jobmanager} or {@code taskmanager}. */
    static Set<String> ofFlink(String process) throws IOException {
        Set<String> names = names();
        names.removeIf(name -> !name.startsWith("flink_" + process + "_"));
        return names;
    }

    private static Set<String> names() throws IOException {
        String bare =
                expressions()
                        .replaceAll("\\{[^}]*}", "")
                        .replaceAll("\\[[^]]*]", "")
                        .replaceAll("\\b(by|on) \\([^)]*\\)", "");
        Set<String> names = new TreeSet<>();
        Pattern.compile("[A-Za-z_]{2,}")
                .matcher(bare)
                .results()
                .forEach(found -> names.add(found.group()));
        names.removeAll(WORDS);
        names.remove("up");
        return names;
    }

    private static String expressions() throws IOException {
        var rules = Yaml.read(Files.readString(RULES)).get(0).at("/groups/0/rules");
        return StreamSupport.stream(rules.spliterator(), false)
                .map(rule -> rule.path("expr").asText())
                .collect(Collectors.joining("\n"));
    }

    /** The names on a page of metrics. */
    static Set<String> on(String page) {
        Set<String> names = new TreeSet<>();
        SHOWN.matcher(page).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}

package berm.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page of settings says what the code reads: every name, every default. */
class ConfigPageTest {
    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();
    private static final Pattern NAME = Pattern.compile("\\bBERM_[A-Z_]*[A-Z]\\b");
    private static final Pattern LITERAL = Pattern.compile("\"(BERM_[A-Z_]*[A-Z])\"");
    private static final Pattern READ =
            Pattern.compile(
                    "(?:read|number|hostPort|address|bootstrapServers|given)\\(\\s*"
                            + "\"(BERM_[A-Z_]+)\",\\s*\"([^\"]+)\"");

    private static final Pattern PAGES =
            Pattern.compile("\\b(?:read|from)\\([^;\"]*,\\s*\"([0-9]{4})\"\\)");

    @Test
    void namesEverySettingAndNoOther() throws IOException {
        var read = new TreeSet<String>();
        for (Path file : sources()) {
            LITERAL.matcher(Files.readString(file))
                    .results()
                    .forEach(found -> read.add(found.group(1)));
        }
        for (String script : List.of("berm", "src/dist/bin/berm")) {
            NAME.matcher(Files.readString(ROOT.resolve(script)))
                    .results()
                    .forEach(found -> read.add(found.group()));
        }
        assertThat(rows().keySet()).containsExactlyElementsOf(read);
    }

    @Test
    void givesEveryDefault() throws IOException {
        Map<String, String> rows = rows();
        int compared = 0;
        for (Path file : sources()) {
            Matcher reads = READ.matcher(Files.readString(file));
            while (reads.find()) {
                compared++;
                assertThat(rows.get(reads.group(1)))
                        .as("%s, as %s reads it", reads.group(1), file.getFileName())
                        .contains('`' + reads.group(2) + '`');
            }
        }
        assertThat(compared).isGreaterThan(10);
    }

    @Test
    void givesEveryPortOfHealthPages() throws IOException {
        String row = rows().get("BERM_HEALTH_PORT");
        int compared = 0;
        for (Path file : sources()) {
            Matcher reads = PAGES.matcher(Files.readString(file));
            while (reads.find()) {
                compared++;
                assertThat(row)
                        .as("the port that %s reads", file.getFileName())
                        .contains('`' + reads.group(1) + '`');
            }
        }
        assertThat(compared).isEqualTo(5);
    }

    /** The rows of the page by the setting they begin with. */
    private static Map<String, String> rows() throws IOException {
        var rows = new TreeMap<String, String>();
        for (String line : Files.readAllLines(ROOT.resolve("src/docs/config.md"))) {
            Matcher name = NAME.matcher(line);
            if (line.startsWith("| `BERM_") && name.find()) {
                rows.put(name.group(), line);
            }
        }
        return rows;
    }

    private static List<Path> sources() throws IOException {
        List<Path> sources = new ArrayList<>(sources("src"));
        sources.addAll(sources("sensor-sim"));
        return sources;
    }

    private static List<Path> sources(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> file.toString().contains("/src/main/"))
                    .toList();
        }
    }
}

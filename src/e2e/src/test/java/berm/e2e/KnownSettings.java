package berm.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings that there are, as the page of settings says. */
final class KnownSettings {
    /** The top of the repository. */
    static final Path ROOT = Path.of("").toAbsolutePath().resolve("../..").normalize();

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(BERM_[A-Z_]+)` \\|(.*)$");
    private static final Pattern NAME = Pattern.compile("\\bBERM_[A-Z_]*[A-Z]\\b");

    private KnownSettings() {}

    static Set<String> names() throws IOException {
        Set<String> names = new TreeSet<>();
        Matcher row = ROW.matcher(page());
        while (row.find()) {
            names.add(row.group(1));
        }
        return names;
    }

    /** The row of a setting, without its name. */
    static String row(String name) throws IOException {
        return ROW.matcher(page())
                .results()
                .filter(row -> row.group(1).equals(name))
                .map(row -> row.group(2))
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " has no row"));
    }

    private static String page() throws IOException {
        return Files.readString(ROOT.resolve("src/docs/config.md"));
    }

    /** What a text names that looks as a setting of ours. */
    static Set<String> in(String text) {
        Set<String> names = new TreeSet<>();
        NAME.matcher(text).results().forEach(found -> names.add(found.group()));
        return names;
    }
}

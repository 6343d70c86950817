package berm.center.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The page on ASVS is about every requirement of its level once, and names tests that exist. */
class AsvsPageTest {
    private static final Path PAGE = Path.of("../docs/asvs.md");
    private static final Pattern TEST = Pattern.compile("`([A-Z][A-Za-z]*Test)#([a-zA-Z]+)`");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([0-9., ]+) \\|");

    @Test
    void everyRequirementIsThereOnce() throws IOException {
        List<String> there = new ArrayList<>();
        ROW.matcher(Files.readString(PAGE))
                .results()
                .flatMap(row -> Stream.of(row.group(1).split(", *", -1)))
                .forEach(there::add);
        assertThat(there).containsExactlyInAnyOrderElementsOf(required());
    }

    @Test
    void everyTestItNamesIsThere() throws IOException {
        var named = TEST.matcher(Files.readString(PAGE)).results().toList();
        assertThat(named).hasSizeGreaterThan(80);
        for (var test : named) {
            assertThat(source(test.group(1)))
                    .as(test.group())
                    .containsPattern("\n    void " + test.group(2) + "\\(");
        }
    }

    private static String source(String name) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/test/java"))) {
            Path file =
                    files.filter(each -> each.endsWith(name + ".java"))
                            .findFirst()
                            .orElseThrow(() -> new AssertionError("no test " + name));
            return Files.readString(file);
        }
    }

    private static List<String> required() throws IOException {
        try (InputStream list = AsvsPageTest.class.getResourceAsStream("asvs-5.0-level-2.txt")) {
            return new String(Objects.requireNonNull(list).readAllBytes(), UTF_8).lines().toList();
        }
    }
}

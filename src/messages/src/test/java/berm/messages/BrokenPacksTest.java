package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is told of broken files, word by word, beside each; {@code -Dgolden.update} writes it anew.
 */
class BrokenPacksTest {
    private static final Path BROKEN = Path.of("src/test/resources/berm/messages/packs/broken");

    static List<Path> sites() throws IOException {
        return files("sites");
    }

    static List<Path> packs() throws IOException {
        return files("packs");
    }

    private static List<Path> files(String folder) throws IOException {
        try (Stream<Path> found = Files.list(BROKEN.resolve(folder))) {
            return found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sites")
    void everythingWrongWithASiteIsToldWithItsPlace(Path file) throws IOException {
        var problems = new Problems(file.getFileName().toString());
        var resolved =
                SiteFiles.resolve(Files.readAllBytes(file), ShippedPacks.read(), false, problems);
        assertThat(resolved).isNull();
        requireTold(file, problems.found());
    }

    @ParameterizedTest
    @MethodSource("packs")
    void everythingWrongWithAPackIsToldWithItsPlace(Path file) throws IOException {
        List<String> problems = new ArrayList<>();
        String name = file.getFileName().toString();
        Packs.read(Map.of(name, Files.readAllBytes(file)), Packs.NONE, problems);
        requireTold(file, problems);
    }

    private static void requireTold(Path file, List<String> problems) throws IOException {
        Path golden = Path.of(file.toString().replace(".yaml", ".txt"));
        String told = String.join("\n", problems) + "\n";
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, told, UTF_8);
        }
        assertThat(problems).isNotEmpty();
        assertThat(told).isEqualTo(Files.readString(golden, UTF_8));
    }
}

package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every kind of rule, as a site file with readings and what is said of them side by side; {@code
 * -Dgolden.update} writes the events anew.
 */
class ScenarioTest {
    private static final Path FOLDER = Path.of("src/test/resources/berm/messages/scenarios");

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> found = Files.list(FOLDER)) {
            return found.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void theSiteSaysWhatStandsBesideItsReadings(Path file) throws IOException {
        String text = Files.readString(file, UTF_8);
        var scenario = Scenario.of(text);
        String told =
                scenario.with(new ScenarioSite(scenario, file.getFileName().toString()).events());
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(file, told, UTF_8);
        }
        assertThat(told).isEqualTo(Files.readString(file, UTF_8));
    }
}

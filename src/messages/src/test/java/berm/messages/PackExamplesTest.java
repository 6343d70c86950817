package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the shipped packs make of their examples, as text; {@code -Dgolden.update} writes it anew.
 */
class PackExamplesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/berm/messages/packs");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "upstream",
                "centreline",
                "downstream",
                "dry-stack",
                "atmospheric-tanks",
                "pressure-tanks",
                "gas-detectors",
                "ammonia-refrigeration",
                "explosives-workshop",
                "rain"
            })
    void anExampleBecomesTheSiteItsWriterMeant(String name) throws IOException {
        String text = ShippedPacks.example(name).declared().toPrettyString() + "\n";
        Path golden = GOLDEN.resolve(name + ".json");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN);
            Files.writeString(golden, text, UTF_8);
        }
        assertThat(text).isEqualTo(Files.readString(golden, UTF_8));
    }
}

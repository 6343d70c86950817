package berm.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsFileTest {
    @TempDir Path directory;

    private Path file(String name, String content) throws IOException {
        return Files.writeString(directory.resolve(name), content);
    }

    @Test
    void readsLinesAndYamlAlike() throws IOException {
        Map<String, String> expected =
                Map.of("BERM_KAFKA", "kafka-1:9092", "BERM_PARTITIONS", "64");
        Path lines =
                file("bridge.properties", "BERM_KAFKA=kafka-1:9092\n# ours\nBERM_PARTITIONS = 64");
        Path yaml = file("bridge.yaml", "BERM_KAFKA: kafka-1:9092\nBERM_PARTITIONS: 64\n");
        assertThat(SettingsFile.read(lines)).isEqualTo(expected);
        assertThat(SettingsFile.read(yaml)).isEqualTo(expected);
        assertThat(SettingsFile.read(file("empty.yml", ""))).isEmpty();
    }

    @Test
    void namesEverythingThatIsNoSetting() throws IOException {
        Path yaml = file("x.yaml", "kafka: a:1\nBERM_MQTT: [a, b]\nBERM_KAFKA: k:9092\n");
        assertThatThrownBy(() -> SettingsFile.read(yaml))
                .isInstanceOfSatisfying(
                        CommandFailure.class,
                        failure -> {
                            assertThat(failure.exitCode()).isEqualTo(2);
                            assertThat(failure.sentences())
                                    .containsExactly(
                                            yaml + ": BERM_MQTT has no simple value",
                                            yaml
                                                    + ": kafka is no setting, expected a name such"
                                                    + " as BERM_KAFKA");
                        });
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        Path bomb = file("bomb.yaml", "a: &a [x]\nb: [*a, *a]\n");
        Path broken = file("broken.yaml", "BERM_KAFKA: [");
        Path list = file("list.yaml", "- BERM_KAFKA");
        for (Path wrong : new Path[] {bomb, broken, list, directory.resolve("absent.yaml")}) {
            assertThatThrownBy(() -> SettingsFile.read(wrong))
                    .isInstanceOf(CommandFailure.class)
                    .hasMessageContaining(wrong.toString());
        }
    }
}

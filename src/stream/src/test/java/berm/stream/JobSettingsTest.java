package berm.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobSettingsTest {
    @TempDir private Path folder;

    private Map<String, String> as(String password) throws IOException {
        Path kafka = folder.resolve("kafka.properties");
        Files.writeString(
                kafka,
                """
                security.protocol=SASL_SSL
                sasl.mechanism=PLAIN
                sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required \\
                  username="watch" password="%s";
                """
                        .formatted(password));
        Path history = Files.writeString(folder.resolve("history"), password);
        for (Path file : new Path[] {kafka, history}) {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return Map.of(
                "BERM_KAFKA_PROPERTIES_FILE", kafka.toString(),
                "BERM_HISTORY_USER", "archive",
                "BERM_HISTORY_PASSWORD_FILE", history.toString());
    }

    @Test
    void anotherPasswordMakesAnotherJobAndIsNotTold() throws IOException {
        String watch = JobSettings.watch(as("hunter2")).identity();
        assertThat(watch)
                .isEqualTo(JobSettings.watch(as("hunter2")).identity())
                .isNotEqualTo(JobSettings.watch(as("hunter3")).identity())
                .isNotEqualTo(JobSettings.watch(Map.of()).identity())
                .doesNotContain("hunter");
        Map<String, String> history = new HashMap<>(as("hunter2"));
        history.remove("BERM_KAFKA_PROPERTIES_FILE");
        String archive = ArchiveSettings.from(history).identity();
        var unused = as("hunter3");
        assertThat(archive)
                .isNotEqualTo(ArchiveSettings.from(history).identity())
                .doesNotContain("hunter");
    }

    @Test
    void tellsNoPassword() throws IOException {
        assertThat(JobSettings.watch(as("hunter2")).toString()).doesNotContain("hunter");
        assertThat(ArchiveSettings.from(as("hunter2")).toString()).doesNotContain("hunter");
    }

    @Test
    void productionTakesAClusterElsewhereOnlyWhenItsDoorMayBePlain() {
        Map<String, String> settings = new HashMap<>();
        settings.put("BERM_PRODUCTION", "true");
        settings.put("BERM_FLINK", "127.0.0.1:8081");
        assertThat(JobSettings.watch(settings)).isNotNull();
        settings.put("BERM_FLINK", "flink.internal:8081");
        assertThatThrownBy(() -> JobSettings.watch(settings))
                .hasMessageStartingWith("BERM_FLINK leads to flink.internal in plaintext");
        settings.put("BERM_PLAINTEXT", "flink");
        assertThat(JobSettings.watch(settings)).isNotNull();
    }

    @Test
    void ofATraceTheCauseOfCausesIsTold() {
        assertThat(
                        LastFailure.innermost(
                                "a.B: outer\n\tat x\nCaused by: c.D: inner\n\tat y\n\t... 3 more\n"))
                .isEqualTo("c.D: inner");
        assertThat(LastFailure.innermost("a.B: alone\n\tat x")).isEqualTo("a.B: alone");
        assertThat(LastFailure.innermost("")).isEmpty();
        assertThat(LastFailure.innermost("x".repeat(999))).hasSize(301);
    }
}

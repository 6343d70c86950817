package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.bridge.BridgeSettings;
import berm.sim.SimSettings;
import berm.stream.ArchiveSettings;
import berm.stream.JobSettings;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The docker-compose file holds no secret and does not start without, shows each to those who need
 * it alone, and tells the roles what is fit for production.
 */
@Timeout(120)
class ComposeSecretsIT {
    private static final Path ROOT = KnownSettings.ROOT;
    private static final Pattern SECRET = Pattern.compile("/run/secrets/([a-z-]+)");

    @TempDir private static Path directory;
    private static ComposeFile compose;

    @BeforeAll
    static void read() throws Exception {
        compose = ComposeFile.read(directory);
    }

    @Test
    void withoutSecretsItDoesNotStartAndSaysWhy() throws Exception {
        ComposeFile.Said said = ComposeFile.config(directory, ROOT.resolve(".env.example"));
        assertThat(said.code()).isNotZero();
        assertThat(said.text()).contains("see .env.example");
        assertThat(Files.readString(ROOT.resolve(".env.example"))).contains("make-secrets");
    }

    @Test
    void whatTheRolesAreToldIsFitForProduction() {
        assertThat(BridgeSettings.from(told("bridge")).toString()).contains("mqtts://mosquitto");
        assertThat(JobSettings.watch(told("watch")).toString()).contains("jobmanager:8081");
        assertThat(ArchiveSettings.from(told("archive")).toString()).contains("kind=influx2");
        assertThat(SimSettings.from(told("sim")).toString()).contains("mqtts://mosquitto");
        Map<String, String> open = told("archive");
        open.remove("BERM_PLAINTEXT");
        assertThatThrownBy(() -> ArchiveSettings.from(open))
                .hasMessageContaining("BERM_KAFKA")
                .hasMessageContaining("BERM_FLINK")
                .hasMessageContaining("BERM_HISTORY_URL");
    }

    private static Map<String, String> told(String role) {
        Map<String, String> told = compose.environment(role);
        told.replaceAll(
                (name, value) -> {
                    Matcher secret = SECRET.matcher(value);
                    return secret.matches() ? compose.secret(secret.group(1)).toString() : value;
                });
        return told;
    }

    @Test
    void noSecretIsWrittenDown() throws IOException {
        for (String service : compose.services().keySet()) {
            compose.environment(service)
                    .forEach(
                            (name, value) -> {
                                if (name.matches(".*(PASSWORD|SECRET|TOKEN|_KEY).*")) {
                                    assertThat(name).as(service).endsWith("_FILE");
                                    assertThat(value).as(service + " " + name).startsWith("/");
                                }
                            });
        }
        for (Path file : files()) {
            assertThat(Files.readString(file))
                    .as(file.toString())
                    .doesNotContainPattern("(?i)password *[=:] *\"?[a-z0-9]{4}")
                    .doesNotContain("BEGIN PRIVATE KEY");
        }
    }

    @Test
    void aServiceSeesTheSecretsItUsesAndNoOther() throws IOException {
        for (Map.Entry<String, JsonNode> service : compose.services().entrySet()) {
            Set<String> used = new TreeSet<>();
            String told = service.getValue().toString() + mounted(service.getKey());
            SECRET.matcher(told).results().forEach(found -> used.add(found.group(1)));
            Set<String> given = new TreeSet<>();
            service.getValue()
                    .path("secrets")
                    .forEach(
                            secret ->
                                    given.add(
                                            secret.isTextual()
                                                    ? secret.asText()
                                                    : secret.path("source").asText()));
            assertThat(given).as(service.getKey()).isEqualTo(used);
            for (String secret : given) {
                assertThat(compose.secret(secret)).isRegularFile();
            }
        }
    }

    /** The contents of a folder of src/dist/docker that is named as the service. */
    private static String mounted(String service) throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path file : files()) {
            if (file.startsWith(ROOT.resolve("src/dist/docker").resolve(service))) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>(List.of(ROOT.resolve("docker-compose.yml")));
        try (Stream<Path> all = Files.walk(ROOT.resolve("src/dist/docker"))) {
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("make-secrets"))
                    .forEach(files::add);
        }
        return files;
    }

    @Test
    void nobodyButTheGroupReadsASecret() throws Exception {
        for (String name : List.of("mqtt-key", "kafka-client", "history-token")) {
            assertThat(Files.getPosixFilePermissions(compose.secret(name)).toString())
                    .as(name)
                    .contains("GROUP_READ")
                    .doesNotContain("OTHERS");
        }
    }
}

package berm.service.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import berm.service.InvalidSettings;
import berm.service.SettingsReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaAccessTest {
    private static final String SCRAM =
            """
            security.protocol=SASL_SSL
            sasl.mechanism=SCRAM-SHA-512
            sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required \\
              username="bridge" password="hunter2";
            ssl.truststore.location=%s
            ssl.truststore.password=hunter3
            """;

    @TempDir private Path folder;

    private Map<String, String> settings(String properties) throws IOException {
        Path file = Files.writeString(folder.resolve("kafka.properties"), properties);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return Map.of("BERM_KAFKA", "k1:9092,k2:9092", "BERM_KAFKA_PROPERTIES_FILE", file + "");
    }

    private String scram() throws IOException {
        return SCRAM.formatted(Files.writeString(folder.resolve("trust.p12"), "x"));
    }

    private static KafkaAccess read(Map<String, String> settings) {
        SettingsReader reader = new SettingsReader(settings);
        var access = KafkaAccess.read(reader);
        reader.throwProblems();
        return access.orElseThrow();
    }

    private static List<String> problems(Map<String, String> settings, String... more) {
        Map<String, String> all = new HashMap<>(settings);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return catchThrowableOfType(InvalidSettings.class, () -> read(all)).problems();
    }

    @Test
    void aClientGetsItsOwnPropertiesAndTheWay() throws IOException {
        Map<String, Object> client = read(settings(scram())).client(Map.of("acks", "all"));
        assertThat(client)
                .containsEntry("acks", "all")
                .containsEntry("bootstrap.servers", "k1:9092,k2:9092")
                .containsEntry("security.protocol", "SASL_SSL")
                .containsEntry("ssl.truststore.password", "hunter3");
        assertThat(KafkaAccess.open("k:1").client(Map.of()))
                .isEqualTo(Map.of("bootstrap.servers", "k:1"));
    }

    @Test
    void tellsNoSecret() throws IOException {
        assertThat(read(settings(scram())).toString())
                .contains("k1:9092", "SASL_SSL", "SCRAM-SHA-512", "***")
                .doesNotContain("hunter");
        assertThat(KafkaAccess.open("k:1")).hasToString("k:1");
    }

    @Test
    void itsFingerprintChangesWithEverySettingAndTellsNone() throws IOException {
        String one = read(settings(scram())).fingerprint();
        assertThat(one).doesNotContain("hunter").isEqualTo(read(settings(scram())).fingerprint());
        assertThat(read(settings(scram().replace("hunter2", "hunter4"))).fingerprint())
                .isNotEqualTo(one);
        assertThat(KafkaAccess.open("k1:9092,k2:9092").fingerprint()).isNotEqualTo(one);
    }

    @Test
    void namesEverythingThatIsWrongAndNoSecret() throws IOException {
        String file =
                """
                security.protocol=SOMEHOW
                sasl.jass.config=hunter2
                acks=0
                config.providers=file
                ssl.keystore.location=/nowhere/at/all
                """;
        String setting = "BERM_KAFKA_PROPERTIES_FILE: ";
        assertThat(problems(settings(file)))
                .containsExactlyInAnyOrder(
                        setting + "acks is none of Kafka's security.…, sasl.… or ssl.…",
                        setting + "config.providers is none of Kafka's security.…, sasl.… or ssl.…",
                        setting + "sasl.jass.config is none of Kafka's security.…, sasl.… or ssl.…",
                        setting + "security.protocol is not what Kafka takes",
                        setting + "ssl.keystore.location leads to no file that can be read");
        assertThat(problems(settings("security.protocol=\\uXYZ"))).hasSize(1);
        assertThat(problems(settings("#".repeat(65_537)))).hasSize(1);
    }

    @Test
    void productionWantsTlsAndAName() throws IOException {
        String on = "BERM_PRODUCTION";
        assertThat(read(with(settings(scram()), on, "true"))).isNotNull();
        assertThat(problems(Map.of("BERM_KAFKA", "k1:9092"), on, "true")).hasSize(2);
        assertThat(problems(settings("security.protocol=SSL"), on, "true"))
                .singleElement()
                .asString()
                .contains("without saying who comes");
        assertThat(
                        problems(
                                settings(scram() + "ssl.endpoint.identification.algorithm=\n"),
                                on,
                                "true"))
                .singleElement()
                .asString()
                .contains("in plaintext", "server's name");
        String plain = scram().replace("SASL_SSL", "SASL_PLAINTEXT");
        assertThat(problems(settings(plain), on, "true")).hasSize(1);
        assertThat(read(with(with(settings(plain), on, "true"), "BERM_PLAINTEXT", "kafka")))
                .isNotNull();
    }

    @Test
    void productionRefusesAFileThatEverybodyMayRead() throws IOException {
        Map<String, String> settings = settings(scram());
        Files.setPosixFilePermissions(
                folder.resolve("kafka.properties"), PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(read(settings)).isNotNull();
        assertThat(problems(settings, "BERM_PRODUCTION", "true"))
                .singleElement()
                .asString()
                .contains("everybody may read");
    }

    private static Map<String, String> with(
            Map<String, String> settings, String name, String value) {
        Map<String, String> all = new HashMap<>(settings);
        all.put(name, value);
        return all;
    }
}

package berm.bridge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import berm.service.InvalidSettings;
import berm.service.SettingsReader;
import berm.service.mqtt.MqttBroker;
import berm.testkit.TestCertificates;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the settings of MQTT take, and everything that is wrong with them, said at the start. */
class MqttCertificatesTest {
    @TempDir private static Path folder;
    private static TestCertificates certificates;
    private static TestCertificates.Signed bridge;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificates = TestCertificates.in(folder);
        bridge = certificates.client("bridge");
        Files.setPosixFilePermissions(bridge.key(), PosixFilePermissions.fromString("rw-------"));
    }

    private static Map<String, String> secured() {
        Map<String, String> settings = new HashMap<>();
        settings.put("BERM_MQTT", "mqtts://broker.example:8883");
        settings.put("BERM_MQTT_CA_FILE", certificates.authority().toString());
        settings.put("BERM_MQTT_CERTIFICATE_FILE", bridge.certificate().toString());
        settings.put("BERM_MQTT_KEY_FILE", bridge.key().toString());
        settings.put("BERM_PRODUCTION", "true");
        return settings;
    }

    private static MqttBroker read(Map<String, String> settings) {
        SettingsReader reader = new SettingsReader(settings);
        var broker = MqttBroker.read(reader);
        reader.throwProblems();
        return broker.orElseThrow();
    }

    private static List<String> problems(Map<String, String> settings) {
        return catchThrowableOfType(InvalidSettings.class, () -> read(settings)).problems();
    }

    private static String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }

    @Test
    void certificatesAndKeysAreTakenAndTheKeyIsNotTold() throws Exception {
        MqttBroker broker = read(secured());
        assertThat(broker.certificates().own()).isPresent();
        assertThat(broker.certificates().authorities()).hasSize(1);
        assertThat(broker.toString()).contains("CN=bridge", "CN=test authority");
        assertThat(broker.toString().length()).isLessThan(300);
    }

    @Test
    void everyFileThatIsWrongIsSaidAtOnceAndNothingOfAKey() throws Exception {
        Map<String, String> settings = secured();
        settings.put("BERM_MQTT_CA_FILE", "/nowhere/ca.pem");
        settings.put(
                "BERM_MQTT_CERTIFICATE_FILE", file("cut.pem", "-----BEGIN CERTIFICATE-----\nMII"));
        settings.put("BERM_MQTT_KEY_FILE", file("rsa.key", "-----BEGIN RSA PRIVATE KEY-----\nMII"));
        settings.put("BERM_MQTT_PASSWORD_FILE", file("empty", "\n"));
        assertThat(problems(settings))
                .containsExactlyInAnyOrder(
                        "BERM_MQTT_CA_FILE leads to no file that can be read",
                        "BERM_MQTT_CERTIFICATE_FILE leads to a file that holds no certificate in PEM",
                        "BERM_MQTT_KEY_FILE leads to a file that holds no key that begins with"
                                + " -----BEGIN PRIVATE KEY----- (PKCS#8)",
                        "BERM_MQTT_PASSWORD_FILE must lead to a file that holds one line of 1 to"
                                + " 4096 bytes");
        settings = secured();
        settings.put("BERM_MQTT_CA_FILE", file("empty.pem", ""));
        settings.put(
                "BERM_MQTT_KEY_FILE",
                file("bad.key", "-----BEGIN PRIVATE KEY-----\nMIIx\n-----END PRIVATE KEY-----\n"));
        assertThat(problems(settings))
                .containsExactlyInAnyOrder(
                        "BERM_MQTT_CA_FILE leads to a file that holds no certificate in PEM",
                        "BERM_MQTT_KEY_FILE leads to a file that holds a key that is none of [EC,"
                                + " RSA, Ed25519]");
    }

    @Test
    void aCertificateThatHasEndedIsSaidWithItsEnd() throws Exception {
        Map<String, String> settings = secured();
        TestCertificates.Signed old = certificates.expired("old");
        settings.put("BERM_MQTT_CERTIFICATE_FILE", old.certificate().toString());
        assertThat(problems(settings))
                .singleElement()
                .asString()
                .startsWith(
                        "BERM_MQTT_CERTIFICATE_FILE leads to a file that holds the certificate of"
                                + " CN=old, which ended at ");
    }

    @Test
    void keyAndCertificateBelongTogether() throws Exception {
        Map<String, String> settings = secured();
        TestCertificates.Signed other = certificates.client("other");
        Files.setPosixFilePermissions(other.key(), PosixFilePermissions.fromString("rw-------"));
        settings.put("BERM_MQTT_KEY_FILE", other.key().toString());
        assertThat(problems(settings))
                .containsExactly("BERM_MQTT_KEY_FILE leads to a key of another certificate");
        settings.remove("BERM_MQTT_KEY_FILE");
        assertThat(problems(settings))
                .containsExactly("BERM_MQTT_CERTIFICATE_FILE needs BERM_MQTT_KEY_FILE");
        settings = secured();
        settings.remove("BERM_MQTT_CERTIFICATE_FILE");
        assertThat(problems(settings))
                .containsExactly("BERM_MQTT_KEY_FILE needs BERM_MQTT_CERTIFICATE_FILE");
    }

    @Test
    void whatHasNoMeaningTogetherIsAProblem() throws Exception {
        Map<String, String> settings = secured();
        settings.put("BERM_MQTT", "127.0.0.1:1883");
        settings.put("BERM_MQTT_PASSWORD_FILE", file("password", "hunter2"));
        settings.put("BERM_PRODUCTION", "false");
        assertThat(problems(settings))
                .containsExactlyInAnyOrder(
                        "BERM_MQTT_PASSWORD_FILE needs BERM_MQTT_USER",
                        "BERM_MQTT is plain, but there are certificates; mqtts:// means TLS");
    }

    @Test
    void productionRefusesAKeyThatEverybodyMayRead() throws Exception {
        TestCertificates.Signed open = certificates.client("open");
        Files.setPosixFilePermissions(open.key(), PosixFilePermissions.fromString("rw-r--r--"));
        Map<String, String> settings = secured();
        settings.put("BERM_MQTT_CERTIFICATE_FILE", open.certificate().toString());
        settings.put("BERM_MQTT_KEY_FILE", open.key().toString());
        assertThat(problems(settings))
                .singleElement()
                .asString()
                .startsWith("BERM_MQTT_KEY_FILE leads to a file that everybody may read");
        settings.put("BERM_PRODUCTION", "false");
        assertThat(read(settings)).isNotNull();
    }

    @Test
    void productionWantsTlsAndAName() {
        assertThat(problems(Map.of("BERM_MQTT", "broker.example:1883", "BERM_PRODUCTION", "true")))
                .hasSize(2);
        assertThat(
                        problems(
                                Map.of(
                                        "BERM_MQTT",
                                        "mqtts://broker.example:8883",
                                        "BERM_MQTT_USER",
                                        "without-password",
                                        "BERM_PRODUCTION",
                                        "true")))
                .singleElement()
                .asString()
                .contains("without saying who comes", "BERM_MQTT_PASSWORD_FILE");
        assertThat(read(Map.of("BERM_MQTT", "127.0.0.1:1883", "BERM_PRODUCTION", "true")))
                .isNotNull();
    }
}

package berm.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.service.SettingsReader;
import berm.service.mqtt.MqttBroker;
import berm.testkit.Mosquitto;
import berm.testkit.SecuredMosquitto;
import berm.testkit.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bridge and devices at a real broker that wants TLS and asks who comes, as we ship it. */
@Timeout(300)
class SecuredMqttIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir private Path folder;
    private TestCertificates certificates;
    private final MockProducer<byte[], byte[]> log =
            new MockProducer<>(
                    true,
                    new RoundRobinPartitioner(),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());

    @BeforeEach
    void makeCertificates() throws Exception {
        certificates = TestCertificates.in(folder.resolve("certificates"));
    }

    private Mosquitto broker() throws Exception {
        return SecuredMosquitto.withPasswords(folder, certificates.server("server"));
    }

    private Map<String, String> as(String user, Mosquitto broker) throws IOException {
        Map<String, String> settings = new HashMap<>();
        settings.put("BERM_MQTT", "mqtts://127.0.0.1:" + broker.port());
        settings.put("BERM_MQTT_USER", user);
        settings.put("BERM_MQTT_PASSWORD_FILE", secret(user, SecuredMosquitto.PASSWORD));
        settings.put("BERM_MQTT_CA_FILE", certificates.authority().toString());
        settings.put("BERM_PRODUCTION", "true");
        settings.put("BERM_PARTITIONS", "1");
        return settings;
    }

    private String secret(String user, String password) throws IOException {
        Path file = Files.writeString(folder.resolve(user + ".password"), password + " " + user);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file.toString();
    }

    @Test
    void whatAGatewaySaysForItsSiteArrivesAndWhatItSaysForAnotherDoesNot() throws Exception {
        try (Mosquitto broker = broker();
                Listening listening = listening(as("~bridge", broker))) {
            await(listening);
            publish(as("pingshan", broker), "berm/heshan/gateway", "not mine");
            publish(as("pingshan", broker), "recorded/june/1/berm/pingshan/x", "not live");
            publish(as("pingshan", broker), "berm/pingshan/gateway", "mine");
            Awaitility.await().atMost(PATIENCE).until(() -> !payloads().isEmpty());
            publish(as("~player", broker), "berm/pingshan/gateway", "not mine");
            publish(as("~bridge", broker), "berm/pingshan/gateway", "not mine");
            publish(as("pingshan", broker), "berm/pingshan/gateway", "last");
            Awaitility.await().atMost(PATIENCE).until(() -> payloads().contains("last"));
            assertThat(payloads()).containsExactly("mine", "last");
        }
    }

    @Test
    void aWrongPasswordIsSaidAndNothingIsHeard() throws Exception {
        try (Mosquitto broker = broker()) {
            Map<String, String> settings = as("~bridge", broker);
            settings.put("BERM_MQTT_PASSWORD_FILE", secret("~bridge", "guessed"));
            assertThatThrownBy(() -> publish(settings, "berm/pingshan/x", "x"))
                    .isInstanceOf(MqttException.class);
            try (Listening listening = listening(settings)) {
                Awaitility.await()
                        .atMost(PATIENCE)
                        .until(() -> listening.state().startsWith("not listening at "));
                assertThat(listening.forAtLeast(Duration.ZERO)).isFalse();
                assertThat(listening.state())
                        .contains("mqtts://127.0.0.1:" + broker.port(), "Not authorized")
                        .doesNotContain("guessed");
            }
        }
    }

    @Test
    void aServerThatNobodyVouchesForIsNotSpokenTo() throws Exception {
        TestCertificates others = TestCertificates.in(folder.resolve("others"));
        try (Mosquitto broker = broker()) {
            Map<String, String> settings = as("~bridge", broker);
            settings.put("BERM_MQTT_CA_FILE", others.authority().toString());
            assertRefused(settings, "PKIX path validation failed");
            settings.remove("BERM_MQTT_CA_FILE");
            assertRefused(settings, "PKIX path building failed");
        }
    }

    @Test
    void aServerWithTheNameOfAnotherIsNotSpokenTo() throws Exception {
        try (Mosquitto broker =
                SecuredMosquitto.withPasswords(folder, certificates.client("server"))) {
            assertRefused(
                    as("~bridge", broker), "No subject alternative names matching IP address");
        }
    }

    @Test
    void aPlainServerIsNotSpokenToWhereTlsIsWanted() throws Exception {
        try (Mosquitto broker = Mosquitto.start(folder)) {
            assertThatThrownBy(() -> publish(as("~bridge", broker), "berm/pingshan/x", "x"))
                    .isInstanceOf(MqttException.class);
        }
    }

    @Test
    void aCertificateIsEnoughAndIsWanted() throws Exception {
        TestCertificates.Signed bridge = certificates.client("~bridge");
        TestCertificates.Signed gateway = certificates.client("pingshan");
        try (Mosquitto broker =
                SecuredMosquitto.withCertificates(
                        folder, certificates.server("server"), certificates)) {
            assertThatThrownBy(() -> publish(as("pingshan", broker), "berm/pingshan/x", "x"))
                    .isInstanceOf(MqttException.class);
            try (Listening listening = listening(by(bridge, broker))) {
                await(listening);
                publish(by(gateway, broker), "berm/heshan/gateway", "not mine");
                publish(by(gateway, broker), "berm/pingshan/gateway", "mine");
                Awaitility.await().atMost(PATIENCE).until(() -> !payloads().isEmpty());
                assertThat(payloads()).containsExactly("mine");
            }
        }
    }

    private Map<String, String> by(TestCertificates.Signed own, Mosquitto broker)
            throws IOException {
        Map<String, String> settings = as("~bridge", broker);
        settings.remove("BERM_MQTT_USER");
        settings.remove("BERM_MQTT_PASSWORD_FILE");
        Files.setPosixFilePermissions(own.key(), PosixFilePermissions.fromString("rw-------"));
        settings.put("BERM_MQTT_CERTIFICATE_FILE", own.certificate().toString());
        settings.put("BERM_MQTT_KEY_FILE", own.key().toString());
        return settings;
    }

    private void assertRefused(Map<String, String> settings, String why) {
        assertThatThrownBy(() -> publish(settings, "berm/pingshan/x", "x"))
                .isInstanceOf(MqttException.class)
                .hasStackTraceContaining(why);
    }

    private Listening listening(Map<String, String> settings) {
        BridgeSettings told = BridgeSettings.from(settings);
        BridgeCounts counts = new BridgeCounts();
        Intake intake = new Intake(log, new RawRecords(told, world -> true), counts);
        Listening listening = new Listening(told, intake, counts);
        listening.start();
        return listening;
    }

    private static void await(Listening listening) {
        Awaitility.await().atMost(PATIENCE).until(() -> listening.forAtLeast(Duration.ZERO));
    }

    private List<String> payloads() {
        return log.history().stream().map(record -> new String(record.value(), UTF_8)).toList();
    }

    private static void publish(Map<String, String> settings, String topic, String payload)
            throws MqttException {
        MqttBroker broker = MqttBroker.read(new SettingsReader(settings)).orElseThrow();
        MqttAsyncClient device = broker.client("device");
        try {
            device.connect(broker.options()).waitForCompletion(30_000);
            device.publish(topic, payload.getBytes(UTF_8), 1, false).waitForCompletion(30_000);
            device.disconnectForcibly(0, 1_000);
        } finally {
            device.close(true);
        }
    }
}

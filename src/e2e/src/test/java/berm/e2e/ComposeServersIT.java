package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import berm.launcher.embedded.FreePorts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The broker and the log as the compose file sets them up, with the secrets that a deployer makes:
 * real servers, with the files of {@code src/dist/docker} but for ports and folders.
 */
@Timeout(300)
class ComposeServersIT {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @TempDir private Path directory;
    private ComposeFile compose;

    @BeforeEach
    void read() throws Exception {
        compose = ComposeFile.read(directory);
        Files.writeString(
                compose.secret("mqtt-gateways"),
                "heshan:secret-of-heshan\npingshan:secret-of-pingshan\n",
                StandardOpenOption.APPEND);
    }

    @Test
    void theBrokerLetsEachGatewaySpeakForItsOwnSiteOnly() throws Exception {
        int port = FreePorts.next("MQTT").number();
        try (ComposeBroker broker = broker(port);
                MqttClient bridge = bridge(port)) {
            Set<String> heard = ConcurrentHashMap.newKeySet();
            bridge.setCallback(new Heard(heard));
            bridge.subscribe(new String[] {"berm/+/#", "recorded/+/+/berm/+/#"}, new int[] {1, 1});
            for (String topic : List.of("berm/heshan/a", "recorded/w/1/berm/pingshan/a")) {
                publish(port, topic);
            }
            publish(port, "berm/pingshan/a");
            await().atMost(PATIENCE).until(() -> heard.contains("berm/pingshan/a"));
            assertThat(heard).containsExactly("berm/pingshan/a");
            assertThat(broker.isAlive()).isTrue();
            bridge.disconnect();
        }
    }

    /**
     * As the gateway of pingshan. Without a limit of its queues the broker cuts off who may not.
     */
    private void publish(int port, String topic) throws Exception {
        try (MqttClient gateway = connect(port, "g", as("pingshan", "secret-of-pingshan"))) {
            gateway.publish(topic, new byte[1], 1, false);
            gateway.disconnect();
        } catch (MqttException cutOff) {
            assertThat(topic).isNotEqualTo("berm/pingshan/a");
        }
    }

    @Test
    void theBrokerRefusesWhoeverHasNoPassword() throws Exception {
        int port = FreePorts.next("MQTT").number();
        try (ComposeBroker broker = broker(port)) {
            assertThatThrownBy(() -> connect(port, "a", as("pingshan", "wrong")))
                    .isInstanceOf(MqttException.class);
            MqttConnectOptions nobody = new MqttConnectOptions();
            nobody.setSocketFactory(trust().getSocketFactory());
            assertThatThrownBy(() -> connect(port, "b", nobody)).isInstanceOf(MqttException.class);
            assertThat(broker.isAlive()).isTrue();
        }
    }

    @Test
    void theBrokerKeepsWhatItAcknowledgedThroughARestart() throws Exception {
        int port = FreePorts.next("MQTT").number();
        // More than a broker keeps of itself.
        int sent = 3_000;
        try (ComposeBroker broker = broker(port);
                MqttClient gateway = new MqttClient(url(port), "g", new MemoryPersistence())) {
            MqttClient bridge = bridge(port);
            bridge.subscribe("berm/+/#", 1);
            bridge.disconnect();
            MqttConnectOptions options = as("pingshan", "secret-of-pingshan");
            // The client frees the place of a message a moment after it has said it is delivered.
            options.setMaxInflight(60_000);
            gateway.connect(options);
            for (int number = 0; number < sent; number++) {
                gateway.publish("berm/pingshan/" + number, new byte[100], 1, false);
            }
            gateway.disconnect();
            broker.stop();
        }
        Set<String> heard = ConcurrentHashMap.newKeySet();
        try (ComposeBroker again = broker(port);
                MqttClient bridge = new MqttClient(url(port), "bridge", new MemoryPersistence())) {
            bridge.setCallback(new Heard(heard));
            bridge.connect(bridgeOptions());
            await().atMost(PATIENCE).until(() -> heard.size() == sent);
            assertThat(again.isAlive()).isTrue();
            bridge.disconnect();
        }
    }

    @Test
    void theLogLetsInWhoeverHasItsPasswordAndNobodyElse() throws Exception {
        try (ComposeKafka kafka = ComposeKafka.start(compose, directory.resolve("kafka"))) {
            Properties client = ComposeKafka.logIn(compose);
            assertThat(kafka.answers(client)).isTrue();
            assertThat(kafka.answers(new Properties())).isFalse();
            client.replaceAll((key, value) -> value.toString().replaceAll("password=\"..", "$0x"));
            assertThat(kafka.answers(client)).isFalse();
        }
    }

    private ComposeBroker broker(int port) throws IOException {
        return ComposeBroker.start(compose, directory.resolve("broker"), port);
    }

    private MqttClient bridge(int port) throws Exception {
        return connect(port, "bridge", bridgeOptions());
    }

    private MqttConnectOptions bridgeOptions() throws Exception {
        Map<String, String> told = compose.environment("bridge");
        String user = told.getOrDefault("BERM_MQTT_USER", "");
        String password = Files.readString(compose.secret("mqtt-bridge-password")).strip();
        MqttConnectOptions options = as(user, password);
        options.setCleanSession(false);
        return options;
    }

    private static MqttClient connect(int port, String id, MqttConnectOptions options)
            throws MqttException {
        MqttClient client = new MqttClient(url(port), id, new MemoryPersistence());
        client.connect(options);
        return client;
    }

    private static String url(int port) {
        return "ssl://localhost:" + port;
    }

    private MqttConnectOptions as(String user, String password) throws Exception {
        MqttConnectOptions options = new MqttConnectOptions();
        options.setSocketFactory(trust().getSocketFactory());
        options.setUserName(user);
        options.setPassword(password.toCharArray());
        return options;
    }

    /** Believes the authority that the devices are given, and no other. */
    private SSLContext trust() throws IOException, GeneralSecurityException {
        KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
        authorities.load(null, null);
        try (InputStream pem = Files.newInputStream(compose.secret("mqtt-ca"))) {
            authorities.setCertificateEntry(
                    "ca", CertificateFactory.getInstance("X.509").generateCertificate(pem));
        }
        var factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, factory.getTrustManagers(), null);
        return context;
    }

    /** Remembers the topics of what comes. */
    private record Heard(Set<String> topics) implements MqttCallback {
        @Override
        public void messageArrived(String topic, MqttMessage message) {
            topics.add(topic);
        }

        @Override
        public void connectionLost(Throwable cause) {}

        @Override
        public void deliveryComplete(IMqttDeliveryToken token) {}
    }
}

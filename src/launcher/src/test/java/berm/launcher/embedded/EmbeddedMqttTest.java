package berm.launcher.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class EmbeddedMqttTest {
    private static final String TOPIC = "berm/pingshan/level";
    private static final int MAX_MESSAGE_BYTES = 70_000;

    @TempDir Path directory;
    private final LoopbackPort port = FreePorts.next("MQTT");
    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

    @Test
    void deliversALargeMessageOnceAcknowledged() throws Exception {
        String large = "x".repeat(65_536);
        try (EmbeddedMqtt mqtt = start()) {
            assertThat(mqtt.check().up()).isTrue();
            MqttClient subscriber = subscriber();
            publish(large);
            assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo(large);
            leave(subscriber);
        }
        assertThatCode(port::requireFree).doesNotThrowAnyException();
    }

    @Test
    void keepsWhatASleepingSubscriberMissedOverARestart() throws Exception {
        try (EmbeddedMqtt mqtt = start()) {
            assertThat(mqtt.address()).isEqualTo(port.address());
            leave(subscriber());
            publish("missed");
        }
        try (EmbeddedMqtt mqtt = start()) {
            assertThat(mqtt.check().up()).isTrue();
            MqttClient subscriber = subscriber();
            assertThat(received.poll(20, TimeUnit.SECONDS)).isEqualTo("missed");
            leave(subscriber);
        }
    }

    @Test
    void disconnectsWhoSendsMoreThanTheLimit() throws Exception {
        try (EmbeddedMqtt mqtt = start()) {
            assertThatThrownBy(() -> publish("x".repeat(MAX_MESSAGE_BYTES + 1)))
                    .isInstanceOf(MqttException.class);
            assertThat(mqtt.check().up()).isTrue();
        }
    }

    @Test
    void isDownAfterClose() {
        EmbeddedMqtt mqtt = start();
        mqtt.close();
        assertThat(mqtt.check().up()).isFalse();
    }

    private EmbeddedMqtt start() {
        return EmbeddedMqtt.start(directory, port, MAX_MESSAGE_BYTES);
    }

    private MqttClient subscriber() throws MqttException {
        MqttClient client = client("bridge-1");
        MqttConnectOptions options = new MqttConnectOptions();
        options.setCleanSession(false);
        client.connect(options);
        client.subscribe(
                "berm/#",
                1,
                (topic, message) -> received.add(new String(message.getPayload(), UTF_8)));
        return client;
    }

    private void publish(String payload) throws MqttException {
        MqttClient client = client("sensor");
        client.setTimeToWait(10_000);
        client.connect();
        try {
            client.publish(TOPIC, payload.getBytes(UTF_8), 1, false);
            client.disconnect();
        } finally {
            client.close(true);
        }
    }

    private MqttClient client(String name) throws MqttException {
        return new MqttClient("tcp://" + port.address(), name, new MemoryPersistence());
    }

    private static void leave(MqttClient client) throws MqttException {
        client.disconnect();
        client.close(true);
    }
}

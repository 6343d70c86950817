package berm.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.testkit.Mosquitto;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The bridge's side towards MQTT against a real broker, with Kafka's own fake behind it. */
@Timeout(300)
class MqttSessionIT {
    @TempDir private Path directory;
    private Mosquitto mosquitto;
    private BridgeSettings settings;
    private Kafka kafka;

    @BeforeEach
    void startBroker() throws Exception {
        mosquitto = Mosquitto.start(directory);
        settings =
                BridgeSettings.from(
                        Map.of(
                                "BERM_MQTT",
                                "127.0.0.1:" + mosquitto.port(),
                                "BERM_PARTITIONS",
                                "2"));
        kafka = new Kafka(settings);
    }

    @AfterEach
    void stopBroker() {
        mosquitto.close();
    }

    @Test
    void theBrokerDeliversAgainWhatKafkaDidNotGetAndNothingElse() throws Exception {
        try (MqttSession session = MqttSession.open(settings, kafka.intake)) {
            publish("1", "2", "3", "4");
            await().until(() -> kafka.payloads().size() == 4);
            kafka.producer.completeNext();
            kafka.producer.completeNext();
            assertThat(session.lost()).isNotDone();
            publish("5");
            await().until(() -> kafka.payloads().size() == 5);
            await().until(() -> mosquitto.acknowledged("bridge-1") == 2);
        }
        Kafka next = new Kafka(settings);
        try (MqttSession session = MqttSession.open(settings, next.intake)) {
            await().until(() -> next.payloads().size() == 3);
            assertThat(next.payloads()).containsExactly("3", "4", "5");
            assertThat(next.counts.redelivered()).isEqualTo(3);
            assertThat(session.lost()).isNotDone();
        }
    }

    @Test
    void aLateConfirmationAcknowledgesNothingInTheNextSession() throws Exception {
        MqttSession first = MqttSession.open(settings, kafka.intake);
        publish("1");
        await().until(() -> kafka.payloads().size() == 1);
        first.close();
        Kafka next = new Kafka(settings);
        try (MqttSession second = MqttSession.open(settings, next.intake)) {
            await().until(() -> next.payloads().size() == 1);
            kafka.producer.completeNext();
            assertThat(second.lost()).isNotDone();
        }
        Kafka third = new Kafka(settings);
        try (MqttSession session = MqttSession.open(settings, third.intake)) {
            await().until(() -> third.payloads().equals(List.of("1")));
            assertThat(session.lost()).isNotDone();
        }
    }

    @Test
    void listensAgainAfterTheBrokerWasAwayAndMissesNothingItKept() throws Exception {
        try (Listening listening = new Listening(settings, kafka.intake, kafka.counts)) {
            listening.start();
            await().until(() -> listening.forAtLeast(Duration.ZERO));
            publish("1");
            await().until(() -> kafka.payloads().size() == 1);
            mosquitto.stop();
            await().until(() -> !listening.forAtLeast(Duration.ZERO));
            mosquitto.startAgain();
            publish("2");
            await().until(() -> kafka.payloads().contains("2"));
            assertThat(kafka.counts.sessions()).isGreaterThanOrEqualTo(2);
            assertThat(kafka.payloads()).startsWith("1", "1").endsWith("2");
        }
    }

    @Test
    void stopsListeningForGoodWhenASendFails() throws Exception {
        try (Listening listening = new Listening(settings, kafka.intake, kafka.counts)) {
            listening.start();
            await().until(() -> listening.forAtLeast(Duration.ZERO));
            publish("1", "2");
            await().until(() -> kafka.payloads().size() == 2);
            kafka.producer.errorNext(new RecordTooLargeException("too large"));
            await().until(() -> !listening.forAtLeast(Duration.ZERO));
            assertThat(kafka.intake.failed()).isDone();
        }
        assertThat(kafka.counts.sessions()).isEqualTo(1);
        Kafka next = new Kafka(settings);
        try (MqttSession session = MqttSession.open(settings, next.intake)) {
            await().until(() -> next.payloads().equals(List.of("1", "2")));
            assertThat(session.lost()).isNotDone();
        }
    }

    @Test
    void acknowledgesWhatKafkaHasSoThatNothingComesTwice() throws Exception {
        try (MqttSession session = MqttSession.open(settings, kafka.intake)) {
            String[] numbers =
                    IntStream.range(0, 500).mapToObj(Integer::toString).toArray(String[]::new);
            Thread confirming = kafka.confirmEverything();
            publish(numbers);
            await().until(() -> kafka.counts.balance().written() == 500);
            assertThat(kafka.payloads()).containsExactly(numbers);
            await().until(() -> mosquitto.acknowledged("bridge-1") == 500);
            confirming.interrupt();
            confirming.join();
            assertThat(session.lost()).isNotDone();
        }
        Kafka next = new Kafka(settings);
        try (MqttSession session = MqttSession.open(settings, next.intake)) {
            publish("last");
            await().until(() -> next.payloads().contains("last"));
            assertThat(next.payloads()).containsExactly("last");
            assertThat(session.lost()).isNotDone();
        }
    }

    private void publish(String... payloads) throws MqttException {
        String broker = "tcp://127.0.0.1:" + mosquitto.port();
        MqttConnectOptions options = new MqttConnectOptions();
        // Paho says a message is delivered a while before it frees its place
        options.setMaxInflight(payloads.length + 1);
        try (MqttClient device = new MqttClient(broker, "device", new MemoryPersistence())) {
            device.connect(options);
            for (String payload : payloads) {
                device.publish("berm/pingshan/gateway", payload.getBytes(UTF_8), 1, false);
            }
            device.disconnect();
        }
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofSeconds(60));
    }

    /** What stands behind a session: an intake into a log that confirms when the test says so. */
    private static final class Kafka {
        private final MockProducer<byte[], byte[]> producer =
                new MockProducer<>(
                        false,
                        new RoundRobinPartitioner(),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
        private final BridgeCounts counts = new BridgeCounts();
        private final Intake intake;

        Kafka(BridgeSettings settings) {
            intake = new Intake(producer, new RawRecords(settings, world -> true), counts);
        }

        List<String> payloads() {
            return producer.history().stream()
                    .map(record -> new String(record.value(), UTF_8))
                    .toList();
        }

        Thread confirmEverything() {
            Thread thread =
                    new Thread(
                            () -> {
                                while (!Thread.currentThread().isInterrupted()) {
                                    if (!producer.completeNext()) {
                                        Thread.onSpinWait();
                                    }
                                }
                            });
            thread.start();
            return thread;
        }
    }
}

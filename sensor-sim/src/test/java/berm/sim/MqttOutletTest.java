package berm.sim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class MqttOutletTest {

    @TempDir private Path directory;

    private TestBroker broker;

    @BeforeEach
    void startBroker() throws IOException {
        broker = new TestBroker(directory);
        broker.start(0);
    }

    @AfterEach
    void stopBroker() {
        broker.close();
    }

    @Test
    void everyPublicationArrivesOnceAndInOrder() throws Exception {
        List<String> arrived = new CopyOnWriteArrayList<>();
        List<String> sent = IntStream.range(0, 1000).mapToObj(i -> "message " + i).toList();
        try (MqttClient listener = broker.listener("berm/#", arrived::add);
                MqttOutlet outlet = MqttOutlet.to(broker.open(), "sim-test")) {
            for (String text : sent) {
                outlet.publish(new Publication("berm/a/telemetry", text.getBytes(UTF_8)));
            }
            outlet.flush();
            await().atMost(Duration.ofSeconds(60)).until(() -> arrived.size() >= sent.size());
            listener.disconnect();
        }
        assertThat(arrived)
                .containsExactlyElementsOf(
                        sent.stream().map(text -> "berm/a/telemetry " + text).toList());
    }

    @Test
    void aLostBrokerIsAnErrorAndItsReturnIsUsed() throws Exception {
        int port = broker.port();
        Publication publication = new Publication("berm/a/telemetry", "x".getBytes(UTF_8));
        try (MqttOutlet outlet = MqttOutlet.to(broker.open(), "sim-test")) {
            outlet.publish(publication);
            outlet.flush();
            broker.close();
            assertThatThrownBy(() -> publishAndFlush(outlet, publication))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("may be lost");
            broker.start(port);
            await().atMost(Duration.ofSeconds(60))
                    .ignoreExceptionsInstanceOf(IOException.class)
                    .untilAsserted(() -> publishAndFlush(outlet, publication));
        }
    }

    @Test
    void nobodyListeningIsAnError() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        try (MqttOutlet outlet = MqttOutlet.to(TestBroker.at("127.0.0.1:" + free), "sim-test")) {
            assertThatThrownBy(
                            () -> outlet.publish(new Publication("berm/a/telemetry", new byte[0])))
                    .isInstanceOf(IOException.class);
        }
    }

    private static void publishAndFlush(MqttOutlet outlet, Publication publication)
            throws IOException {
        outlet.publish(publication);
        outlet.flush();
    }
}

package berm.sim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;

import berm.service.mqtt.MqttAddress;
import berm.service.mqtt.MqttBroker;
import io.moquette.broker.Server;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.function.Consumer;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A real MQTT broker in the test's process, on loopback. */
final class TestBroker implements AutoCloseable {

    private final Server server = new Server();
    private final Path data;

    TestBroker(Path data) {
        this.data = data;
    }

    /** Starts, or starts again after {@link #close}; port 0 takes any free one. */
    void start(int port) throws IOException {
        Properties settings = new Properties();
        settings.setProperty("host", "127.0.0.1");
        settings.setProperty("port", Integer.toString(port));
        settings.setProperty("data_path", data + "/");
        settings.setProperty("telemetry_enabled", "false");
        settings.setProperty("allow_anonymous", "true");
        server.startServer(new MemoryConfig(settings));
        await().atMost(Duration.ofSeconds(60)).until(() -> server.getPort() > 0);
    }

    int port() {
        return server.getPort();
    }

    String address() {
        return "127.0.0.1:" + port();
    }

    /** A listener that is told each message as topic, space, payload. */
    /** What a client is told to reach it. */
    MqttBroker open() {
        return at(address());
    }

    static MqttBroker at(String address) {
        return MqttBroker.open(MqttAddress.parse(address));
    }

    MqttClient listener(String filter, Consumer<String> told) throws MqttException {
        MqttClient listener =
                new MqttClient("tcp://" + address(), "listener", new MemoryPersistence());
        listener.connect();
        listener.subscribe(
                filter,
                1,
                (topic, message) ->
                        told.accept(topic + " " + new String(message.getPayload(), UTF_8)));
        return listener;
    }

    @Override
    public void close() {
        server.stopServer();
    }
}

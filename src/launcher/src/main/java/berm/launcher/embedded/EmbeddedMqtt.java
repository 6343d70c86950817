package berm.launcher.embedded;

import io.moquette.broker.Server;
import io.moquette.broker.config.MemoryConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Properties;

/**
 * An MQTT 3.1.1 broker in this process, open to every program on this machine and to none beyond.
 *
 * <p>It keeps sessions and their queued messages; a kill may cost the last second of them. Above
 * about 5 000 messages a second it loses subscribers: use a broker of its own then.
 */
public final class EmbeddedMqtt implements EmbeddedService {
    private static final int CHECK_MILLIS = 3_000;
    private static final byte[] CONNECT = connect("berm-check");
    private static final byte[] ACCEPTED = {0x20, 2, 0, 0};

    private final LoopbackPort port;
    private final Server server;

    private EmbeddedMqtt(LoopbackPort port, Server server) {
        this.port = port;
        this.server = server;
    }

    /**
     * Starts on the data of {@code directory}.
     *
     * @param maxMessageBytes the largest MQTT message, topic and payload together; who sends a
     *     larger one is disconnected
     */
    public static EmbeddedMqtt start(Path directory, LoopbackPort port, int maxMessageBytes) {
        port.requireFree();
        Server server = new Server();
        try {
            Files.createDirectories(directory);
            server.startServer(new MemoryConfig(settings(directory, port, maxMessageBytes)));
        } catch (IOException e) {
            throw new UncheckedIOException("MQTT cannot keep its data in " + directory, e);
        }
        return new EmbeddedMqtt(port, server);
    }

    private static Properties settings(Path directory, LoopbackPort port, int maxMessageBytes) {
        Properties settings = new Properties();
        settings.put("host", LoopbackPort.HOST);
        settings.put("port", Integer.toString(port.number()));
        settings.put("websocket_port", "disabled");
        settings.put("data_path", directory + "/");
        settings.put("persistence_enabled", "true");
        settings.put("autosave_interval", "1");
        settings.put("allow_anonymous", "true");
        settings.put("telemetry_enabled", "false");
        settings.put("netty.mqtt.message_size", Integer.toString(maxMessageBytes));
        return settings;
    }

    /** What a client connects to, as host:port. */
    public String address() {
        return port.address();
    }

    @Override
    public CheckResult check() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(CHECK_MILLIS);
            socket.connect(port.socketAddress(), CHECK_MILLIS);
            socket.getOutputStream().write(CONNECT);
            byte[] answer = socket.getInputStream().readNBytes(ACCEPTED.length);
            return new CheckResult(Arrays.equals(answer, ACCEPTED), "MQTT at " + address());
        } catch (IOException e) {
            return CheckResult.down("MQTT at " + address(), e);
        }
    }

    /** A CONNECT packet of MQTT 3.1.1 with a clean session and no keep-alive. */
    private static byte[] connect(String client) {
        byte[] name = client.getBytes(StandardCharsets.UTF_8);
        byte[] head = {0x10, (byte) (12 + name.length), 0, 4, 'M', 'Q', 'T', 'T', 4, 2, 0, 0, 0, 0};
        head[13] = (byte) name.length;
        byte[] packet = Arrays.copyOf(head, head.length + name.length);
        System.arraycopy(name, 0, packet, head.length, name.length);
        return packet;
    }

    @Override
    public void close() {
        server.stopServer();
    }
}

package berm.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** A real MQTT broker: a mosquitto process of the test's own, on loopback. */
public final class Mosquitto implements AutoCloseable {

    private final Path configuration;
    private final Path log;
    private final int port;
    private Process process;

    private Mosquitto(Path configuration, Path log, int port) throws IOException {
        this.configuration = configuration;
        this.log = log;
        this.port = port;
        this.process = run();
    }

    /** One that asks for nothing. */
    public static Mosquitto start(Path directory) throws IOException {
        return start(
                directory,
                port ->
                        List.of(
                                "listener " + port + " 127.0.0.1",
                                "allow_anonymous true",
                                "persistence true",
                                "persistence_location " + directory + "/",
                                "max_queued_messages 0",
                                "log_type all"));
    }

    /**
     * One that is configured by the test.
     *
     * @param lines of its configuration, by the port that they make it listen on
     */
    public static Mosquitto start(Path directory, IntFunction<List<String>> lines)
            throws IOException {
        int port = FreePorts.next();
        Path configuration = directory.resolve("mosquitto.conf");
        String user = System.getProperty("user.name");
        Files.writeString(
                configuration,
                String.join("\n", lines.apply(port)) + "\nuser " + user + "\n",
                UTF_8);
        return new Mosquitto(configuration, directory.resolve("mosquitto.log"), port);
    }

    /** Turns a file of {@code user:password} lines into one of digests, as mosquitto wants it. */
    public static void digestPasswords(Path file) throws IOException {
        Process process =
                new ProcessBuilder(
                                Program.find("mosquitto_passwd", "mosquitto").toString(),
                                "-U",
                                file.toString())
                        .inheritIO()
                        .start();
        if (process.onExit().orTimeout(60, TimeUnit.SECONDS).join().exitValue() != 0) {
            throw new AssertionError("mosquitto_passwd failed: apt-get install mosquitto");
        }
    }

    public int port() {
        return port;
    }

    /** How many acknowledgements of a client the broker has taken. */
    public long acknowledged(String client) throws IOException {
        try (Stream<String> lines = Files.lines(log, UTF_8)) {
            return lines.filter(line -> line.contains("Received PUBACK from " + client + " "))
                    .count();
        }
    }

    /** Ends the broker as an operator would; it keeps its sessions on disk. */
    public void stop() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    public void startAgain() throws IOException {
        process = run();
    }

    private Process run() throws IOException {
        Process started =
                new ProcessBuilder(
                                Program.find("mosquitto", "mosquitto").toString(),
                                "-c",
                                configuration.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(this::accepts);
        return started;
    }

    private boolean accepts() {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void close() {
        stop();
    }
}

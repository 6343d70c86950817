package berm.e2e;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A mosquitto as the compose file sets it up: by the script of the container, with its files but
 * for folders and the port.
 */
final class ComposeBroker implements AutoCloseable {
    private static final Path FILES = KnownSettings.ROOT.resolve("src/dist/docker/mosquitto");
    private static final Path ACL = KnownSettings.ROOT.resolve("src/dist/conf/mosquitto/acl");

    private final Process process;
    private final Path log;

    private ComposeBroker(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    /**
     * Starts it, and waits until it answers.
     *
     * @param home where its files are laid out, and what it keeps stays
     */
    static ComposeBroker start(ComposeFile compose, Path home, int port) throws IOException {
        for (String folder : List.of("config", "data", "passwords", "secrets")) {
            Files.createDirectories(home.resolve(folder));
        }
        secrets(compose, home.resolve("secrets"));
        files(home, port);
        Path log = home.resolve("log");
        ProcessBuilder start =
                new ProcessBuilder("/bin/sh", home.resolve("config/start").toString());
        start.environment().merge("PATH", ":/usr/sbin:/usr/local/sbin", String::concat);
        start.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        ComposeBroker broker = new ComposeBroker(start.start(), log);
        await("the broker")
                .atMost(Duration.ofSeconds(60))
                .failFast(broker::requireAlive)
                .until(() -> accepts(port));
        return broker;
    }

    private static void secrets(ComposeFile compose, Path folder) throws IOException {
        for (JsonNode secret : compose.service("mosquitto").path("secrets")) {
            String name = secret.path("source").asText();
            Files.deleteIfExists(folder.resolve(name));
            Files.createSymbolicLink(folder.resolve(name), compose.secret(name));
        }
    }

    private static void files(Path home, int port) throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            for (Path file : files.toList()) {
                Files.writeString(
                        home.resolve("config").resolve(file.getFileName()),
                        Files.readString(file)
                                .replace("/run/secrets/", home + "/secrets/")
                                .replace("/mosquitto/", home + "/")
                                .replace("listener 8883", "listener " + port + " 127.0.0.1"));
            }
        }
        Files.copy(ACL, home.resolve("acl"), StandardCopyOption.REPLACE_EXISTING);
        // Run by an administrator it would become a user who cannot read the test's folder.
        Files.writeString(
                home.resolve("config/mosquitto.conf"),
                "\nuser " + System.getProperty("user.name") + "\n",
                StandardOpenOption.APPEND);
    }

    private static boolean accepts(int port) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return socket.isConnected();
        } catch (IOException notYet) {
            return false;
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    private void requireAlive() {
        if (!isAlive()) {
            throw new AssertionError("the broker has ended:\n" + said());
        }
    }

    private String said() {
        try {
            return Files.readString(log);
        } catch (IOException unreadable) {
            return "its log cannot be read: " + unreadable;
        }
    }

    /** Ends it as an operator would. */
    void stop() {
        process.destroy();
        process.onExit().orTimeout(60, TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        stop();
    }
}

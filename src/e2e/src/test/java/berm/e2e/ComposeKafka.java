package berm.e2e;

import static org.awaitility.Awaitility.await;

import berm.launcher.embedded.FreePorts;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.admin.Admin;

/**
 * A Kafka as the compose file sets it up: with its file of settings but for addresses and the
 * folder, and with its log-in.
 */
final class ComposeKafka implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String ID = "5L6g3nShT-eMCtK--X86sw";
    private static final Path SETTINGS =
            KnownSettings.ROOT.resolve("src/dist/docker/kafka/server.properties");

    private final JavaProcess process;
    private final String address;

    private ComposeKafka(JavaProcess process, String address) {
        this.process = process;
        this.address = address;
    }

    /**
     * Starts it, and waits until it lets in whoever has its password.
     *
     * @param home where it keeps its data
     */
    static ComposeKafka start(ComposeFile compose, Path home) throws IOException {
        String address = FreePorts.next("Kafka").address();
        Path settings = settings(Files.createDirectories(home), address);
        format(compose, home, settings);
        JavaProcess process = program(compose, home, "kafka.Kafka", settings.toString());
        process.start();
        ComposeKafka kafka = new ComposeKafka(process, address);
        Properties client = logIn(compose);
        await("Kafka")
                .atMost(PATIENCE)
                .failFast(process::requireAlive)
                .until(() -> kafka.answers(client));
        return kafka;
    }

    private static Path settings(Path home, String address) throws IOException {
        Path settings = home.resolve("server.properties");
        Files.writeString(
                settings,
                Files.readString(SETTINGS)
                        .replace("0.0.0.0:9092", address)
                        .replace("kafka:9092", address)
                        .replace("127.0.0.1:9093", FreePorts.next("controller").address())
                        .replace("/var/lib/kafka/data", home.resolve("data").toString()));
        return settings;
    }

    private static void format(ComposeFile compose, Path home, Path settings) throws IOException {
        String[] told = {"format", "-t", ID, "-c", settings.toString()};
        try (JavaProcess format = program(compose, home, "kafka.tools.StorageTool", told)) {
            format.start();
            await("Kafka's folder is formatted").atMost(PATIENCE).until(() -> !format.isAlive());
        }
    }

    private static JavaProcess program(
            ComposeFile compose, Path home, String program, String... told) {
        String secret = compose.secret("kafka-server").toString();
        String logIn = compose.environment("kafka").getOrDefault("KAFKA_OPTS", "");
        List<String> options =
                List.of(
                        "-Xmx384m",
                        logIn.replace("/run/secrets/kafka-server", secret),
                        "-cp",
                        Launcher.home().resolve("lib/engine") + "/*");
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(told));
        return new JavaProcess(options, command, Map.of(), home.resolve("kafka.log"));
    }

    /** What the roles say to be let in. */
    static Properties logIn(ComposeFile compose) throws IOException {
        Properties client = new Properties();
        client.load(new StringReader(Files.readString(compose.secret("kafka-client"))));
        return client;
    }

    /** Whether it lets in whoever comes so. */
    boolean answers(Properties client) {
        Properties told = new Properties();
        told.putAll(client);
        told.put("bootstrap.servers", address);
        told.put("default.api.timeout.ms", "5000");
        told.put("request.timeout.ms", "4000");
        try (Admin admin = Admin.create(told)) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (Exception refused) {
            return false;
        }
    }

    String address() {
        return address;
    }

    @Override
    public void close() {
        process.close();
    }
}

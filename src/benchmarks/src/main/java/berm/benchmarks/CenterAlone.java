package berm.benchmarks;

import berm.bridge.RawTopics;
import berm.launcher.CenterLogIn;
import berm.launcher.CenterProcess;
import berm.launcher.ChildProcess;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import berm.service.log.KafkaAccess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A centre in a process of its own beside a log in this one, and nothing else: what it is to hear,
 * the bench writes into the log.
 */
final class CenterAlone implements AutoCloseable {
    private static final String LOG = "center.log";
    private static final int PARTITIONS = 4;
    private static final double PATIENCE_SECONDS = 60;
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final EmbeddedKafka kafka;
    private final ChildProcess process;
    private final int port;
    private final Path data;

    private CenterAlone(EmbeddedKafka kafka, ChildProcess process, int port, Path data) {
        this.kafka = kafka;
        this.process = process;
        this.port = port;
        this.data = data;
    }

    /**
     * Starts both, and waits until the centre reads the log.
     *
     * @param java options of the centre's virtual machine
     */
    static CenterAlone start(TemporaryFolder folder, String name, List<String> java)
            throws IOException, InterruptedException {
        return start(folder, name, java, Map.of());
    }

    /**
     * The same.
     *
     * @param more settings of the centre
     */
    static CenterAlone start(
            TemporaryFolder folder, String name, List<String> java, Map<String, String> more)
            throws IOException, InterruptedException {
        Path data = Files.createDirectories(folder.resolve(name));
        EmbeddedKafka kafka =
                EmbeddedKafka.start(
                        data.resolve("kafka"),
                        FreePorts.next("Kafka"),
                        FreePorts.next("Kafka's controller"));
        try (RawTopics topics =
                RawTopics.connect(KafkaAccess.open(kafka.bootstrap()), PARTITIONS)) {
            topics.create();
        }
        int port = FreePorts.next("the console").number();
        Map<String, String> settings = new HashMap<>(more);
        settings.put("BERM_HTTP_PORT", Integer.toString(port));
        settings.put("BERM_KAFKA", kafka.bootstrap());
        settings.put("BERM_DATABASE", "jdbc:h2:file:" + data.resolve("alarms"));
        var output = ProcessBuilder.Redirect.to(data.resolve(LOG).toFile());
        ChildProcess process = CenterProcess.start(java, settings, output);
        var center = new CenterAlone(kafka, process, port, data);
        folder.usedBy(center::close);
        Waiting.until("the centre reads the log", PATIENCE_SECONDS, center::isUp);
        return center;
    }

    private boolean isUp() throws IOException {
        if (!process.isAlive()) {
            throw new IOException("the centre ended: " + Files.readString(data.resolve(LOG)));
        }
        try {
            return get("/health").contains("\"alarms\":\"UP\"")
                    && get("/health").contains("\"conditions\":\"UP\"");
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The page of that path, for which nobody need have logged in. */
    String get(String path) throws IOException {
        try {
            HttpRequest request = HttpRequest.newBuilder(address().resolve(path)).build();
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", stopping);
        }
    }

    /** What became of records of a topic since the centre's start, such as {@code accepted}. */
    long counted(String topic, String fate) throws IOException {
        String line = "berm_center_records_total{topic=\"%s\",fate=\"%s\"} ".formatted(topic, fate);
        return get("/metrics")
                .lines()
                .filter(each -> each.startsWith(line))
                .mapToLong(each -> Long.parseLong(each.substring(line.length())))
                .findFirst()
                .orElseThrow(() -> new IOException("the centre does not count " + topic));
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    String kafka() {
        return kafka.bootstrap();
    }

    /** Logs in as the first who does. */
    CenterLogIn logIn() throws IOException, InterruptedException {
        return CenterLogIn.first(address(), data.resolve("first-password"));
    }

    /** The most memory its process has held at once, in MiB; negative where nobody knows. */
    double mostMemory() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) {
            return -1;
        }
        return Files.readString(status)
                .lines()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1_024.0)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() {
        process.close();
        kafka.close();
    }
}

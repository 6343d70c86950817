package berm.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.history.HistorySettings;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;

/** A real InfluxDB 1.x: an influxd process of the test's own, on loopback. */
public final class Influxd implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String CONFIGURATION =
            """
            reporting-disabled = true
            bind-address = "127.0.0.1:0"
            [meta]
              dir = "%1$s/meta"
            [data]
              dir = "%1$s/data"
              wal-dir = "%1$s/wal"
              query-log-enabled = false
            [monitor]
              store-enabled = false
            [http]
              bind-address = "127.0.0.1:%2$d"
              log-enabled = false
              auth-enabled = %3$b
            """;

    private final Path directory;
    private final int port;
    private final HttpClient http = HttpClient.newHttpClient();
    private Process process;

    private Influxd(Path directory, boolean asksWho) throws IOException {
        this.directory = directory;
        this.port = FreePorts.next();
        String configuration = CONFIGURATION.formatted(directory, port, asksWho);
        Files.writeString(configuration(), configuration, UTF_8);
        process = run();
    }

    /** Starts one that keeps its data in the directory, and waits until it answers. */
    public static Influxd start(Path directory) throws IOException {
        return new Influxd(directory, false);
    }

    /** Starts one that lets in only users; it has none yet, and the first must be an admin. */
    public static Influxd startWithUsers(Path directory) throws IOException {
        return new Influxd(directory, true);
    }

    /** Makes a query of an administrator; the user and password are not checked for the first. */
    public void administer(String user, String password, String statement)
            throws IOException, InterruptedException {
        String who = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(UTF_8));
        String query = URLEncoder.encode(statement, UTF_8);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url() + "/query?q=" + query))
                        .header("Authorization", "Basic " + who)
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build();
        String answer = http.send(request, HttpResponse.BodyHandlers.ofString()).body();
        if (answer.contains("\"error\"")) {
            throw new IOException(statement + ": " + answer);
        }
    }

    /** Settings of a history that is kept here. */
    public HistorySettings settings() {
        return HistorySettings.from(
                Map.of("BERM_HISTORY_URL", url(), "BERM_HISTORY_KIND", "influx1"));
    }

    /** Ends it as a power cut would: kill -9. */
    public void kill() {
        process.destroyForcibly();
        process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }

    public void startAgain() throws IOException {
        process = run();
    }

    private Process run() throws IOException {
        Path log = directory.resolve("influxd.log");
        Process started =
                new ProcessBuilder(
                                Program.find("influxd", "influxdb").toString(),
                                "-config",
                                configuration().toString())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start();
        Awaitility.await("influxd, see " + log).atMost(PATIENCE).until(this::answers);
        return started;
    }

    private boolean answers() throws InterruptedException {
        try {
            HttpRequest ping = HttpRequest.newBuilder(URI.create(url() + "/ping")).build();
            return http.send(ping, HttpResponse.BodyHandlers.discarding()).statusCode() == 204;
        } catch (IOException e) {
            return false;
        }
    }

    private String url() {
        return "http://127.0.0.1:" + port;
    }

    private Path configuration() {
        return directory.resolve("influxd.conf");
    }

    @Override
    public void close() {
        kill();
    }
}

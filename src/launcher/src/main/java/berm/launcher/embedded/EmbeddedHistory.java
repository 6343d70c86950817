package berm.launcher.embedded;

import berm.history.QuestTable;
import io.questdb.ServerMain;
import io.questdb.log.LogFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A QuestDB server in this process: written with the line protocol over HTTP, read with SQL. It has
 * its {@link QuestTable} before anybody can write.
 */
public final class EmbeddedHistory implements EmbeddedService {
    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    private static final String LOG_SETTINGS =
            """
            writers=file
            w.file.class=io.questdb.log.LogRollingFileWriter
            w.file.location=${log.dir}/questdb.log.${date:yyyyMMdd}
            w.file.level=ERROR
            w.file.rollEvery=day
            w.file.rollSize=4m
            w.file.lifeDuration=7d
            w.file.sizeLimit=16m
            """;

    private final LoopbackPort port;
    private final ServerMain server;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(TIMEOUT).build();

    private EmbeddedHistory(LoopbackPort port, ServerMain server) {
        this.port = port;
        this.server = server;
    }

    /** Starts on the data of {@code directory} and makes the table when there is none. */
    public static EmbeddedHistory start(Path directory, LoopbackPort port) {
        port.requireFree();
        quiet(directory);
        ServerMain server = ServerMain.create(directory.toString(), settings(port));
        EmbeddedHistory history = new EmbeddedHistory(port, server);
        try {
            server.start();
            history.execute(QuestTable.CREATE);
        } catch (IOException | InterruptedException | RuntimeException e) {
            history.close();
            throw new IllegalStateException("QuestDB does not start on " + port.address(), e);
        }
        return history;
    }

    /** QuestDB has a logger of its own: its errors go to a file, not to the operator's screen. */
    private static void quiet(Path directory) {
        try {
            Path settings = Files.createDirectories(directory.resolve("conf")).resolve("log.conf");
            Files.writeString(settings, LOG_SETTINGS);
        } catch (IOException e) {
            throw new UncheckedIOException("QuestDB cannot keep its data in " + directory, e);
        }
        // Before any other class of QuestDB, which would settle for the settings in its jar.
        LogFactory.configureRootDir(directory.toString());
    }

    private static Map<String, String> settings(LoopbackPort port) {
        return Map.of(
                "QDB_HTTP_BIND_TO", port.address(),
                "QDB_PG_ENABLED", "false",
                "QDB_LINE_TCP_ENABLED", "false",
                "QDB_HTTP_MIN_ENABLED", "false",
                "QDB_TELEMETRY_ENABLED", "false",
                "QDB_SHARED_WORKER_COUNT", "1");
    }

    /** The address of the server, as a client of the line protocol takes it. */
    public URI url() {
        return URI.create("http://" + port.address());
    }

    private void execute(String sql) throws IOException, InterruptedException {
        String query = URLEncoder.encode(sql, StandardCharsets.UTF_8);
        URI address = url().resolve("/exec?query=" + query);
        HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
        HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("QuestDB answers " + answer.statusCode() + ": " + answer.body());
        }
    }

    @Override
    public CheckResult check() {
        try {
            execute("SELECT count() FROM readings LIMIT 1");
            return CheckResult.ok("QuestDB at " + url());
        } catch (IOException | InterruptedException e) {
            return CheckResult.down("QuestDB at " + url(), e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}

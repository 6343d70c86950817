package berm.e2e;

import berm.launcher.CenterLogIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One role of Berm in a process of its own, from the installation the build has laid out. */
final class Service implements AutoCloseable {
    private static final Path HOME = Launcher.home();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final int port;
    private final JavaProcess process;
    private final Path log;
    private @Nullable CenterLogIn officer;

    private Service(String name, int port, JavaProcess process, Path log) {
        this.name = name;
        this.port = port;
        this.process = process;
        this.log = log;
    }

    /** A role of the engine: bridge, watch, archive. */
    static Service role(String name, int port, Map<String, String> settings, Path log) {
        return of(name, port, settings, log, "engine", List.of("berm.launcher.Berm", name));
    }

    /** A centre with its database and its log in the folder; nothing answers as its history. */
    static Service center(String kafka, int port, Path folder) {
        return center(kafka, "http://127.0.0.1:1", port, folder);
    }

    static Service center(String kafka, String history, int port, Path folder) {
        return center(kafka, history, port, folder, Map.of());
    }

    /**
     * @param more settings of the centre
     */
    static Service center(
            String kafka, String history, int port, Path folder, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>();
        settings.put("BERM_HTTP_PORT", Integer.toString(port));
        settings.put("BERM_KAFKA", kafka);
        settings.put("BERM_DATABASE", "jdbc:h2:file:" + folder.resolve("center"));
        settings.put("BERM_FIRST_PASSWORD_FILE", folder.resolve("first-password").toString());
        settings.put("BERM_HISTORY_URL", history);
        settings.putAll(more);
        List<String> program = List.of("berm.center.CenterApplication");
        Path log = folder.resolve("center.log");
        return of("center", port, settings, log, "center", program);
    }

    private static Service of(
            String name,
            int port,
            Map<String, String> settings,
            Path log,
            String libraries,
            List<String> program) {
        Path folder = HOME.resolve("lib").resolve(libraries);
        if (!Files.isDirectory(folder)) {
            throw new AssertionError(folder + " is missing: build src/dist first");
        }
        List<String> options = List.of("-Xmx320m", "-Dberm.home=" + HOME, "-cp", folder + "/*");
        Map<String, String> environment = new HashMap<>(settings);
        // Follows this process: its standard input ends when this one does.
        environment.put("BERM_LIFELINE", "stdin");
        return new Service(name, port, new JavaProcess(options, program, environment, log), log);
    }

    String name() {
        return name;
    }

    void start() throws IOException {
        process.start();
    }

    /** kill -9. */
    void kill() {
        process.kill();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Fails with what it said last, when it has ended. */
    void requireAlive() {
        process.requireAlive();
    }

    boolean isUp() {
        return isAlive() && get("/health").startsWith("200 ");
    }

    /** The session of the officer, who is the first to log in at this centre. */
    String session() throws IOException, InterruptedException {
        CenterLogIn known = officer;
        if (known == null) {
            known = CenterLogIn.first(URI.create("http://127.0.0.1:" + port), firstPassword());
            officer = known;
        }
        return known.session();
    }

    /** The next to ask for the session is the first to log in again: nobody is known any more. */
    void forget() {
        officer = null;
    }

    private Path firstPassword() {
        return log.resolveSibling("first-password");
    }

    /** The status and the body, or why there is none; by the officer, once there is one. */
    String get(String path) {
        return ask(request(path).build());
    }

    /** Posts JSON: the status and the body, or why there is none. */
    String post(String path, String json) {
        return send("POST", path, json);
    }

    /** Sends JSON: the status and the body, or why there is none. */
    String send(String method, String path, String json) {
        return ask(
                request(path)
                        .header("Content-Type", "application/json")
                        .method(method, HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    private HttpRequest.Builder request(String path) {
        CenterLogIn known = officer;
        URI address = URI.create("http://127.0.0.1:" + port + path);
        HttpRequest.Builder request =
                known == null ? HttpRequest.newBuilder(address) : known.request(path);
        return request.timeout(Duration.ofSeconds(15));
    }

    private static String ask(HttpRequest request) {
        try {
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            return answer.statusCode() + " " + answer.body();
        } catch (IOException e) {
            return "none: " + e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "none: interrupted";
        }
    }

    @Override
    public void close() {
        process.close();
    }
}

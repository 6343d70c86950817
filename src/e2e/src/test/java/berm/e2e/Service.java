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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One role of Berm in a process of its own, from the installation the build has laid out. */
final class Service implements AutoCloseable {
    private static final Path HOME =
            Path.of(System.getProperty("berm.home", "../dist/target/berm")).toAbsolutePath();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final String name;
    private final int port;
    private final List<String> command;
    private final Map<String, String> settings;
    private final Path log;
    private @Nullable Process process;
    private @Nullable CenterLogIn officer;

    private Service(
            String name, int port, List<String> command, Map<String, String> settings, Path log) {
        this.name = name;
        this.port = port;
        this.command = command;
        this.settings = settings;
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
        Map<String, String> settings = new HashMap<>(more);
        settings.putAll(
                Map.of(
                        "BERM_HTTP_PORT",
                        Integer.toString(port),
                        "BERM_KAFKA",
                        kafka,
                        "BERM_DATABASE",
                        "jdbc:h2:file:" + folder.resolve("center"),
                        "BERM_HISTORY_URL",
                        history));
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
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of("-Xmx320m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(List.of("-Dberm.home=" + HOME, "-cp", folder + "/*"));
        command.addAll(program);
        return new Service(name, port, command, settings, log);
    }

    String name() {
        return name;
    }

    /** Follows this process: its standard input ends when this one does. */
    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.environment().put("BERM_LIFELINE", "stdin");
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process = builder.start();
    }

    /** kill -9. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
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
        if (isAlive()) {
            kill();
        }
    }
}

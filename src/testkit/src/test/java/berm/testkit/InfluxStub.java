package berm.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/**
 * A stub of InfluxDB 2.x or 3, not the server: it takes what {@link PublishedInflux} has of the
 * published description and nothing else, and answers with its statuses and bodies. A real InfluxDB
 * 1.x behind it keeps the points and answers the queries. So it tells whether Berm keeps to the
 * description; what a server does besides, it cannot tell.
 */
final class InfluxStub implements AutoCloseable {
    private final PublishedInflux published;
    private final InfluxBehind behind;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> offDescription = new CopyOnWriteArrayList<>();
    private volatile String token;
    private volatile Function<String, Optional<Answer>> script = lines -> Optional.empty();

    InfluxStub(PublishedInflux published, Influxd influxd, String token) throws IOException {
        this.published = published;
        this.token = token;
        behind = new InfluxBehind(influxd.settings().url());
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** An answer to a request; a body is JSON. */
    record Answer(int status, Map<String, String> headers, String body) {}

    /** An error as the description has it. */
    Answer error(int status, String message) {
        return new Answer(status, Map.of(), published.bodyOf(status, message));
    }

    /** An error after which the client is asked to come back later. */
    Answer later(int status, int seconds) {
        return new Answer(status, Map.of("Retry-After", String.valueOf(seconds)), "");
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on only this token lets in. */
    void letIn(String newToken) {
        token = newToken;
    }

    /** From now on writes of these lines get this answer, and are not done. */
    void answerWrites(Function<String, Optional<Answer>> newScript) {
        script = newScript;
    }

    void makeBucket(String name) {
        behind.makeDatabase(name);
    }

    /** What was asked that the description does not have. */
    List<String> offDescription() {
        return List.copyOf(offDescription);
    }

    private void handle(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Answer answer = answer(exchange, body);
        answer.headers().forEach(exchange.getResponseHeaders()::set);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        byte[] bytes = answer.body().getBytes(UTF_8);
        exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private Answer answer(HttpExchange exchange, byte[] body) throws IOException {
        String method = exchange.getRequestMethod();
        String path = exchange.getRequestURI().getPath();
        Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
        Optional<String> wrong =
                published.offDescription(method, path, parameters).or(() -> wrongHeader(exchange));
        if (wrong.isPresent()) {
            offDescription.add(wrong.get());
            return error(400, "not in the description: " + wrong.get());
        }
        String who = exchange.getRequestHeaders().getFirst("Authorization");
        if (!published.authorization(token).equals(who)) {
            return error(401, "unauthorized access");
        }
        return published.isWrite(method, path)
                ? write(parameters, text(exchange, body))
                : behind.query(parameters).orElseGet(() -> later(503, 1));
    }

    private static Optional<String> wrongHeader(HttpExchange exchange) {
        return PublishedInflux.headers().stream()
                .filter(exchange.getRequestHeaders()::containsKey)
                .map(name -> name + ": " + exchange.getRequestHeaders().getFirst(name))
                .filter(header -> !allowed(header))
                .findAny();
    }

    private static boolean allowed(String header) {
        String[] parts = header.split(": ", 2);
        return PublishedInflux.allows(parts[0], parts[1]);
    }

    private static String text(HttpExchange exchange, byte[] body) throws IOException {
        boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        return zipped ? unzipped(body) : new String(body, UTF_8);
    }

    private static String unzipped(byte[] body) throws IOException {
        try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return new String(plain.readAllBytes(), UTF_8);
        }
    }

    private Answer write(Map<String, String> parameters, String lines) {
        Optional<Answer> scripted = script.apply(lines);
        if (scripted.isPresent()) {
            return scripted.get();
        }
        boolean two = published == PublishedInflux.TWO;
        String database = parameters.getOrDefault(two ? "bucket" : "db", "");
        if (!two) {
            behind.makeDatabase(database);
        }
        InfluxBehind.Written written = behind.write(database, lines);
        return switch (written.status()) {
            case 204 -> new Answer(204, Map.of(), "");
            case 503 -> later(503, 1);
            default -> error(written.status(), written.words());
        };
    }

    private static Map<String, String> parameters(String query) {
        return Arrays.stream(query == null ? new String[0] : query.split("&"))
                .map(pair -> pair.split("=", 2))
                .collect(
                        Collectors.toMap(
                                pair -> URLDecoder.decode(pair[0], UTF_8),
                                pair -> URLDecoder.decode(pair[1], UTF_8)));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}

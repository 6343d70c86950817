package berm.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An HTTP server that answers writes as a test says, and keeps what it was sent. */
final class ScriptedStore implements AutoCloseable {
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ConcurrentLinkedQueue<String> writes = new ConcurrentLinkedQueue<>();

    /** Answers every write with the status that {@code answer} gives for its lines. */
    ScriptedStore(Function<String, Integer> answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> reply(exchange, 200, "{\"results\":[{}]}"));
        server.createContext("/write", exchange -> take(exchange, answer));
        server.start();
    }

    private void take(HttpExchange exchange, Function<String, Integer> answer) throws IOException {
        String lines = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        writes.add(lines);
        int status = answer.apply(lines);
        reply(exchange, status, status == 204 ? "" : "{\"error\":\"because " + status + "\"}");
    }

    private void reply(HttpExchange exchange, int status, String body) throws IOException {
        requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    HistorySettings settings() {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return HistorySettings.from(
                Map.of("BERM_HISTORY_URL", url, "BERM_HISTORY_KIND", "influx1"));
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    List<String> writes() {
        return List.copyOf(writes);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

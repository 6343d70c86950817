package berm.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A gateway for short messages on this machine, which knows who was called how often. */
final class Telephones implements AutoCloseable {
    private final Map<String, Integer> calls;
    private final ExecutorService threads = Executors.newFixedThreadPool(8);
    private final HttpServer server;

    private Telephones(HttpServer server, int people) {
        this.server = server;
        this.calls = new ConcurrentHashMap<>(2 * people);
    }

    static Telephones start(int people) throws IOException {
        var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        Telephones telephones = new Telephones(HttpServer.create(address, 0), people);
        telephones.server.setExecutor(telephones.threads);
        telephones.server.createContext("/send", telephones::take);
        telephones.server.start();
        return telephones;
    }

    int port() {
        return server.getAddress().getPort();
    }

    int reached() {
        return calls.size();
    }

    /**
     * Looks for a number that was called more than once.
     *
     * @throws WrongResult if there is one
     */
    void requireNoneTwice() throws WrongResult {
        long twice = calls.values().stream().filter(count -> count > 1).count();
        if (twice > 0) {
            throw new WrongResult(twice + " people were called more than once");
        }
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var unused = exchange.getRequestBody().readAllBytes();
            calls.merge(exchange.getRequestURI().getQuery(), 1, Integer::sum);
            exchange.sendResponseHeaders(200, -1);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

package berm.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.util.function.Supplier;

/** The web pages of a service for machines: /health and /metrics. */
public final class ServicePages implements AutoCloseable {
    private final HttpServer server;

    private ServicePages(HttpServer server) {
        this.server = server;
    }

    /**
     * Serves the pages; /health answers 503 while the service is down, /metrics tells of the
     * process too.
     *
     * @throws IOException if the port is taken, or the host is not of this machine
     */
    public static ServicePages start(
            PagesAddress address, Supplier<Health> health, Supplier<Metrics> metrics)
            throws IOException {
        HttpServer server = HttpServer.create(address.socketAddress(), 0);
        server.createContext("/health", exchange -> health(exchange, health.get()));
        server.createContext(
                "/metrics", exchange -> metrics(exchange, ProcessMetrics.add(metrics.get())));
        server.start();
        return new ServicePages(server);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    private static void health(HttpExchange exchange, Health health) throws IOException {
        answer(exchange, health.up() ? 200 : 503, "application/json", health.toJson());
    }

    private static void metrics(HttpExchange exchange, Metrics metrics) throws IOException {
        answer(exchange, 200, "text/plain; version=0.0.4", metrics.toString());
    }

    private static void answer(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        byte[] body = text.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

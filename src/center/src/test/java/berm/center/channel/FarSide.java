package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** A real HTTP server that answers as the test says, and keeps what it was sent. */
public final class FarSide implements AutoCloseable {

    /** More than the buffers between two sockets hold, bytes. */
    static final long NEARLY_ENDLESS = 100_000_000;

    private static final int PIECE = 100_000;

    /** A request as it came. */
    public record Seen(String method, URI uri, Headers headers, String body) {
        public String header(String name) {
            return Objects.requireNonNull(headers.getFirst(name), name);
        }
    }

    private final List<Seen> seen = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;
    private volatile int status = 200;
    private volatile String answer = "";
    private volatile boolean silent;
    private volatile boolean endless;
    private final AtomicLong written = new AtomicLong();
    private final CountDownLatch cutOff = new CountDownLatch(1);

    public FarSide() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    public String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    public void answers(int status, String answer) {
        this.status = status;
        this.answer = answer;
    }

    /** From now on it takes requests and never answers. */
    void fallsSilent() {
        silent = true;
    }

    /** From now on its answers are longer than anybody should read. */
    void answersWithoutEnd() {
        endless = true;
    }

    /** How many bytes of an answer without end left until the other side had enough. */
    long written() throws InterruptedException {
        cutOff.await();
        return written.get();
    }

    public List<Seen> seen() {
        return seen;
    }

    public Seen last() {
        return seen.get(seen.size() - 1);
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            seen.add(
                    new Seen(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI(),
                            exchange.getRequestHeaders(),
                            body));
            if (silent) {
                closed.await();
            }
            if (endless) {
                writeWithoutEnd(exchange);
                return;
            }
            byte[] bytes = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private void writeWithoutEnd(HttpExchange exchange) throws IOException {
        try {
            exchange.sendResponseHeaders(200, NEARLY_ENDLESS);
            while (written.get() < NEARLY_ENDLESS) {
                exchange.getResponseBody().write(new byte[PIECE]);
                var unused = written.addAndGet(PIECE);
            }
        } finally {
            cutOff.countDown();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}

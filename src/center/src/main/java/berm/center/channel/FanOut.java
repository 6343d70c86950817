package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.center.CenterApplication;
import berm.center.CenterSettings;
import berm.domain.Colour;
import berm.domain.World;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures a red notice on its way to many people: a whole centre with its database in a file, a
 * gateway for short messages on this machine, and no rate but the machine's.
 */
public final class FanOut {
    private static final String CHANNEL = "sms";

    /**
     * What was measured.
     *
     * @param enqueuedMillis until all deliveries were kept
     * @param deliveredMillis until the gateway had the last of them, from the same beginning
     * @param recordedMillis until the last was on record as sent
     * @param reached how many were reached
     * @param repeated how many messages came more than once
     */
    public record Measured(
            int contacts,
            long enqueuedMillis,
            long deliveredMillis,
            long recordedMillis,
            int reached,
            int repeated) {}

    private FanOut() {}

    /**
     * Tells that many people; within the time, or what came until then is counted.
     *
     * @param folder for the database and the channel file; should be empty
     */
    public static Measured measure(Path folder, int contacts, int seconds)
            throws IOException, InterruptedException {
        try (Gateway gateway = new Gateway(contacts)) {
            ConfigurableApplicationContext center = start(folder, gateway.port());
            try {
                return measure(center, gateway, contacts, seconds);
            } finally {
                center.close();
            }
        }
    }

    private static Measured measure(
            ConfigurableApplicationContext center, Gateway gateway, int contacts, int seconds)
            throws InterruptedException {
        Outbox outbox = center.getBean(Outbox.class);
        DeliveryStore store = center.getBean(DeliveryStore.class);
        List<Recipient> people = IntStream.range(0, contacts).mapToObj(FanOut::person).toList();
        long began = System.nanoTime();
        Enqueued enqueued = outbox.enqueue(notice(), people);
        final long kept = millisSince(began);
        boolean all = gateway.reached.await(seconds, TimeUnit.SECONDS);
        final long delivered = millisSince(began);
        while (all && store.waiting(CHANNEL) > 0 && millisSince(began) < seconds * 1_000L) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return new Measured(
                enqueued.now(),
                kept,
                delivered,
                millisSince(began),
                gateway.seen.size(),
                gateway.repeated.get());
    }

    private static long millisSince(long began) {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private static Recipient person(int number) {
        String phone = "1390" + String.format("%07d", number);
        return new Recipient(CHANNEL, new Address.Phone("contact " + number, phone));
    }

    private static Notice notice() {
        return new Notice(
                "fan-out",
                Notice.Kind.RAISED,
                Colour.RED,
                false,
                World.LIVE.name(),
                "pingshan",
                "live/pingshan/1",
                "【红】平山库安全超高0.999米,低于红线1.00米。沿疏散路线撤离。",
                "RED: freeboard 0.999 m, below 1.00. Leave by the evacuation routes.",
                "",
                Clock.systemUTC().instant());
    }

    private static ConfigurableApplicationContext start(Path folder, int port) throws IOException {
        Path file = folder.resolve("channels.yaml");
        Files.writeString(
                file,
                """
                channels:
                  %s:
                    kind: sms
                    parallel: 8
                    url: http://127.0.0.1:%d/send
                    body: '{"to": "{phone}", "content": "{text}"}'
                """
                        .formatted(CHANNEL, port),
                UTF_8);
        return CenterApplication.start(
                CenterSettings.from(
                        Map.of(
                                "BERM_HTTP_PORT", "0",
                                "BERM_KAFKA", "127.0.0.1:1",
                                "BERM_HISTORY_URL", "http://127.0.0.1:1",
                                "BERM_DATABASE", "jdbc:h2:file:" + folder.resolve("center"),
                                "BERM_CHANNELS", file.toString())));
    }

    /** Takes messages, and knows who was reached. */
    private static final class Gateway implements AutoCloseable {
        private final Map<String, Boolean> seen = new ConcurrentHashMap<>();
        private final AtomicInteger repeated = new AtomicInteger();
        private final CountDownLatch reached;
        private final ExecutorService threads = Executors.newFixedThreadPool(8);
        private final HttpServer server;

        private Gateway(int contacts) throws IOException {
            reached = new CountDownLatch(contacts);
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(threads);
            server.createContext("/send", this::take);
            server.start();
        }

        private int port() {
            return server.getAddress().getPort();
        }

        private void take(HttpExchange exchange) throws IOException {
            try (exchange) {
                String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
                String phone = body.substring(8, 19);
                if (seen.putIfAbsent(phone, true) == null) {
                    reached.countDown();
                } else {
                    repeated.incrementAndGet();
                }
                exchange.sendResponseHeaders(200, -1);
            }
        }

        @Override
        public void close() {
            server.stop(0);
            threads.shutdownNow();
        }
    }
}

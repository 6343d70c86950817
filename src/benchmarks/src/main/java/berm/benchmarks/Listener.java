package berm.benchmarks;

import berm.launcher.CenterLogIn;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A console that looks for the alarms of a bench and counts what it is sent. It searches the text
 * for their names and reads no JSON, so that two hundred of them leave time to the centre.
 */
final class Listener implements AutoCloseable {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private static final double PATIENCE_SECONDS = 60;
    private static final long RETRY_MILLIS = 500;

    /** The number of a site, see the centre's {@code OpenCount}. */
    private static final Pattern COUNT =
            Pattern.compile("\"site\":\"([^\"]+)\",\"open\":\\{([^}]*)}");

    private static final Pattern DIGITS = Pattern.compile(":(\\d+)");

    private final CenterLogIn officer;
    private final AtomicLongArray seen;
    private final Thread thread;
    private final AtomicLong bytes = new AtomicLong();
    private final Map<String, Long> open = new ConcurrentHashMap<>();
    private volatile boolean connected;
    private volatile boolean closed;
    private volatile InputStream stream = InputStream.nullInputStream();
    private volatile int busiest;
    private long second;
    private int thisSecond;

    private Listener(CenterLogIn officer, int alarms) {
        this.officer = officer;
        this.seen = new AtomicLongArray(alarms);
        this.thread = new Thread(this::follow, "listener");
        thread.setDaemon(true);
        thread.start();
    }

    /**
     * Connects so many, and waits until they are.
     *
     * @param alarms how many there are to be, named by {@link Raises}
     */
    static List<Listener> connect(CenterLogIn officer, int count, int alarms)
            throws IOException, InterruptedException {
        List<Listener> listeners =
                IntStream.range(0, count).mapToObj(n -> new Listener(officer, alarms)).toList();
        Waiting.until(
                "consoles are connected",
                PATIENCE_SECONDS,
                () -> listeners.stream().allMatch(listener -> listener.connected));
        return listeners;
    }

    /** When the alarm of that number first came, by {@link System#nanoTime}; 0 before. */
    long seen(int alarm) {
        return seen.get(alarm);
    }

    /** How many alarms are open, as it was told: one by one, or as the number of a site. */
    long open() {
        long counted = open.values().stream().mapToLong(Long::longValue).sum();
        return Math.max(
                counted, IntStream.range(0, seen.length()).filter(n -> seen(n) != 0).count());
    }

    long bytes() {
        return bytes.get();
    }

    /** The most messages of news within one second. */
    int busiest() {
        return busiest;
    }

    /**
     * As a console does, it asks again after a moment when it was cut off or told to come later.
     */
    private void follow() {
        HttpRequest request = officer.request("/api/events").build();
        try {
            while (!closed) {
                read(request);
                Thread.sleep(RETRY_MILLIS);
            }
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
        }
    }

    private void read(HttpRequest request) throws InterruptedException {
        try {
            var response = CLIENT.send(request, HttpResponse.BodyHandlers.ofInputStream());
            stream = response.body();
            connected = response.statusCode() == 200;
            if (closed) {
                return;
            }
            EventStream.read(stream, (event, data) -> take(event, data, System.nanoTime()));
        } catch (IOException ended) {
            // asked again
        }
        connected = false;
    }

    private void take(String event, String data, long now) {
        var unused = bytes.addAndGet(data.length());
        if (event.equals("news")) {
            count(now / 1_000_000_000);
        }
        Raises.numbers(data, number -> seen.compareAndSet(number, 0, now));
        counts(data);
    }

    private void counts(String data) {
        int from = data.indexOf("\"counts\":[");
        Matcher counts = COUNT.matcher(data).region(Math.max(0, from), data.length());
        while (from >= 0 && counts.find()) {
            long sum = DIGITS.matcher(counts.group(2)).results().mapToLong(Listener::number).sum();
            open.put(counts.group(1), sum);
        }
    }

    private static long number(MatchResult digits) {
        return Long.parseLong(digits.group(1));
    }

    private void count(long now) {
        thisSecond = now == second ? thisSecond + 1 : 1;
        second = now;
        busiest = Math.max(busiest, thisSecond);
    }

    /** Closes all of them, and waits until their threads have ended. */
    static void close(List<Listener> listeners) throws IOException, InterruptedException {
        for (Listener listener : listeners) {
            listener.close();
        }
        Waiting.until(
                "consoles are gone",
                PATIENCE_SECONDS,
                () -> listeners.stream().noneMatch(listener -> listener.thread.isAlive()));
    }

    /** Whoever waits for the next event of a stream does not hear an interrupt. */
    @Override
    public void close() throws IOException {
        closed = true;
        thread.interrupt();
        stream.close();
    }
}

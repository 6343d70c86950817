package berm.bridge;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread that keeps an MQTT session open: connects, and after a loss connects again, for ever,
 * until it is closed or the intake failed.
 */
final class Listening implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Listening.class);
    private static final Duration STEADY = Duration.ofSeconds(30);
    private static final long NOT_LISTENING = Long.MIN_VALUE;

    private final BridgeSettings settings;
    private final Intake intake;
    private final BridgeCounts counts;
    private final CompletableFuture<Void> stop = new CompletableFuture<>();
    private final Thread thread = new Thread(this::run, "mqtt-listening");
    private volatile long since = NOT_LISTENING;
    private volatile String state = "connecting";

    Listening(BridgeSettings settings, Intake intake, BridgeCounts counts) {
        this.settings = settings;
        this.intake = intake;
        this.counts = counts;
        thread.setUncaughtExceptionHandler((died, cause) -> intake.fail(cause));
        var unused = intake.failed().thenAccept(cause -> stop.complete(null));
    }

    void start() {
        thread.start();
    }

    /** Whether the bridge is connected and subscribed, and has been for this long. */
    boolean forAtLeast(Duration duration) {
        long start = since;
        return start != NOT_LISTENING && System.nanoTime() - start >= duration.toNanos();
    }

    /** How it stands, for people. */
    String state() {
        return state;
    }

    private void run() {
        Backoff backoff = new Backoff(Duration.ofMillis(250), Duration.ofSeconds(10));
        while (!stop.isDone()) {
            boolean steady = listenOnce();
            backoff = steady ? backoff.afterSuccess() : backoff.afterFailure();
            waitForStop(backoff.current());
        }
    }

    /** Listens until the session is lost; says whether it was a steady one. */
    private boolean listenOnce() {
        long start = System.nanoTime();
        try (MqttSession session = MqttSession.open(settings, intake)) {
            since = System.nanoTime();
            state = "listening";
            counts.sessionStarted();
            log.info("listening at {} as {}", settings.mqtt().address(), settings.bridgeId());
            var unused = session.lost().thenAccept(cause -> since = NOT_LISTENING);
            CompletableFuture.anyOf(session.lost(), stop).join();
            report(session.lost().getNow(new IllegalStateException("stopped")));
        } catch (MqttException | IllegalStateException e) {
            report(e);
        } finally {
            since = NOT_LISTENING;
        }
        return System.nanoTime() - start >= STEADY.toNanos();
    }

    private void report(Throwable cause) {
        state = "not listening at " + settings.mqtt().address() + ": " + cause;
        log.warn("{}", state);
    }

    private void waitForStop(Duration duration) {
        try {
            stop.get(duration.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            log.debug("trying again");
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop.complete(null);
        }
    }

    @Override
    public void close() {
        stop.complete(null);
        try {
            thread.join(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package berm.bridge;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The clock's hand: one live tick a second to every partition, while the bridge listens.
 *
 * <p>A tick vouches for the second before it, so the first comes a second after the session began
 * to listen. Behind a gap of the ticks nobody was listening, and the log shows it.
 */
final class Ticker implements AutoCloseable {
    private static final Duration SPAN = Duration.ofMillis(Intake.TICK_SPAN_MILLIS);

    private final Intake intake;
    private final Listening listening;
    private final ScheduledExecutorService timer =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "ticker"));

    Ticker(Intake intake, Listening listening) {
        this.intake = intake;
        this.listening = listening;
    }

    void start() {
        long period = SPAN.toMillis();
        var unused = timer.scheduleAtFixedRate(this::tick, period, period, TimeUnit.MILLISECONDS);
    }

    private void tick() {
        if (listening.forAtLeast(SPAN)) {
            intake.tick();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}

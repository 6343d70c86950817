package berm.sim;

import java.time.Duration;

/** Waiting, kept apart from what is waited for. */
@FunctionalInterface
public interface Metronome {
    /** Returns once so much time has passed since the beginning, at once if it already has. */
    void await(Duration sinceBeginning) throws InterruptedException;

    /** A metronome whose time begins now and passes as on the clock. */
    static Metronome startingNow() {
        long beginning = System.nanoTime();
        return sinceBeginning -> {
            Duration passed = Duration.ofNanos(System.nanoTime() - beginning);
            Duration remaining = sinceBeginning.minus(passed);
            if (remaining.compareTo(Duration.ZERO) > 0) {
                Thread.sleep(remaining.toMillis() + 1);
            }
        };
    }
}

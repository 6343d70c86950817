package berm.history;

import java.time.Duration;

/**
 * A time in which a store does not do what it is asked, though it may later.
 *
 * @param sinceNanos of the JVM's clock for durations
 */
record Outage(long sinceNanos, int attempts, String reason) {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final int DOUBLINGS = 5;

    static Outage begin(String reason) {
        return new Outage(System.nanoTime(), 1, reason);
    }

    Outage again(String newest) {
        return new Outage(sinceNanos, attempts + 1, newest);
    }

    /** How long to wait before the next attempt: twice as long each time, up to a longest. */
    Duration pause() {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return doubled.compareTo(LONGEST_WAIT) < 0 ? doubled : LONGEST_WAIT;
    }

    @Override
    public String toString() {
        long seconds = Duration.ofNanos(System.nanoTime() - sinceNanos).toSeconds();
        return "waiting for %d s, %d attempts: %s".formatted(seconds, attempts, reason);
    }
}

package berm.history;

import java.time.Duration;

/**
 * A time in which a store does not do what it is asked, though it may later.
 *
 * @param sinceNanos of the JVM's clock for durations
 * @param asked how long the store asked us to stay away, zero when it did not
 */
record Outage(long sinceNanos, int attempts, String reason, Duration asked) {
    private static final Duration FIRST_WAIT = Duration.ofMillis(200);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(5);
    private static final Duration LONGEST_ASKED = Duration.ofMinutes(1);
    private static final int DOUBLINGS = 5;

    static Outage begin(String reason, Duration asked) {
        return new Outage(System.nanoTime(), 1, reason, asked);
    }

    Outage again(String newest, Duration askedNow) {
        return new Outage(sinceNanos, attempts + 1, newest, askedNow);
    }

    /**
     * How long to wait before the next attempt: twice as long each time, up to a longest; but as
     * long as the store asked for, though not longer than a minute.
     */
    Duration pause() {
        Duration doubled = FIRST_WAIT.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return longer(shorter(doubled, LONGEST_WAIT), shorter(asked, LONGEST_ASKED));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    @Override
    public String toString() {
        long seconds = Duration.ofNanos(System.nanoTime() - sinceNanos).toSeconds();
        String wish = asked.isZero() ? "" : ", asks for %d s".formatted(asked.toSeconds());
        return "waiting for %d s, %d attempts: %s%s".formatted(seconds, attempts, reason, wish);
    }
}

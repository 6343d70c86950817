package berm.center.channel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A bucket of tokens, one for each message; a token that was taken is back a minute later. So no
 * minute, wherever it begins, sees more than the bucket holds: what robots ask for.
 */
final class RateLimit {
    private static final Duration BACK_AFTER = Duration.ofMinutes(1);

    private final int tokens;
    private final Deque<Instant> taken = new ArrayDeque<>();

    RateLimit(int perMinute) {
        this.tokens = perMinute;
    }

    synchronized int available(Instant now) {
        while (!taken.isEmpty() && !taken.getFirst().plus(BACK_AFTER).isAfter(now)) {
            taken.removeFirst();
        }
        return tokens - taken.size();
    }

    synchronized void take(Instant now) {
        taken.addLast(now);
    }
}

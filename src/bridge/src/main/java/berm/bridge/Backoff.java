package berm.bridge;

import java.time.Duration;

/** How long to wait before the next attempt: twice as long each time, up to a longest. */
record Backoff(Duration first, Duration longest, Duration current) {
    Backoff(Duration first, Duration longest) {
        this(first, longest, first);
    }

    Backoff afterFailure() {
        Duration doubled = current.multipliedBy(2);
        return new Backoff(first, longest, doubled.compareTo(longest) < 0 ? doubled : longest);
    }

    Backoff afterSuccess() {
        return new Backoff(first, longest);
    }
}

package berm.domain.simulation;

import java.util.ArrayList;
import java.util.List;

/** A partition's clock, and the spans of it in which nobody listened. */
final class Hearing {
    private static final long DEAF_AFTER = 3_000;

    private final List<Span> deaf = new ArrayList<>();
    private boolean begun;
    private long clock;

    private record Span(long from, long to) {}

    void take(LogEntry entry) {
        long heardFrom = entry.stamp() - entry.vouched();
        if (begun && entry.isHeard() && heardFrom - clock > DEAF_AFTER) {
            deaf.add(new Span(clock, heardFrom));
        }
        if (!begun || entry.isHeard()) {
            clock = begun ? Math.max(clock, entry.stamp()) : entry.stamp();
        }
        begun = true;
    }

    long clock() {
        return clock;
    }

    /** Hearing time when the clock shows that: it stands still while nobody listens. */
    long at(long time) {
        long hearing = time;
        for (Span span : deaf) {
            hearing -= Math.max(0, Math.min(time, span.to) - span.from);
        }
        return hearing;
    }

    /** What the clock shows right after that hearing time. */
    long clockAt(long hearing) {
        long time = hearing;
        for (Span span : deaf) {
            time += time >= span.from ? span.to - span.from : 0;
        }
        return time;
    }
}

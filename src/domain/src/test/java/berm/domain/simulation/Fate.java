package berm.domain.simulation;

import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How one reading ended: accepted, duplicate, or rejected.
 *
 * @param sensor null unless accepted, as what follows
 * @param measuredAt 0 unless accepted
 * @param value in the canonical unit; 0 unless accepted
 * @param reason null unless rejected
 */
record Fate(
        @Nullable String sensor,
        long measuredAt,
        double value,
        @Nullable Quality quality,
        Set<ReadingFlag> flags,
        @Nullable RejectReason reason) {
    static final Fate DUPLICATE = new Fate(null, 0, 0, null, Set.of(), null);

    static Fate accepted(
            String sensor, long measuredAt, double value, Quality quality, Set<ReadingFlag> flags) {
        return new Fate(sensor, measuredAt, value, quality, flags, null);
    }

    static Fate rejected(RejectReason reason) {
        return new Fate(null, 0, 0, null, Set.of(), reason);
    }

    boolean isAccepted() {
        return sensor != null;
    }

    boolean has(ReadingFlag flag) {
        return flags.contains(flag);
    }
}

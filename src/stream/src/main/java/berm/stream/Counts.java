package berm.stream;

import berm.domain.ReadingFlag;
import java.util.List;
import java.util.Set;

/**
 * What became of everything a job consumed, since the beginning of its state.
 *
 * <p>The law: messages = decoded + rejectedMessages, and readings = accepted + rejectedReadings +
 * duplicates, with late among the accepted. What people tell a site, a response, a forecast or a
 * reading, is a message too. Ticks and plans are counted nowhere here.
 */
public final class Counts {
    /** In the order of {@link #toArray}. */
    static final List<String> NAMES =
            List.of(
                    "messages",
                    "rejected_messages",
                    "readings",
                    "accepted",
                    "late",
                    "rejected_readings",
                    "duplicates");

    long messages;
    long rejectedMessages;
    long readings;
    long accepted;
    long late;
    long rejectedReadings;
    long duplicates;

    /** Counts a reading that was accepted; one that is derived was in no message. */
    void accept(Set<ReadingFlag> flags) {
        if (!flags.contains(ReadingFlag.DERIVED)) {
            accepted++;
            late += flags.contains(ReadingFlag.LATE) ? 1 : 0;
        }
    }

    /** In the order of the fields, for saved state. */
    long[] toArray() {
        return new long[] {
            messages, rejectedMessages, readings, accepted, late, rejectedReadings, duplicates
        };
    }

    /** Adds counts saved by an instance that is no more. */
    void add(long[] saved) {
        if (saved.length != NAMES.size()) {
            throw new IllegalStateException("counts of another release");
        }
        messages += saved[0];
        rejectedMessages += saved[1];
        readings += saved[2];
        accepted += saved[3];
        late += saved[4];
        rejectedReadings += saved[5];
        duplicates += saved[6];
    }
}

package berm.history;

import berm.domain.StoredReading;
import java.util.List;
import java.util.Optional;

/** What became of readings given to the history: given = written + refused. */
public record WriteReport(int written, List<Refused> refused) {
    public WriteReport {
        refused = List.copyOf(refused);
    }

    /** A reading that the store will never take, and why. */
    public record Refused(StoredReading reading, String reason) {
        /**
         * Whether no store can take the reading. Asked first: the client would leave out a value
         * that is not a number and send the rest, and QuestDB begins a new point at the end of a
         * line, even within a text.
         */
        public static Optional<Refused> byEveryStore(StoredReading reading) {
            if (!Double.isFinite(reading.value())) {
                return because(reading, "value " + reading.value() + " is not a finite number");
            }
            long time = reading.measuredAt();
            if (time < HistoryQuery.EARLIEST || time >= HistoryQuery.LATEST) {
                return because(reading, "measured at " + time + " ms, not 1970 to 2262");
            }
            if (reading.position().chars().anyMatch(Character::isISOControl)) {
                return because(reading, "its position has control characters");
            }
            return Optional.empty();
        }

        private static Optional<Refused> because(StoredReading reading, String reason) {
            return Optional.of(new Refused(reading, reason));
        }
    }
}

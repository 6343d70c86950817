package berm.domain.judge;

import berm.domain.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Readings of one message in the order they were measured, so that what must be compared meets at
 * its own time; those without a time come last, and equal times keep the order sent.
 */
final class TimeOrder {
    private static final Comparator<Reading> MEASURED = Comparator.comparingLong(TimeOrder::place);

    private TimeOrder() {}

    static List<Reading> of(List<Reading> readings) {
        for (int at = 1; at < readings.size(); at++) {
            if (place(readings.get(at - 1)) > place(readings.get(at))) {
                List<Reading> sorted = new ArrayList<>(readings);
                sorted.sort(MEASURED);
                return sorted;
            }
        }
        return readings;
    }

    private static long place(Reading reading) {
        return reading.measuredAt() == Reading.NO_TIME ? Long.MAX_VALUE : reading.measuredAt();
    }

    /** Whether the next reading, if there is one, was measured at another time. */
    static boolean endsAt(int at, List<Reading> readings) {
        return at + 1 == readings.size()
                || readings.get(at + 1).measuredAt() != readings.get(at).measuredAt();
    }
}

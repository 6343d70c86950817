package berm.domain.quality;

import java.util.ArrayList;
import java.util.List;

/**
 * The calibrations and replacements of one sensor, each an entry, also when its numbers stay.
 *
 * <p>A late reading is calibrated as of its own time. A spike, a rate or a stillness that reaches
 * over an entry is made by people, so the memory of quality begins anew with it.
 *
 * @param entries in the order of time, each later than the one before
 */
public record Calibrations(List<Calibration> entries) {
    /** What the sensor says is the value. */
    public static final Calibration AS_SENT = new Calibration(Long.MIN_VALUE, 1, 0, "as sent");

    /** Never calibrated. */
    public static final Calibrations NONE = new Calibrations(List.of());

    public Calibrations {
        var all = new ArrayList<>(entries);
        if (all.isEmpty() || all.get(0).from() != Long.MIN_VALUE) {
            all.add(0, AS_SENT);
        }
        for (int n = 1; n < all.size(); n++) {
            if (all.get(n).from() <= all.get(n - 1).from()) {
                throw new IllegalArgumentException(
                        all.get(n) + " is not later than " + all.get(n - 1));
            }
        }
        entries = List.copyOf(all);
    }

    /** The one in force at that time; before the first, what the sensor says is the value. */
    public Calibration at(long measuredAt) {
        int n = entries.size() - 1;
        while (n > 0 && entries.get(n).from() > measuredAt) {
            n--;
        }
        return entries.get(n);
    }

    /** Whether a newer reading falls under a later entry than the newest before it did. */
    public boolean beginsAnew(long newestBefore, long measuredAt) {
        return at(measuredAt).from() > at(newestBefore).from();
    }
}

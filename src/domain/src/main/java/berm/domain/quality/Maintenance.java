package berm.domain.quality;

/**
 * A time in which somebody works on a sensor, so that its readings tell nothing.
 *
 * @param from the first ms of it, by measured time
 * @param to the first ms after it; above {@code from}
 * @param note who does what
 */
public record Maintenance(long from, long to, String note) {
    public Maintenance {
        if (from >= to) {
            throw new IllegalArgumentException("maintenance from " + from + " to " + to);
        }
    }

    /** Whether a reading was measured during it. */
    public boolean covers(long measuredAt) {
        return measuredAt >= from && measuredAt < to;
    }
}

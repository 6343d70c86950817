package berm.domain.quality;

import java.util.List;

/**
 * All maintenance of one sensor.
 *
 * @param periods in the order of time, none beginning before the one before has ended
 */
public record MaintenancePeriods(List<Maintenance> periods) {
    /** Nobody ever worked on it. */
    public static final MaintenancePeriods NEVER = new MaintenancePeriods(List.of());

    public MaintenancePeriods {
        periods = List.copyOf(periods);
        for (int n = 1; n < periods.size(); n++) {
            if (periods.get(n).from() < periods.get(n - 1).to()) {
                throw new IllegalArgumentException(
                        periods.get(n) + " begins before the end of " + periods.get(n - 1));
            }
        }
    }

    /** Whether a reading was measured during any of them. */
    public boolean covers(long measuredAt) {
        for (Maintenance period : periods) {
            if (period.covers(measuredAt)) {
                return true;
            }
        }
        return false;
    }
}

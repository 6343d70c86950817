package berm.domain.plan;

import berm.domain.quality.Calibrations;
import berm.domain.quality.MaintenancePeriods;

/**
 * What people do to a sensor, by measured time.
 *
 * @param maintenance when its readings tell nothing
 * @param calibrations how what it says becomes a value
 */
public record Upkeep(MaintenancePeriods maintenance, Calibrations calibrations) {
    /** Nobody ever touched it. */
    public static final Upkeep NONE = new Upkeep(MaintenancePeriods.NEVER, Calibrations.NONE);

    /** When the maintenance ends that goes on at a time; the time itself when none does. */
    public long endOfMaintenance(long time) {
        return maintenance.periods().stream()
                .filter(period -> period.covers(time))
                .mapToLong(period -> period.to())
                .findFirst()
                .orElse(time);
    }
}

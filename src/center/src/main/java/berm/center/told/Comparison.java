package berm.center.told;

import berm.center.LatestReading;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A manual reading beside what the sensor itself read last.
 *
 * @param difference manual less automatic, in {@code unit}
 * @param apart how far the two were measured from each other, ms
 * @param together whether that is within two of the sensor's intervals
 */
record Comparison(
        double automatic,
        String unit,
        long measured,
        String quality,
        double difference,
        long apart,
        boolean together) {

    /** Null when nothing is known that the sensor itself read. */
    static @Nullable Comparison of(
            BigDecimal manual, long at, long interval, @Nullable LatestReading latest) {
        if (latest == null || latest.flags().contains("MANUAL")) {
            return null;
        }
        long apart = Math.abs(at - latest.measured());
        return new Comparison(
                latest.value(),
                latest.unit(),
                latest.measured(),
                latest.quality(),
                manual.subtract(BigDecimal.valueOf(latest.value())).doubleValue(),
                apart,
                apart <= 2 * interval);
    }
}

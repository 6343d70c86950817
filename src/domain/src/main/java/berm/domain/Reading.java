package berm.domain;

import org.jspecify.annotations.Nullable;

/**
 * One value of one sensor, as its gateway sent it; nothing of it has been checked against a plan.
 *
 * @param measuredAt the sensor's time, or {@link #NO_TIME}
 * @param unit the symbol sent, or null for the sensor's own unit
 */
public record Reading(String sensor, long measuredAt, double value, @Nullable String unit) {
    /** The payload gave no time. */
    public static final long NO_TIME = Long.MIN_VALUE;
}

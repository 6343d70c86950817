package berm.center;

import org.jspecify.annotations.Nullable;

/** The reading and the limit that gave an alarm its present colour, and where they come from. */
public record AlarmCause(
        @Nullable String sensor,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable Double limit,
        int plan,
        @Nullable String approvedBy,
        @Nullable String quality,
        boolean unverified,
        String position) {}

package berm.center;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The reading and the limit that gave an alarm its present colour, and where they come from.
 *
 * @param because of a condition of the whole site: the conditions it rested on, with their colours
 */
public record AlarmCause(
        @Nullable String sensor,
        @Nullable Double value,
        @Nullable String unit,
        @Nullable Double limit,
        int plan,
        @Nullable String approvedBy,
        @Nullable String quality,
        boolean unverified,
        List<String> because,
        String position) {}

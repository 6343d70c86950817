package berm.center.daily;

import org.jspecify.annotations.Nullable;

/**
 * The figures of a sensor and a day; what is not known is null.
 *
 * @param eight at 08:00
 * @param worst the one farthest towards danger; of rain, the wettest hour and when it began
 * @param lowest and {@code highest}: of the readings, but of none of rain
 * @param change since 08:00
 * @param sum of rain, all that fell
 * @param missing of the readings that should have come, in %
 * @param came how many did
 * @param doubtful how many of them are suspect
 * @param manual what a person read last
 */
public record DailyFigures(
        @Nullable Timed eight,
        @Nullable Timed worst,
        @Nullable Timed lowest,
        @Nullable Timed highest,
        @Nullable Double change,
        @Nullable Double sum,
        double missing,
        long came,
        int doubtful,
        @Nullable Timed manual) {}

package berm.sim;

import java.util.List;

/**
 * The shape of a storm: the fraction of its rain that falls in each hour, steady within the hour.
 * The fractions are not negative and sum to 1.
 */
public record Hyetograph(List<Double> hourlyFractions) {

    /** A typhoon that crosses in a day, heaviest in the thirteenth hour. */
    public static final Hyetograph TYPHOON =
            new Hyetograph(
                    List.of(
                            0.006, 0.008, 0.010, 0.012, 0.015, 0.018, 0.022, 0.028, //
                            0.036, 0.048, 0.070, 0.115, 0.160, 0.120, 0.085, 0.062, //
                            0.048, 0.036, 0.028, 0.022, 0.018, 0.014, 0.011, 0.008));

    private static final double ROUNDING = 1e-9;

    public Hyetograph {
        hourlyFractions = List.copyOf(hourlyFractions);
        if (hourlyFractions.stream().anyMatch(fraction -> !(fraction >= 0))) {
            throw new IllegalArgumentException("a fraction is negative: " + hourlyFractions);
        }
        if (!(Math.abs(sum(hourlyFractions) - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("the fractions do not sum to 1: " + hourlyFractions);
        }
    }

    /** The fraction that falls in an hour, counted from 0; none outside the storm. */
    public double inHour(long hour) {
        return hour >= 0 && hour < hourlyFractions.size() ? hourlyFractions.get((int) hour) : 0;
    }

    /** The fraction fallen from the beginning of the storm until so many hours later. */
    public double until(double hours) {
        if (!(hours > 0)) {
            return 0;
        }
        int whole = (int) Math.min(hours, hourlyFractions.size());
        return sum(hourlyFractions.subList(0, whole)) + inHour(whole) * (hours - whole);
    }

    private static double sum(List<Double> fractions) {
        return fractions.stream().mapToDouble(Double::doubleValue).sum();
    }
}

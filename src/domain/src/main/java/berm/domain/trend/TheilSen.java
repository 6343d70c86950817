package berm.domain.trend;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The straight line of Theil (1950) and Sen (1968) through a series: its slope is the median of the
 * slopes between all pairs, so that more than a quarter of the values must be wrong to spoil it
 * [T-h].
 *
 * <p>The interval of the slope is taken between two of the N sorted slopes, by rank (Sen 1968,
 * Gilbert 1987): the M₁-th and the (M₂+1)-th, where M₁,₂ = (N ∓ C)/2 and C = z·√Var S of {@link
 * MannKendall} [T-h]. Ranks are rounded outwards, and an end is infinite where there is no such
 * slope. Like that test it holds for independent errors only: of 24 values the 95 % interval holds
 * the true slope in 95 % of series, but in 78 % if each error keeps half of its neighbour [C].
 *
 * @param count values fitted, gaps not counted
 * @param middleTime median of the times of the values; NaN of fewer than two values
 * @param middleValue median of the values: the line goes through it at the middle time; NaN of
 *     fewer than two values
 * @param slope units of the values per unit of time; NaN of fewer than two values
 * @param lowest the low end of the interval of the slope; may be −∞
 * @param highest its high end; may be ∞
 */
public record TheilSen(
        int count,
        double middleTime,
        double middleValue,
        double slope,
        double lowest,
        double highest) {
    /**
     * Fits values one unit of time apart, the first at 0.
     *
     * @param confidence of the interval, between 0 and 1, as 0.95
     * @param values finite, or NaN for a gap: it has no value, but its time passes
     */
    public static TheilSen of(double confidence, double... values) {
        return of(confidence, IntStream.range(0, values.length).asDoubleStream().toArray(), values);
    }

    /**
     * Fits values at their times.
     *
     * @param confidence of the interval, between 0 and 1, as 0.95
     * @param times finite, each later than the one before
     * @param values one to each time; finite, or NaN for a gap
     */
    public static TheilSen of(double confidence, double[] times, double[] values) {
        int[] present =
                IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i])).toArray();
        double[] t = Arrays.stream(present).mapToDouble(i -> times[i]).toArray();
        double[] x = Arrays.stream(present).mapToDouble(i -> values[i]).toArray();
        if (present.length < 2) {
            return new TheilSen(
                    present.length,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NEGATIVE_INFINITY,
                    Double.POSITIVE_INFINITY);
        }
        double[] slopes = slopes(t, x);
        double width = Normal.twoSidedQuantile(1 - confidence) * Math.sqrt(MannKendall.variance(x));
        double below = Math.floor((slopes.length - width) / 2);
        return new TheilSen(
                present.length,
                medianOf(t),
                medianOf(x),
                median(slopes),
                below < 1 ? Double.NEGATIVE_INFINITY : slopes[(int) below - 1],
                below < 1 ? Double.POSITIVE_INFINITY : slopes[slopes.length - (int) below]);
    }

    /** Where the line is at time 0, in the unit of the values. */
    public double intercept() {
        return middleValue - slope * middleTime;
    }

    private static double[] slopes(double[] times, double[] values) {
        var slopes = new double[values.length * (values.length - 1) / 2];
        int next = 0;
        for (int j = 1; j < values.length; j++) {
            for (int i = 0; i < j; i++) {
                slopes[next++] = (values[j] - values[i]) / (times[j] - times[i]);
            }
        }
        Arrays.sort(slopes);
        return slopes;
    }

    /** The median of values in any order, which stay as they are. */
    public static double medianOf(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return median(sorted);
    }

    private static double median(double[] sorted) {
        int upper = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[upper] : (sorted[upper - 1] + sorted[upper]) / 2;
    }
}

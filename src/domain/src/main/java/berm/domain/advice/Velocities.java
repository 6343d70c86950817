package berm.domain.advice;

import berm.domain.measure.RateOfChange;
import java.util.Arrays;

/**
 * How fast a displacement grows: least-squares slopes over a window of points that moves along by
 * one, each at the mean time of its points. Of two points a slope is the difference.
 *
 * <p>v = Σ w·d with w = (t − t̄) / Σ(t − t̄)². If the points have independent errors of 1, the
 * variance of v is Σ w²; slopes whose windows overlap share points, so their errors go together.
 *
 * <p>One difference of two daily GNSS positions tells nothing: its error is σ·√2, some 3.5 mm. Over
 * five of them it is σ/√10, some 0.8 mm/d [C].
 */
public final class Velocities {
    private final double[] times;
    private final double[] values;

    /** Of each slope, the weights of its points; those of slope i begin at point i. */
    private final double[][] weights;

    private Velocities(double[] times, double[] values, double[][] weights) {
        this.times = times;
        this.values = values;
        this.weights = weights;
    }

    /**
     * Of a series of displacements.
     *
     * @param times ms since any origin, each later than the one before
     * @param displacements one to each time, growing towards danger, in any unit; finite
     * @param points of a window, at least 2; five make the noise of GNSS bearable
     */
    public static Velocities of(double[] times, double[] displacements, int points) {
        if (points < 2) {
            throw new IllegalArgumentException("A slope needs 2 points, not " + points);
        }
        int count = Math.max(0, times.length - points + 1);
        var middles = new double[count];
        var slopes = new double[count];
        var weights = new double[count][];
        for (int i = 0; i < count; i++) {
            middles[i] = Line.mean(times, i, i + points);
            weights[i] = weights(times, i, points, middles[i]);
            for (int k = 0; k < points; k++) {
                slopes[i] += weights[i][k] * displacements[i + k];
            }
        }
        return new Velocities(middles, slopes, weights);
    }

    private static double[] weights(double[] times, int from, int points, double middle) {
        var weights = new double[points];
        double squares = 0;
        for (int k = 0; k < points; k++) {
            weights[k] = times[from + k] - middle;
            squares += weights[k] * weights[k];
        }
        for (int k = 0; k < points; k++) {
            weights[k] /= squares;
        }
        return weights;
    }

    public int count() {
        return values.length;
    }

    /** When each holds, in ms since the origin of the series. */
    public double[] times() {
        return times.clone();
    }

    /** The velocities, in the unit of the displacements per ms. */
    public double[] values() {
        return values.clone();
    }

    /** The same per day, as a {@link SteadyRate} is. */
    public double[] perDay() {
        return Arrays.stream(values).map(value -> value * RateOfChange.DAY).toArray();
    }

    double time(int i) {
        return times[i];
    }

    double value(int i) {
        return values[i];
    }

    /** The standard error of one for points with independent errors of 1. */
    double error(int i) {
        return Math.sqrt(covariance(i, i));
    }

    /** How the errors of two go together, for points with independent errors of 1. */
    double covariance(int i, int j) {
        int apart = Math.abs(i - j);
        double[] earlier = weights[Math.min(i, j)];
        double[] later = weights[Math.max(i, j)];
        double sum = 0;
        for (int k = apart; k < earlier.length; k++) {
            sum += earlier[k] * later[k - apart];
        }
        return sum;
    }

    /** The places of the last ones above so many standard errors, in order. */
    int[] lastAbove(double errors, int most) {
        var places = new int[most];
        int first = most;
        for (int i = count() - 1; i >= 0 && first > 0; i--) {
            if (values[i] > errors * error(i)) {
                places[--first] = i;
            }
        }
        return Arrays.copyOfRange(places, first, most);
    }
}

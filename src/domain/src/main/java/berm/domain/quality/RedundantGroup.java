package berm.domain.quality;

import berm.domain.Direction;
import berm.domain.Quality;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Three or more sensors of the same thing: the median, and who is out of line with it.
 *
 * <p>Out of line is who is farther from the median than 3 MAD, the median of all distances from it
 * [D], and farther than noise explains, 3 · √2 · σ: of three sensors that do nothing but tremble,
 * MAD alone blames one in 46 % of samples [C]. If the MAD itself is more than noise explains there
 * is no majority to be out of line with: then all are suspect, and the value is the most dangerous.
 * One in danger against two that are not is suspect and is outvoted: rules over that sensor itself
 * still raise.
 *
 * @param sigma standard deviation of the noise of each, more than 0
 */
public record RedundantGroup(double sigma, Direction danger) {
    /** Fewer have no median that means anything; see {@link RedundantPair}. */
    public static final int LEAST = 3;

    public RedundantGroup {
        if (!(sigma > 0)) {
            throw new IllegalArgumentException("noise " + sigma);
        }
    }

    /**
     * What the sensors said together.
     *
     * @param value NaN when all are missing
     * @param qualities of each sensor, in the order given
     */
    public record Sample(double value, List<Quality> qualities) {
        public Sample {
            qualities = List.copyOf(qualities);
        }
    }

    /**
     * Compares the sensors.
     *
     * @param values of each sensor at one time, NaN where missing; where fewer than {@link #LEAST}
     *     are there, the most dangerous stands unevaluated
     */
    public Sample of(double... values) {
        double[] there = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        if (there.length < LEAST) {
            return all(values, Quality.NOT_EVALUATED);
        }
        double median = median(there);
        double noise = 3 * Math.sqrt(2) * sigma;
        double mad = median(Arrays.stream(there).map(value -> Math.abs(value - median)).toArray());
        if (mad > noise) {
            return all(values, Quality.SUSPECT);
        }
        double most = Math.max(3 * mad, noise);
        var qualities = new ArrayList<Quality>();
        for (double value : values) {
            qualities.add(quality(value, median, most));
        }
        return new Sample(median, qualities);
    }

    private static Quality quality(double value, double median, double most) {
        if (Double.isNaN(value)) {
            return Quality.MISSING;
        }
        return Math.abs(value - median) > most ? Quality.SUSPECT : Quality.GOOD;
    }

    private Sample all(double[] values, Quality quality) {
        double worst = Double.NaN;
        var qualities = new ArrayList<>(Collections.nCopies(values.length, Quality.MISSING));
        for (int n = 0; n < values.length; n++) {
            if (!Double.isNaN(values[n])) {
                qualities.set(n, quality);
                worst = Double.isNaN(worst) || danger.reaches(values[n], worst) ? values[n] : worst;
            }
        }
        return new Sample(worst, qualities);
    }

    /** The middle of an odd number of values, the mean of the two in the middle of an even one. */
    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}

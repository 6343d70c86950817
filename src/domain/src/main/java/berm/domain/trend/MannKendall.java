package berm.domain.trend;

import java.util.Arrays;

/**
 * The test of Mann (1945) and Kendall (1975) that a series has no trend, up or down [T-h].
 *
 * <p>S = Σ sgn(x_j − x_i) over i &lt; j; Var S = (n(n−1)(2n+5) − Σ t(t−1)(2t+5)) / 18 over groups
 * of t equal values; z = (S ∓ 1) / √Var S towards 0; p is that of |z| in the normal distribution.
 *
 * <p>It holds for independent values only: where neighbours resemble each other, p is too small. Of
 * 24 values without a trend, p ≤ 0.05 in 4 % of series if they are independent, in 20 % if each
 * keeps half of its neighbour (AR(1), 0.5) [C]. The normal distribution is a fair stand-in from
 * about 8 values on [T-m].
 *
 * @param count values tested, gaps not counted
 * @param s rises less falls among all pairs
 * @param variance of S were there no trend
 * @param z 0 if S or the variance is 0
 * @param p probability of such an S or a larger one, up or down, were there no trend; 0 to 1
 */
public record MannKendall(int count, long s, double variance, double z, double p) {
    /**
     * Tests the values in their order.
     *
     * @param values finite, or NaN for a gap, which is passed over
     */
    public static MannKendall of(double... values) {
        double[] present = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
        long s = score(present);
        double variance = variance(present);
        double z = s == 0 || variance == 0 ? 0 : (s - Long.signum(s)) / Math.sqrt(variance);
        return new MannKendall(present.length, s, variance, z, Normal.twoSided(z));
    }

    private static long score(double[] values) {
        long score = 0;
        for (int j = 1; j < values.length; j++) {
            for (int i = 0; i < j; i++) {
                score += (values[j] > values[i] ? 1 : 0) - (values[j] < values[i] ? 1 : 0);
            }
        }
        return score;
    }

    /** The variance of S, by the sizes of the groups of equal values. */
    static double variance(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double sum = weight(sorted.length);
        int first = 0;
        for (int i = 1; i <= sorted.length; i++) {
            if (i == sorted.length || sorted[i] != sorted[first]) {
                sum -= weight(i - first);
                first = i;
            }
        }
        return sum / 18;
    }

    private static long weight(long count) {
        return count * (count - 1) * (2 * count + 5);
    }
}

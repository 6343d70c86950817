package berm.domain.advice;

/**
 * The least-squares line y = a + b·t through inverse velocities y = 1/v, and the time t = −a/b at
 * which it reaches 0, with an interval.
 *
 * <p>The interval is that of Fieller (1954) for −a/b [T-h]: all t with (a + b·t)² ≤ z²·Var(a +
 * b·t), z = 1.645 for nine in ten. The variances are carried from the points through the
 * overlapping slopes and through 1/v (δy = −δv/v²) to a and b. The error of a point is the larger
 * of what was declared for it and of what the line leaves: taken from the scatter alone, as if the
 * inverse velocities were independent, such an interval would hold the date in about 75 of 100
 * cases and not in 90 [C].
 *
 * @param line through the inverse velocities
 * @param low where the interval begins; −∞ where it has no end
 * @param high where it ends; ∞ where it has no end
 */
record InverseLine(Line line, double low, double high) {
    private static final double NINE_IN_TEN = 1.6448536269514722;

    /**
     * Fits some of the velocities.
     *
     * @param places of at least three velocities above 0
     * @param noise standard error of a displacement, in its unit
     */
    static InverseLine of(Velocities velocities, int[] places, double noise) {
        int n = places.length;
        var times = new double[n];
        var inverse = new double[n];
        for (int i = 0; i < n; i++) {
            times[i] = velocities.time(places[i]);
            inverse[i] = 1 / velocities.value(places[i]);
        }
        Line line = Line.of(times, inverse);
        double middle = 0;
        double both = 0;
        double slope = 0;
        double trace = 0;
        for (int i = 0; i < n; i++) {
            double x = (times[i] - line.meanX()) / line.squares();
            for (int j = 0; j < n; j++) {
                double covariance =
                        velocities.covariance(places[i], places[j])
                                * (inverse[i] * inverse[i])
                                * (inverse[j] * inverse[j]);
                middle += covariance / n / n;
                both += covariance * x / n;
                slope += covariance * x * (times[j] - line.meanX()) / line.squares();
                trace += i == j ? covariance : 0;
            }
        }
        // What the residual would be were the error of a point 1.
        double expected = trace - n * middle - line.squares() * slope;
        double variance = Math.max(noise * noise, line.residual() / expected);
        return fieller(line, NINE_IN_TEN * NINE_IN_TEN * variance, middle, both, slope);
    }

    /** Between the roots of (ȳ + b·x)² = q·(Var ȳ + 2x·Cov(ȳ, b) + x²·Var b), x from x̄. */
    private static InverseLine fieller(
            Line line, double q, double middle, double both, double slope) {
        double a = line.slope() * line.slope() - q * slope;
        double halfB = line.slope() * line.meanY() - q * both;
        double c = line.meanY() * line.meanY() - q * middle;
        double root = Math.sqrt(Math.max(0, halfB * halfB - a * c));
        double low = line.meanX() + (-halfB - root) / a;
        double high = line.meanX() + (-halfB + root) / a;
        return a > 0 && low <= high
                ? new InverseLine(line, low, high)
                : new InverseLine(line, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }
}

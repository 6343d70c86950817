package berm.domain.advice;

/**
 * The least-squares line y = ȳ + slope · (x − x̄).
 *
 * @param squares Σ(x − x̄)², in the unit of x squared
 * @param residual Σ of the squares of what the line leaves, in the unit of y squared
 * @param rSquared share of Σ(y − ȳ)² that the line explains, 0 to 1; NaN where all y are equal
 */
record Line(
        double meanX,
        double meanY,
        double slope,
        double squares,
        double residual,
        double rSquared) {
    /**
     * Fits as many y as x.
     *
     * @param x at least two different ones, finite
     */
    static Line of(double[] x, double[] y) {
        double meanX = mean(x, 0, x.length);
        double meanY = mean(y, 0, y.length);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        double slope = xy / xx;
        double residual = 0;
        for (int i = 0; i < x.length; i++) {
            double left = y[i] - meanY - slope * (x[i] - meanX);
            residual += left * left;
        }
        return new Line(meanX, meanY, slope, xx, residual, slope * xy / yy);
    }

    /** Where the line reaches 0. */
    double root() {
        return meanX - meanY / slope;
    }

    /** Where the line is at x = 0. */
    double intercept() {
        return meanY - slope * meanX;
    }

    /** The mean of the values from one place up to another, the latter excluded. */
    static double mean(double[] values, int from, int to) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        return sum / (to - from);
    }
}

package berm.domain.trend;

/** The standard normal distribution, the same to the last bit on every machine. */
final class Normal {
    private static final double SQRT_2 = Math.sqrt(2);
    private static final double SQRT_PI = Math.sqrt(Math.PI);

    /** Below, 1 − erf loses fewer than three digits; above, the continued fraction is short. */
    private static final double SERIES_UP_TO = 2;

    private Normal() {}

    /** P(|Z| ≥ |z|), with a relative error below 10⁻¹² while it is above 10⁻³⁰⁰. */
    static double twoSided(double z) {
        return erfc(Math.abs(z) / SQRT_2);
    }

    /**
     * The z > 0 with P(|Z| ≥ z) = p, to 10⁻¹².
     *
     * @param p between 0 and 1, both excluded
     */
    static double twoSidedQuantile(double p) {
        double low = 0;
        double high = 40;
        while (high - low > 1e-13 * high) {
            double middle = (low + high) / 2;
            if (twoSided(middle) > p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** 1 − erf(x), for x ≥ 0. */
    static double erfc(double x) {
        return x < SERIES_UP_TO ? 1 - series(x) : continuedFraction(x);
    }

    /** erf(x) = 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (1·3·…·(2n+1)), of positive terms only [T-h]. */
    private static double series(double x) {
        double term = x;
        double sum = x;
        for (int n = 1; term > 1e-18 * sum; n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / SQRT_PI * StrictMath.exp(-x * x) * sum;
    }

    /** erfc(x) = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 3⁄2/(x + …)))) [T-h]. */
    private static double continuedFraction(double x) {
        double tail = x;
        for (int n = 120; n >= 1; n--) {
            tail = x + n / 2.0 / tail;
        }
        return StrictMath.exp(-x * x) / SQRT_PI / tail;
    }
}

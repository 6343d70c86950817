package berm.domain.qartod;

import java.util.Arrays;

/** How much some values differ among each other; of at least two. */
public enum Variation {
    /** The highest less the lowest. */
    RANGE {
        @Override
        double of(double[] values) {
            double low = Arrays.stream(values).min().orElse(Double.NaN);
            return Arrays.stream(values).max().orElse(Double.NaN) - low;
        }
    },
    /** Of a sample: with n − 1. */
    STANDARD_DEVIATION {
        @Override
        double of(double[] values) {
            double mean = Arrays.stream(values).average().orElse(Double.NaN);
            double squares =
                    Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
            return Math.sqrt(squares / (values.length - 1));
        }
    };

    abstract double of(double[] values);
}

package berm.benchmarks;

import java.util.List;

/** What repeated measurements of one thing gave. */
record Spread(double median, double least, double most, int count) {
    static Spread of(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Spread(
                quantile(sorted, 0.5), sorted[0], sorted[sorted.length - 1], sorted.length);
    }

    /** One number that was measured once. */
    static Spread once(double value) {
        return new Spread(value, value, value, 1);
    }

    /** The value below which that share lies, of all as they are, none interpolated but between. */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}

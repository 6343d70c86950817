package berm.domain.qartod;

import java.util.Arrays;

/**
 * Readings of one sensor in the order they were measured, no two at the same time. It never
 * changes.
 *
 * <p>A value that is not finite is not there: the sensor was asked, and what it said was lost.
 */
public final class Series {
    private final long[] measuredAt;
    private final double[] values;
    private final double[] depths;

    private Series(long[] measuredAt, double[] values, double[] depths) {
        this.measuredAt = measuredAt.clone();
        this.values = values.clone();
        this.depths = depths.clone();
        if (values.length != measuredAt.length || depths.length != values.length) {
            throw new IllegalArgumentException("times, values and depths are not as many");
        }
        for (int n = 1; n < measuredAt.length; n++) {
            if (measuredAt[n] <= measuredAt[n - 1]) {
                throw new IllegalArgumentException("not in the order measured, at " + n);
            }
        }
    }

    /**
     * A series measured at a depth that nobody asked for.
     *
     * @param measuredAt ms since 1970, UTC
     * @param values in the canonical unit of their quantity, NaN where missing
     */
    public static Series of(long[] measuredAt, double[] values) {
        double[] depths = new double[values.length];
        Arrays.fill(depths, Double.NaN);
        return new Series(measuredAt, values, depths);
    }

    /** The same at depths in m below the surface, NaN where not known. */
    public Series at(double[] newDepths) {
        return new Series(measuredAt, values, newDepths);
    }

    public int size() {
        return values.length;
    }

    public long measuredAt(int n) {
        return measuredAt[n];
    }

    public double value(int n) {
        return values[n];
    }

    /** m below the surface, or NaN. */
    public double depth(int n) {
        return depths[n];
    }

    /** Whether there is such a reading, and a value in it. */
    public boolean has(int n) {
        return n >= 0 && n < values.length && Double.isFinite(values[n]);
    }

    /** The last reading before that one which has a value, or −1. */
    int before(int n) {
        int before = n - 1;
        while (before >= 0 && !has(before)) {
            before--;
        }
        return before;
    }

    /** The values measured from one time, and before reading {@code end}. */
    double[] values(long from, int end) {
        int found = Arrays.binarySearch(measuredAt, 0, end, from);
        int first = found >= 0 ? found : -found - 1;
        return Arrays.stream(values, first, end).filter(Double::isFinite).toArray();
    }
}

package berm.domain.simulation;

import berm.domain.Direction;

/** Between what a measure lies, as far as its definition says; its ends are equal where exact. */
record Bounds(double low, double high) {
    /** It may be told or not, and be anything. */
    static final Bounds UNKNOWN = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** It is not told. */
    static final Bounds UNTOLD = new Bounds(Double.NaN, Double.NaN);

    static Bounds exactly(double value) {
        return new Bounds(value, value);
    }

    /** The rounding of two ways to compute it apart. */
    static Bounds about(double low, double high, double precision) {
        double slack = precision * Math.max(1, Math.max(Math.abs(low), Math.abs(high)));
        return new Bounds(low - slack, high + slack);
    }

    boolean isTold() {
        return !Double.isNaN(low);
    }

    boolean surelyReaches(Direction direction, double limit) {
        return direction == Direction.HIGH ? low >= limit : high <= limit;
    }

    boolean possiblyReaches(Direction direction, double limit) {
        return direction == Direction.HIGH ? high >= limit : low <= limit;
    }
}

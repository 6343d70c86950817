package berm.domain;

/** Which way a quantity becomes dangerous. */
public enum Direction {
    /** Rising is dangerous: level, pressure, rain. */
    HIGH {
        @Override
        public boolean reaches(double value, double limit) {
            return value >= limit;
        }
    },
    /** Falling is dangerous: freeboard, beach, phreatic depth. */
    LOW {
        @Override
        public boolean reaches(double value, double limit) {
            return value <= limit;
        }
    };

    /** Whether the value is at the limit or beyond it. */
    public abstract boolean reaches(double value, double limit);

    /** Whether the value is back behind the point of return, strictly. */
    public boolean leaves(double value, double returnPoint) {
        return !reaches(value, returnPoint);
    }
}

package berm.domain.formula;

import org.jspecify.annotations.Nullable;

/**
 * What a part of a formula yields.
 *
 * @param dimension null after a problem, so that one mistake is told once
 * @param form a point on the Celsius scale, an amount, or the bare number 0 that fits any unit
 * @param isConstant whether no sensor is in it
 */
record Type(@Nullable Dimension dimension, Form form, boolean isConstant) {
    enum Form {
        AMOUNT,
        POINT,
        ZERO
    }

    static Type of(UnitText unit, boolean isConstant) {
        return new Type(unit.dimension(), unit.isPoint() ? Form.POINT : Form.AMOUNT, isConstant);
    }

    static Type amount(@Nullable Dimension dimension, boolean isConstant) {
        return new Type(dimension, Form.AMOUNT, isConstant);
    }

    /** Whether it has that dimension; never after a problem. */
    boolean is(@Nullable Dimension other) {
        return dimension != null && other != null && dimension.equals(other);
    }

    boolean isPoint() {
        return form == Form.POINT;
    }

    boolean isZero() {
        return form == Form.ZERO;
    }

    String symbol() {
        return isPoint() ? "°C" : dimension == null ? "?" : DimensionName.symbol(dimension);
    }

    String word() {
        return isPoint() ? "temperature" : dimension == null ? "?" : DimensionName.word(dimension);
    }
}

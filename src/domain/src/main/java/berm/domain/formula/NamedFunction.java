package berm.domain.formula;

import java.util.Optional;

/** The functions a formula may use. */
enum NamedFunction {
    /** |x|, of any amount. */
    ABS("abs", 1, 1),
    /** The least of two or more of the same dimension. */
    MIN("min", 2, 16),
    /** The greatest of two or more of the same dimension. */
    MAX("max", 2, 16),
    /** x within low and high: min(max(x, low), high). */
    CLAMP("clamp", 3, 3),
    /** The square root, of any amount. */
    SQRT("sqrt", 1, 1),
    /** The natural logarithm of a plain number. */
    LN("ln", 1, 1),
    /** e to the power of a plain number. */
    EXP("exp", 1, 1),
    /** The absolute temperature of a point in °C, in K. */
    KELVIN("kelvin", 1, 1),
    /** The point in °C of an absolute temperature in K. */
    CELSIUS("celsius", 1, 1);

    final String symbol;
    final int fewest;
    final int most;

    NamedFunction(String symbol, int fewest, int most) {
        this.symbol = symbol;
        this.fewest = fewest;
        this.most = most;
    }

    static Optional<NamedFunction> of(String symbol) {
        for (NamedFunction function : values()) {
            if (function.symbol.equals(symbol)) {
                return Optional.of(function);
            }
        }
        return Optional.empty();
    }

    /** The step that joins the argument of that index, from 1, to those before it. */
    Operation joining(int argument) {
        boolean greatest = this == MAX || (this == CLAMP && argument == 1);
        return greatest ? Operation.MAX : Operation.MIN;
    }

    /** The step on the one argument, if it takes one. */
    Optional<Operation> step() {
        return switch (this) {
            case ABS -> Optional.of(Operation.ABS);
            case SQRT -> Optional.of(Operation.SQRT);
            case LN -> Optional.of(Operation.LN);
            case EXP -> Optional.of(Operation.EXP);
            case KELVIN -> Optional.of(Operation.TO_KELVIN);
            case CELSIUS -> Optional.of(Operation.TO_CELSIUS);
            case MIN, MAX, CLAMP -> Optional.empty();
        };
    }

    /** How many arguments, in words. */
    String arguments() {
        return fewest == 1
                ? "one argument"
                : fewest == most ? fewest + " arguments" : fewest + " to " + most + " arguments";
    }
}

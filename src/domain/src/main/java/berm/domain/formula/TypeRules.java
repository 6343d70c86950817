package berm.domain.formula;

import berm.domain.formula.Type.Form;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Which dimensions go together, and what they yield.
 *
 * <p>Temperatures in °C are points on a scale: their difference is an amount in K, and a point may
 * be shifted by such an amount. Nothing else may be done with a point than min, max, clamp and
 * {@code kelvin()}, for its zero is arbitrary: twice 10 °C is not 20 °C.
 */
final class TypeRules {
    private static final Type UNKNOWN = Type.amount(null, false);

    private final List<FormulaProblem> problems = new ArrayList<>();

    List<FormulaProblem> problems() {
        return problems;
    }

    Type sum(Token sign, Type left, Type right) {
        boolean minus = sign.is("-");
        if (unknown(left, right)) {
            return UNKNOWN;
        }
        if (left.isPoint() || right.isPoint()) {
            return shifted(sign, left, right);
        }
        if (!fits(left, right)) {
            String words = minus ? " cannot be subtracted from " : " cannot be added to ";
            return problem(sign, pair(sign, left, right) + right.word() + words + left.word());
        }
        return joined(left, right);
    }

    private Type shifted(Token sign, Type left, Type right) {
        boolean minus = sign.is("-");
        boolean isConstant = left.isConstant() && right.isConstant();
        if (left.isPoint() && right.isPoint() && minus) {
            return Type.amount(Dimension.TEMPERATURE, isConstant);
        }
        if (left.isPoint() && right.isPoint()) {
            return problem(
                    sign, "two temperatures cannot be added; write a + (b - a) / 2 for their mean");
        }
        boolean amountFits = left.isPoint() ? isDifference(right) : isDifference(left) && !minus;
        return amountFits
                ? new Type(Dimension.TEMPERATURE, Form.POINT, isConstant)
                : problem(
                        sign,
                        pair(sign, left, right)
                                + "a temperature in °C can only be shifted by a difference in K");
    }

    private static boolean isDifference(Type type) {
        return type.isZero() || type.is(Dimension.TEMPERATURE);
    }

    Type product(Token sign, Type left, Type right) {
        if (left.dimension() == null || right.dimension() == null) {
            return UNKNOWN;
        }
        if (left.isPoint() || right.isPoint()) {
            return pointProblem(sign);
        }
        Dimension dimension =
                sign.is("*")
                        ? left.dimension().times(right.dimension())
                        : left.dimension().per(right.dimension());
        return Type.amount(dimension, left.isConstant() && right.isConstant());
    }

    /** The exponent's value is asked for only if it is constant. */
    Type power(Token sign, Type base, Type exponent, double value) {
        if (base.dimension() == null || exponent.dimension() == null) {
            return UNKNOWN;
        }
        if (base.isPoint()) {
            return pointProblem(sign);
        }
        if (!exponent.isConstant() || exponent.isPoint() || !exponent.dimension().isNumber()) {
            return problem(sign, "an exponent must be a constant number without unit");
        }
        if (base.dimension().isNumber()) {
            return Type.amount(Dimension.NUMBER, base.isConstant());
        }
        Optional<Dimension> dimension = base.dimension().power(value);
        return dimension.isPresent()
                ? Type.amount(dimension.get(), base.isConstant())
                : problem(
                        sign,
                        "the exponent of a "
                                + base.word()
                                + " must have at most four decimals and not lead beyond the 20th power");
    }

    Type negated(Token sign, Type operand) {
        return operand.isPoint() ? pointProblem(sign) : operand;
    }

    Type joined(Token name, NamedFunction function, Type left, Type right) {
        if (unknown(left, right)) {
            return UNKNOWN;
        }
        if (left.isPoint() != right.isPoint() || !fits(left, right)) {
            String words =
                    function.symbol
                            + " compares like with like, not "
                            + left.word()
                            + " with "
                            + right.word();
            return problem(name, words);
        }
        return joined(left, right);
    }

    Type applied(Token name, NamedFunction function, Type argument) {
        Dimension dimension = argument.dimension();
        if (dimension == null) {
            return argument;
        }
        return switch (function) {
            case MIN, MAX, CLAMP -> argument;
            case ABS -> amountOf(name, argument, Optional.of(dimension));
            case SQRT -> amountOf(name, argument, dimension.power(0.5));
            case LN, EXP -> ofNumber(name, argument);
            case KELVIN ->
                    argument.isPoint()
                            ? Type.amount(Dimension.TEMPERATURE, argument.isConstant())
                            : problem(
                                    name,
                                    "kelvin needs a temperature in °C, not a " + argument.word());
            case CELSIUS ->
                    !argument.isPoint() && Dimension.TEMPERATURE.equals(dimension)
                            ? new Type(dimension, Form.POINT, argument.isConstant())
                            : problem(name, "celsius needs an absolute temperature in K");
        };
    }

    private Type amountOf(Token name, Type argument, Optional<Dimension> dimension) {
        return argument.isPoint() || dimension.isEmpty()
                ? pointProblem(name)
                : Type.amount(dimension.get(), argument.isConstant());
    }

    private Type ofNumber(Token name, Type argument) {
        return !argument.isPoint() && argument.is(Dimension.NUMBER)
                ? argument.isZero() ? Type.amount(Dimension.NUMBER, true) : argument
                : problem(
                        name,
                        name.text() + " needs a number without unit, not a " + argument.word());
    }

    private static boolean fits(Type left, Type right) {
        boolean zeroFits =
                (left.isZero() && !right.isPoint()) || (right.isZero() && !left.isPoint());
        return zeroFits || left.is(right.dimension());
    }

    private static Type joined(Type left, Type right) {
        Type kind = left.isZero() ? right : left;
        return new Type(kind.dimension(), kind.form(), left.isConstant() && right.isConstant());
    }

    private static boolean unknown(Type left, Type right) {
        return left.dimension() == null || right.dimension() == null;
    }

    private static String pair(Token sign, Type left, Type right) {
        return left.symbol() + " " + sign.text() + " " + right.symbol() + ": ";
    }

    private Type pointProblem(Token at) {
        return problem(
                at,
                at.text()
                        + " cannot take a temperature in °C; take a difference from another, or kelvin()");
    }

    private Type problem(Token at, String words) {
        problems.add(new FormulaProblem(at.column(), words));
        return UNKNOWN;
    }
}

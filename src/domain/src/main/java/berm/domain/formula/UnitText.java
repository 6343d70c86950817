package berm.domain.formula;

import berm.domain.Quantity;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A unit as written, without spaces: {@code kPa}, {@code m3/s}, {@code m^0.5/s}, {@code J/mol/K}.
 * Terms are joined by {@code /} and {@code .}, from left to right; an exponent is a decimal number.
 *
 * @param toSi how many of the base units it is
 * @param isPoint whether it is {@code degC} alone, a point on the Celsius scale; within a longer
 *     unit {@code degC} is a difference, the same as {@code K}
 */
record UnitText(double toSi, Dimension dimension, boolean isPoint) {
    private static final String TERM = "(%|°C|1|[A-Za-z][A-Za-z0-9_]*)(?:\\^(-?\\d+(?:\\.\\d+)?))?";

    /** What a unit looks like after a number; it begins with a letter, % or °. */
    static final Pattern FORM =
            Pattern.compile("(?!1)TERM(?:[/.](?=[A-Za-z%°])TERM)*".replace("TERM", TERM));

    private static final Pattern NEXT = Pattern.compile("([/.]?)" + TERM);

    /** The canonical unit of a quantity. */
    static UnitText of(Quantity quantity) {
        return of(quantity.symbol());
    }

    /** A unit known to be one. */
    static UnitText of(String text) {
        return parse(text).orElseThrow(() -> new IllegalArgumentException("not a unit: " + text));
    }

    /** Empty if it names a unit not known, or is none. */
    static Optional<UnitText> parse(String text) {
        Optional<UnitAtom> alone = UnitAtom.of(text);
        if (alone.isPresent()) {
            UnitAtom atom = alone.get();
            return Optional.of(new UnitText(atom.toSi, atom.dimension, atom.isPoint()));
        }
        return FORM.matcher(text).matches() ? product(text) : Optional.empty();
    }

    private static Optional<UnitText> product(String text) {
        Matcher terms = NEXT.matcher(text);
        Optional<UnitText> product = Optional.of(of("1"));
        while (terms.find()) {
            Optional<UnitText> term = term(terms.group(2), terms.group(3));
            boolean divides = terms.group(1).equals("/");
            product = product.flatMap(left -> term.map(right -> left.joined(right, divides)));
        }
        return product.filter(unit -> Double.isFinite(unit.toSi) && unit.toSi > 0);
    }

    private static Optional<UnitText> term(String symbol, @Nullable String exponent) {
        double power = exponent == null ? 1 : Double.parseDouble(exponent);
        return UnitAtom.of(symbol)
                .flatMap(
                        atom ->
                                atom.dimension
                                        .power(power)
                                        .map(dimension -> power(atom, power, dimension)));
    }

    private static UnitText power(UnitAtom atom, double power, Dimension dimension) {
        double toSi = power == 1 ? atom.toSi : StrictMath.pow(atom.toSi, power);
        return new UnitText(toSi, dimension, false);
    }

    private UnitText joined(UnitText right, boolean divides) {
        return divides
                ? new UnitText(toSi / right.toSi, dimension.per(right.dimension), false)
                : new UnitText(toSi * right.toSi, dimension.times(right.dimension), false);
    }
}

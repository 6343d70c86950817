package berm.domain.formula;

import berm.domain.Quantity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How a number is derived from sensors of the same site, such as {@code (crest - level) / slope}.
 *
 * <p>Its language: numbers, each with a unit unless it has none ({@code 101.3 kPa}, {@code 1.4
 * m^0.5/s}, {@code 5 %}); sensors by their id, in brackets if it is more than a letter followed by
 * letters, digits and _ ({@code [P-3]}); {@code + - * / ^} and parentheses; {@code abs min max
 * clamp sqrt ln exp kelvin celsius}. Dimensions must fit; only the bare number 0 fits all but
 * temperatures in °C. A temperature in °C may be subtracted from another, shifted by an amount in
 * K, or made absolute by {@code kelvin()}.
 *
 * <p>A formula never changes and may be shared between threads. Two are equal if they have the same
 * text, inputs and target.
 */
public final class Formula {
    /** Characters. */
    public static final int LONGEST = 500;

    /** Parentheses, functions, signs and exponents within each other. */
    public static final int DEEPEST = 32;

    /** Sensors. */
    public static final int MOST_INPUTS = 16;

    private final String text;
    private final List<FormulaInput> inputs;
    private final Code code;
    private final Type type;
    private final Dimension dimension;
    private final @Nullable Quantity target;
    private final double targetToSi;

    Formula(String text, List<FormulaInput> inputs, Code code, Type type, Dimension dimension) {
        this(text, inputs, code, type, dimension, null);
    }

    private Formula(
            String text,
            List<FormulaInput> inputs,
            Code code,
            Type type,
            Dimension dimension,
            @Nullable Quantity target) {
        this.text = text;
        this.inputs = List.copyOf(inputs);
        this.code = code;
        this.type = type;
        this.dimension = dimension;
        this.target = target;
        this.targetToSi = target == null ? 1 : UnitText.of(target).toSi();
    }

    /**
     * Reads a formula; whatever the text, it answers with a formula or with problems.
     *
     * @param quantities the quantity of the sensor of that id, null if the site has none
     */
    public static ParsedFormula parse(
            String text, Function<String, @Nullable Quantity> quantities) {
        return new FormulaParser(quantities).parse(text);
    }

    public String text() {
        return text;
    }

    /** The ids of the sensors, in the order of first mention. */
    public List<String> inputs() {
        return inputs.stream().map(FormulaInput::sensor).toList();
    }

    /** Of the result. */
    public Dimension dimension() {
        return dimension;
    }

    /** Why the result is no such quantity; empty if it is. */
    public Optional<FormulaProblem> misfit(Quantity quantity) {
        UnitText unit = UnitText.of(quantity);
        if (type.isPoint() == unit.isPoint()
                && ((type.isZero() && !unit.isPoint()) || dimension.equals(unit.dimension()))) {
            return Optional.empty();
        }
        return Optional.of(new FormulaProblem(1, misfitWords(Type.of(unit, false))));
    }

    private String misfitWords(Type wanted) {
        String words =
                "the result is "
                        + type.word()
                        + " ("
                        + type.symbol()
                        + ") where "
                        + wanted.word()
                        + " ("
                        + wanted.symbol()
                        + ") should be";
        boolean isDifference = !type.isPoint() && dimension.equals(Dimension.TEMPERATURE);
        return wanted.isPoint() && isDifference
                ? words + "; write celsius(...) of kelvins, or 0 degC + ... of a difference"
                : words;
    }

    /**
     * The same, with its result in the canonical unit of the quantity.
     *
     * @throws IllegalArgumentException if the result is no such quantity
     */
    public Formula to(Quantity quantity) {
        Optional<FormulaProblem> misfit = misfit(quantity);
        if (misfit.isPresent()) {
            throw new IllegalArgumentException(misfit.get().toString());
        }
        return new Formula(text, inputs, code, type, dimension, quantity);
    }

    /**
     * The result in the canonical unit of the target, or before {@link #to} in base units (m, kg,
     * s, K, mol, NTU; a point in °C). NaN or infinite where there is none, as after a division by
     * zero or if an input is NaN: that is for the caller to refuse.
     *
     * @param values of the inputs in their order, each in the canonical unit of its quantity
     */
    public double evaluate(double[] values) {
        return code.value(values) / targetToSi;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Formula that
                && text.equals(that.text)
                && inputs.equals(that.inputs)
                && target == that.target;
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, inputs, target);
    }

    @Override
    public String toString() {
        return text;
    }
}

package berm.domain.formula;

import static berm.domain.formula.FormulaKit.formula;
import static berm.domain.formula.FormulaKit.problems;
import static berm.domain.formula.FormulaKit.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Quantity;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormulaTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2 + 3 * 4         | 14
                    (2 + 3) * 4       | 20
                    10 - 3 - 2        | 5
                    24 / 4 / 2        | 3
                    2 ^ 3 ^ 2         | 512
                    -2 ^ 2            | -4
                    (-2) ^ 2          | 4
                    2 ^ -1            | 0.5
                    - - 3             | 3
                    2 * -3            | -6
                    1.5e2 + .5        | 150.5
                    abs(-7)           | 7
                    min(3, 1, 2)      | 1
                    max(3, 1, 5, 2)   | 5
                    clamp(7, 0, 5)    | 5
                    clamp(-7, 0, 5)   | 0
                    clamp(3, 0, 5)    | 3
                    sqrt(16)          | 4
                    ln(exp(2))        | 2
                    5 % * 200         | 10
                    3 ppm * 1e6       | 3
                    1 h / 1 min       | 60
                    1 mH2O / 1 Pa     | 9806.65
                    1 L/s / 1 m3/s    | 0.001
                    1 kPa.s / 1 Pa.s  | 1000
                    """)
    void computesAsIsTaughtAtSchool(String text, double expected) {
        assertThat(value(Quantity.COUNT, text)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void takesInputsInOrderOfFirstMention() {
        Formula freeboard = formula("(crest - level) / slope + crest - crest");

        assertThat(freeboard.inputs()).containsExactly("crest", "level", "slope");
        assertThat(freeboard.to(Quantity.LEVEL).evaluate(new double[] {105, 103.5, 1}))
                .isCloseTo(150, within(1e-9));
    }

    @Test
    void takesAnIdOfAnyFormInBrackets() {
        assertThat(value(Quantity.PRESSURE, "[P-3] - baro", 140, 101)).isEqualTo(39);
        assertThat(problems("P-3")).isEqualTo("column 1: there is no sensor P");
    }

    @Test
    void keepsEachQuantityInItsOwnUnit() {
        assertThat(value(Quantity.LEVEL, "level + rain", 2, 500)).isEqualTo(2.5);
        assertThat(value(Quantity.RAIN, "level + rain", 2, 500)).isCloseTo(2500, within(1e-9));
        assertThat(value(Quantity.RATIO, "level / crest", 1, 4)).isEqualTo(25);
        assertThat(value(Quantity.FLOW, "s * 2 m2", 3)).isEqualTo(6);
        assertThat(value(Quantity.TURBIDITY, "ntu + 2 NTU", 3)).isEqualTo(5);
    }

    @ParameterizedTest
    @EnumSource(Quantity.class)
    void knowsTheUnitOfEveryQuantity(Quantity quantity) {
        Formula same = Formula.parse("x", id -> quantity).orThrow().to(quantity);

        assertThat(same.evaluate(new double[] {12.5})).isCloseTo(12.5, within(1e-14));
    }

    @ParameterizedTest
    @EnumSource(berm.domain.Unit.class)
    void agreesWithTheUnitsSensorsAreGivenIn(berm.domain.Unit unit) {
        UnitText text = UnitText.of(unit.symbol());
        UnitText canonical = UnitText.of(unit.quantity());

        assertThat(text.dimension()).isEqualTo(canonical.dimension());
        assertThat(text.toSi() / canonical.toSi())
                .isCloseTo(unit.toCanonical(1.0), within(1e-12 * unit.toCanonical(1.0)));
    }

    @Test
    void temperaturesInCelsiusAreOnlyShiftedAndSubtracted() {
        assertThat(value(Quantity.TEMPERATURE, "air + 2 K", 18)).isEqualTo(20);
        assertThat(value(Quantity.TEMPERATURE, "-5 degC - 2 K")).isEqualTo(-7);
        assertThat(value(Quantity.PRESSURE, "2 kPa/K * (air - 20 degC)", 18)).isEqualTo(-4);
        assertThat(value(Quantity.PRESSURE, "2 kPa/degC * (air - 20 degC)", 18)).isEqualTo(-4);
        assertThat(value(Quantity.TEMPERATURE, "air + (water - air) / 2", 18, 10)).isEqualTo(14);
        assertThat(value(Quantity.TEMPERATURE, "max(air, water, 0 degC)", -1, -3)).isZero();
        assertThat(value(Quantity.TEMPERATURE, "celsius(kelvin(air) * 1)", 18))
                .isCloseTo(18, within(1e-12));
        assertThat(value(Quantity.TEMPERATURE, "0 degC + (air - water)", 18, 10)).isEqualTo(8);
    }

    @Test
    void theBareZeroFitsEveryUnitButCelsius() {
        assertThat(value(Quantity.LEVEL, "clamp(crest - level, 0, 2000 m)", 1, 4)).isZero();
        assertThat(problems("max(air, 0)"))
                .isEqualTo(
                        "column 1: max compares like with like, not temperature with a number without unit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    level + baro      | column 7: m + kPa: pressure cannot be added to length
                    level - baro      | column 7: m - kPa: pressure cannot be subtracted from length
                    level + 1         | column 7: m + 1: a number without unit cannot be added to length
                    clamp(h, 0, 2000) | column 1: clamp compares like with like, not length with a number without unit
                    air + water       | column 5: two temperatures cannot be added; write a + (b - a) / 2 for their mean
                    2 K - air         | column 5: K - °C: a temperature in °C can only be shifted by a difference in K
                    air * 2           | column 5: * cannot take a temperature in °C; take a difference from another, or kelvin()
                    -air              | column 1: - cannot take a temperature in °C; take a difference from another, or kelvin()
                    max(air, 2 K)     | column 1: max compares like with like, not temperature with temperature difference
                    ln(h)             | column 1: ln needs a number without unit, not a length
                    exp(air)          | column 1: exp needs a number without unit, not a temperature
                    h ^ n             | column 3: an exponent must be a constant number without unit
                    2 ^ h             | column 3: an exponent must be a constant number without unit
                    h ^ 21            | column 3: the exponent of a length must have at most four decimals and not lead beyond the 20th power
                    2 m ^ 2           | column 5: put 2 m in parentheses to raise it to a power
                    2 m/slope         | column 3: m/slope is not a unit; to divide by a sensor put spaces around /
                    2 parsec          | column 3: parsec is not a unit
                    nix + level + n   | column 1: there is no sensor nix
                    nix + h + 1 - air | column 1: there is no sensor nix
                    foo(h)            | column 1: there is no function foo
                    sqrt(n, n)        | column 1: sqrt takes one argument
                    clamp(n, n)       | column 1: clamp takes 3 arguments
                    min(n)            | column 1: min takes 2 to 16 arguments
                    (h                | column 3: the end where ) should be
                    h h               | column 3: h where + - * / ^ or the end should be
                    h +               | column 4: the end where a number, a sensor or ( should be
                    h + * h           | column 5: * where a number, a sensor or ( should be
                    h $ h             | column 3: $ means nothing here
                    [P-3 + h          | column 1: [ begins the id of a sensor, such as [P-3]
                    1e999             | column 1: 1e999 is too large
                    (h + n) + (h + s) | column 4: m + 1: a number without unit cannot be added to length; column 14: m + m/s: speed cannot be added to length
                    """)
    void saysWhereAndWhyATextMeansNothing(String text, String problem) {
        assertThat(problems(text)).isEqualTo(problem);
    }

    @Test
    void refusesTheEmptyText() {
        assertThat(problems(""))
                .isEqualTo("column 1: the end where a number, a sensor or ( should be");
    }

    @Test
    void saysWhyAResultIsNotTheQuantityWanted() {
        assertThat(formula("1.4 * h ^ 2.5").misfit(Quantity.FLOW))
                .hasToString(
                        "Optional[column 1: the result is m^2.5 (m^2.5) where flow (m3/s) should be]");
        assertThat(formula("air - water").misfit(Quantity.TEMPERATURE).orElseThrow().words())
                .endsWith("; write celsius(...) of kelvins, or 0 degC + ... of a difference");
        assertThat(formula("air").misfit(Quantity.TEMPERATURE)).isEmpty();
        assertThatThrownBy(() -> formula("air").to(Quantity.LEVEL))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void isBounded() {
        assertThat(problems("1" + "+1".repeat(249))).isEmpty();
        assertThat(problems("1" + "+1".repeat(250)))
                .isEqualTo("column 501: longer than 500 characters");
        assertThat(problems("(".repeat(32) + "1" + ")".repeat(32))).isEmpty();
        assertThat(problems("(".repeat(33) + "1" + ")".repeat(33)))
                .isEqualTo("column 34: nested deeper than 32");
        assertThat(problems("-".repeat(33) + "1")).isEqualTo("column 34: nested deeper than 32");
        assertThat(sumOf(16).problems()).isEmpty();
        assertThat(sumOf(17).problems()).hasToString("[column 55: more than 16 sensors]");
    }

    private static ParsedFormula sumOf(int sensors) {
        String text =
                IntStream.range(0, sensors).mapToObj(i -> "x" + i).collect(Collectors.joining("+"));
        return Formula.parse(text, id -> Quantity.COUNT);
    }

    @Test
    void yieldsNoNumberWhereThereIsNone() {
        assertThat(value(Quantity.LEVEL, "(crest - level) / slope", 2, 1, 0)).isInfinite();
        assertThat(value(Quantity.COUNT, "ln(n)", -1)).isNaN();
        assertThat(value(Quantity.LEVEL, "max(crest, level)", 2, Double.NaN)).isNaN();
        assertThat(value(Quantity.LEVEL, "clamp(level, 0, 1 m)", Double.NaN)).isNaN();
    }

    @Test
    void isEqualByTextInputsAndTarget() {
        Formula formula = formula("crest - level");

        assertThat(formula)
                .isEqualTo(formula("crest - level"))
                .hasSameHashCodeAs(formula("crest - level"));
        assertThat(formula).isNotEqualTo(formula("level - crest"));
        assertThat(formula).isNotEqualTo(formula.to(Quantity.LEVEL));
        assertThat(formula)
                .isNotEqualTo(Formula.parse("crest - level", id -> Quantity.RAIN).orThrow());
    }

    @Test
    void exponentsOfThirdsAndFourDecimalsAreExact() {
        assertThat(formula("(h ^ (1 / 3)) ^ 3").dimension()).isEqualTo(Dimension.LENGTH);
        assertThat(formula("h ^ 1.4725 * 1 m^0.5275").dimension()).hasToString("m^2");
        assertThat(formula("sqrt(h ^ 2)").dimension()).isEqualTo(Dimension.LENGTH);
        assertThat(problems("h ^ 1.47251")).isNotEmpty();
    }
}

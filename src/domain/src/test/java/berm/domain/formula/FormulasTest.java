package berm.domain.formula;

import static berm.domain.formula.FormulaKit.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Quantity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulasTest {
    @Test
    void oneMetreOfFreeboardOnOnePercentIsAHundredMetresOfBeach() {
        assertThat(value(Quantity.LEVEL, Formulas.freeboard("crest", "level"), 105, 104))
                .isEqualTo(1);
        assertThat(value(Quantity.LEVEL, Formulas.freeboard("105.5 m", "level"), 104))
                .isEqualTo(1.5);
        assertThat(value(Quantity.LEVEL, Formulas.beach("crest", "level", "slope"), 105, 104, 1))
                .isEqualTo(100);
        assertThat(value(Quantity.LEVEL, Formulas.beach("crest", "level", "0.5 %"), 105, 104))
                .isEqualTo(200);
        assertThat(value(Quantity.LEVEL, Formulas.headDifference("crest", "level"), 5, 7))
                .isEqualTo(-2);
    }

    /** Check values of the fact sheet, marked C, in L/s. */
    @ParameterizedTest
    @CsvSource({"0.05, 0.78, 0.005", "0.10, 4.43, 0.005", "0.20, 25.0, 0.05", "-0.01, 0, 0"})
    void aNotchOf90DegreesFlows(double head, double litresPerSecond, double rounding) {
        assertThat(1000 * value(Quantity.FLOW, Formulas.vNotchWeir("h"), head))
                .isCloseTo(litresPerSecond, within(rounding));
    }

    /** The typhoon Hagupit: 43 hPa below standard look like 0.44 m of water. */
    @Test
    void aTyphoonHidesNearlyHalfAMetreOfWater() {
        String gauge = Formulas.gaugePressure("[P-3]", "baro");
        String column = Formulas.waterColumn(gauge, 1000);
        String standard = Formulas.waterColumn(Formulas.gaugePressure("[P-3]", "101.3 kPa"), 1000);

        double real = value(Quantity.LEVEL, column, 120, 97);
        assertThat(real - value(Quantity.LEVEL, standard, 120)).isCloseTo(0.44, within(0.005));
        assertThat(
                        value(
                                Quantity.PRESSURE,
                                Formulas.compensatedPressure("P-3", "baro", 101.3),
                                20,
                                97))
                .isCloseTo(24.3, within(1e-12));
    }

    /** Litres of a mole; the fact sheet has 24.465, 24.055 and 22.4. */
    @ParameterizedTest
    @CsvSource({"25, 24.465, 0.0005", "20, 24.055, 0.0005", "0, 22.414, 0.0005", "0, 22.4, 0.05"})
    void aMoleOfGasTakesItsRoom(double celsius, double litres, double rounding) {
        String text = Formulas.massConcentration(Formulas.shareOfPpm("n"), 17.031, celsius);

        double milligramsPerCubicMetre = value(Quantity.CONCENTRATION, text, 1);

        assertThat(17.031 / milligramsPerCubicMetre).isCloseTo(litres, within(rounding));
    }

    /** Ammonia, LEL 15 %: 25 %LEL are 37 500 ppm. */
    @Test
    void aQuarterOfTheLelOfAmmoniaIsManyTimesWhatKills() {
        String share = Formulas.shareOfLel("slope", 15);

        assertThat(value(Quantity.COUNT, Formulas.ppmOfShare(share), 25))
                .isCloseTo(37_500, within(1e-6));
        assertThat(value(Quantity.RATIO, Formulas.lelOfShare(share, 15), 25))
                .isCloseTo(25, within(1e-12));
    }

    @Test
    void concentrationAndShareAreInverse() {
        String share = Formulas.shareOfMassConcentration("gas", 34.08, 20);
        String back = Formulas.massConcentration(share, 34.08, 20);

        assertThat(value(Quantity.COUNT, Formulas.ppmOfShare(share), 14.167))
                .isCloseTo(10, within(0.001));
        assertThat(value(Quantity.CONCENTRATION, back, 14.167)).isCloseTo(14.167, within(1e-12));
    }

    /** G 0.05 kPa/digit, R0 9000, f 2900 Hz = 8410 digits; K 0.1, 5 K warmer; 1.3 kPa low air. */
    @Test
    void aVibratingWireInDigitsFallsAsPressureRises() {
        VibratingWire wire = new VibratingWire(0.1, 20, 101.3, 0);
        String text = wire.linear("n", "air", "baro", 0.05, 9000);

        assertThat(value(Quantity.PRESSURE, text, 2900, 25, 100))
                .isCloseTo(29.5 + 0.5 + 1.3, within(1e-9));
    }

    @Test
    void aPolynomialOfDigitsWithoutSquareIsTheLinearForm() {
        VibratingWire wire = new VibratingWire(-0.1, -3.5, 101.3, -0.25);
        String linear = wire.linear("n", "air", "baro", 0.05, 9000);
        String polynomial = wire.polynomial("n ^ 2 / 1000", "air", "baro", 0, -0.05, 450);

        assertThat(value(Quantity.PRESSURE, polynomial, 2900, 25, 100))
                .isCloseTo(value(Quantity.PRESSURE, linear, 2900, 25, 100), within(1e-9))
                .isCloseTo(29.5 - 2.85 + 1.3 - 0.25, within(1e-9));
    }

    @Test
    void aConstantMustBeANumber() {
        assertThatThrownBy(() -> Formulas.waterColumn("baro", Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

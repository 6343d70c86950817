package berm.domain.formula;

import berm.domain.SensorId;

/**
 * The texts of formulas that dams and chemical plants use; {@link Formula#parse} reads them like
 * any other.
 *
 * <p>An operand is the id of a sensor, or else a text of the language such as {@code 105.3 m}.
 * Where a constant is a bare number its unit is in its name. Marks of sources as in the domain's
 * fact sheet: S seen, T from training (high, medium or low confidence), C computed, D our proposal.
 */
public final class Formulas {
    private static final String GAS_CONSTANT = "8.314462618 J/mol/K";
    private static final String ONE_ATMOSPHERE = "101.325 kPa";

    private Formulas() {}

    /** Freeboard in m: crest − level, both elevations in m of the same datum. T-h. */
    public static String freeboard(String crest, String level) {
        return operand(crest) + " - " + operand(level);
    }

    /**
     * Length of the dry beach in m: (crest − level) / slope, the slope a share (1 % makes 100 m of
     * beach from 1 m of freeboard). T-h; a measured beach more than 20 % from it is suspect, D.
     */
    public static String beach(String crest, String level, String slope) {
        return "(" + freeboard(crest, level) + ") / " + operand(slope);
    }

    /** Difference of two heads or levels in m, of the same datum: upper − lower. */
    public static String headDifference(String upper, String lower) {
        return operand(upper) + " - " + operand(lower);
    }

    /**
     * Pressure in kPa above the atmosphere's, of an unvented instrument: absolute − barometer. Left
     * out, 4.3 kPa of a typhoon hide 0.44 m of water (C).
     */
    public static String gaugePressure(String absolute, String barometer) {
        return operand(absolute) + " - " + operand(barometer);
    }

    /**
     * Pressure in kPa, of an instrument zeroed at a barometer of S0: pressure − (barometer − S0).
     * T-h.
     */
    public static String compensatedPressure(
            String pressure, String barometer, double zeroBarometerKpa) {
        return operand(pressure) + compensation(barometer, zeroBarometerKpa);
    }

    /**
     * Height in m of water of that pressure: p / (ρ g), g 9.80665 m/s².
     *
     * @param densityKgPerM3 1000 at 4 °C, 999.7 at 10 °C, 998.2 at 20 °C (T-h); more with salt or
     *     solids
     */
    public static String waterColumn(String pressure, double densityKgPerM3) {
        return operand(pressure) + " / (" + number(densityKgPerM3, "kg/m3") + " * 9.80665 m/s^2)";
    }

    /**
     * Temperature in °C of a thermistor of resistance R in Ω (a count): 1 / (A + B ln R + C (ln
     * R)³) − 273.15 + offset, after Steinhart and Hart. T-h.
     */
    public static String thermistor(
            String resistance, double a, double b, double c, double offsetKelvin) {
        String ln = "ln(" + operand(resistance) + ")";
        return "celsius(1 K / ("
                + number(a)
                + " + "
                + number(b)
                + " * "
                + ln
                + " + "
                + number(c)
                + " * "
                + ln
                + " ^ 3)) + "
                + number(offsetKelvin, "K");
    }

    /** Flow in m³/s over a V-notch weir of 90°: 1.4 h^2.5, h in m above the notch, ≥ 0. T-h. */
    public static String vNotchWeir(String head) {
        return "1.4 m^0.5/s * max(" + operand(head) + ", 0) ^ 2.5";
    }

    /** Share of the air (%) of a gas: %LEL · LEL, both in %. T-h; methane's LEL is 5.0 %. */
    public static String shareOfLel(String percentLel, double lelPercent) {
        return operand(percentLel) + " * " + number(lelPercent, "%");
    }

    /** %LEL of a share of the air: 100 · share / LEL. T-h. */
    public static String lelOfShare(String share, double lelPercent) {
        return operand(share) + " / " + number(lelPercent, "%");
    }

    /** Share of the air of a count of parts per million by volume. */
    public static String shareOfPpm(String ppm) {
        return operand(ppm) + " * 1 ppm";
    }

    /** Count of parts per million by volume of a share of the air. */
    public static String ppmOfShare(String share) {
        return operand(share) + " / 1 ppm";
    }

    /**
     * Concentration in mg/m³ of a gas: share · M P / (R T), R 8.314462618 J/(mol K), at one
     * atmosphere of 101.325 kPa. A mole takes 24.465 L at 25 °C, 24.055 L at 20 °C, 22.414 L at 0
     * °C (C); Chinese tables often take 0 °C, so say which.
     *
     * @param share of the air by volume, not %LEL
     */
    public static String massConcentration(
            String share, double molarMassGramPerMole, double referenceCelsius) {
        return operand(share) + " * " + densityOfGas(molarMassGramPerMole, referenceCelsius);
    }

    /** Share of the air of a concentration: the inverse of {@link #massConcentration}. */
    public static String shareOfMassConcentration(
            String concentration, double molarMassGramPerMole, double referenceCelsius) {
        return operand(concentration)
                + " / "
                + densityOfGas(molarMassGramPerMole, referenceCelsius);
    }

    private static String densityOfGas(double molarMassGramPerMole, double referenceCelsius) {
        return "("
                + number(molarMassGramPerMole, "g/mol")
                + " * "
                + ONE_ATMOSPHERE
                + " / ("
                + GAS_CONSTANT
                + " * kelvin("
                + number(referenceCelsius, "degC")
                + ")))";
    }

    static String compensation(String barometer, double zeroBarometerKpa) {
        return " - (" + operand(barometer) + " - " + number(zeroBarometerKpa, "kPa") + ")";
    }

    /** As an operand: a sensor by its id, anything else in parentheses. */
    static String operand(String text) {
        if (text.matches("[A-Za-z][A-Za-z0-9_]*")) {
            return text;
        }
        return SensorId.isId(text) ? "[" + text + "]" : "(" + text + ")";
    }

    static String number(double value, String unit) {
        String text = digits(value) + " " + unit;
        return value < 0 ? "(" + text + ")" : text;
    }

    static String number(double value) {
        return value < 0 ? "(" + digits(value) + ")" : digits(value);
    }

    private static String digits(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("not a number: " + value);
        }
        String text = Double.toString(value);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}

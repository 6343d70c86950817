package berm.domain.formula;

/**
 * The calibration of a vibrating-wire pressure sensor. Both forms take the frequency in Hz (a
 * count), the temperature in °C and the barometer in kPa, and yield kPa.
 *
 * <p>They share K(T − T0) − (S − S0) + zero: the temperature's and the atmosphere's part and a
 * correction found on site.
 *
 * @param thermalKpaPerKelvin K; with the sign of T − T0, which some certificates turn round
 * @param zeroCelsius T0
 * @param zeroBarometerKpa S0
 * @param zeroKpa the correction; 0 if there is none
 */
public record VibratingWire(
        double thermalKpaPerKelvin, double zeroCelsius, double zeroBarometerKpa, double zeroKpa) {

    /**
     * P = G (R0 − R) + K (T − T0) − (S − S0), R = f² / 1000 in digits. T-h.
     *
     * @param gaugeKpaPerDigit G, positive
     * @param zeroDigits R0, the reading without pressure
     */
    public String linear(
            String frequency,
            String temperature,
            String barometer,
            double gaugeKpaPerDigit,
            double zeroDigits) {
        String digits = Formulas.operand(frequency) + " ^ 2 / 1000";
        return Formulas.number(gaugeKpaPerDigit, "kPa")
                + " * ("
                + Formulas.number(zeroDigits)
                + " - "
                + digits
                + ")"
                + corrections(temperature, barometer);
    }

    /**
     * P = A f² + B f + C + K (T − T0) − (S − S0), f in Hz as of the USGS piezometers at Mukilteo. A
     * certificate in digits R = f² / 1000 is given by the operand {@code f ^ 2 / 1000}.
     *
     * @param a kPa/Hz²
     * @param b kPa/Hz
     * @param c kPa
     */
    public String polynomial(
            String frequency, String temperature, String barometer, double a, double b, double c) {
        String f = Formulas.operand(frequency);
        return Formulas.number(a, "kPa")
                + " * "
                + f
                + " ^ 2 + "
                + Formulas.number(b, "kPa")
                + " * "
                + f
                + " + "
                + Formulas.number(c, "kPa")
                + corrections(temperature, barometer);
    }

    private String corrections(String temperature, String barometer) {
        return " + "
                + Formulas.number(thermalKpaPerKelvin, "kPa/K")
                + " * ("
                + Formulas.operand(temperature)
                + " - "
                + Formulas.number(zeroCelsius, "degC")
                + ")"
                + Formulas.compensation(barometer, zeroBarometerKpa)
                + " + "
                + Formulas.number(zeroKpa, "kPa");
    }
}

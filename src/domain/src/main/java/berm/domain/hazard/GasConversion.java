package berm.domain.hazard;

/**
 * Concentrations of a gas between ppm and mg/m³ at one temperature and pressure, which must be
 * told: a mole takes 24.465 L at 25 °C and 22.4 L at 0 °C, and tables use both.
 *
 * @param celsius °C
 * @param kPa kPa; 101.325 at sea level
 */
public record GasConversion(double celsius, double kPa) {
    /** J/(mol·K) */
    private static final double R = 8.314;

    /** L/mol. */
    public double molarVolume() {
        return R * (celsius + 273.15) / kPa;
    }

    /** mg/m³ of 1 ppm: M·P/(R·T), of a gas of that molar mass in g/mol. */
    public double mgPerPpm(double molarMass) {
        return molarMass / molarVolume();
    }
}

package berm.domain;

/** A kind of thing measured, with the one unit in which Berm keeps it. */
public enum Quantity {
    /** Elevation, water level, displacement or length, in m. */
    LEVEL("m"),
    /** Pressure, in kPa. */
    PRESSURE("kPa"),
    /** Temperature, in °C. */
    TEMPERATURE("°C"),
    /** Depth of rain, in mm. */
    RAIN("mm"),
    /** Volume flow, in m³/s. */
    FLOW("m3/s"),
    /** Mass concentration of a gas, in mg/m³. */
    CONCENTRATION("mg/m3"),
    /** A share, in %. */
    RATIO("%"),
    /** A number of things or people. */
    COUNT("1"),
    /** Turbidity, in NTU. */
    TURBIDITY("NTU"),
    /** Speed of wind, in m/s. */
    SPEED("m/s"),
    /** Where something comes from, as the wind: ° clockwise from north. */
    DIRECTION("°");

    private final String symbol;

    Quantity(String symbol) {
        this.symbol = symbol;
    }

    /** The symbol of the canonical unit. */
    public String symbol() {
        return symbol;
    }
}

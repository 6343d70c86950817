package berm.domain;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A unit a sensor or a limit may be given in, and how it becomes the canonical unit of a quantity.
 */
public enum Unit {
    METRE("m", Quantity.LEVEL, "1"),
    CENTIMETRE("cm", Quantity.LEVEL, "0.01"),
    LEVEL_MILLIMETRE("mm", Quantity.LEVEL, "0.001"),
    FOOT("ft", Quantity.LEVEL, "0.3048"),
    KILOPASCAL("kPa", Quantity.PRESSURE, "1"),
    PASCAL("Pa", Quantity.PRESSURE, "0.001"),
    HECTOPASCAL("hPa", Quantity.PRESSURE, "0.1"),
    MILLIBAR("mbar", Quantity.PRESSURE, "0.1"),
    MEGAPASCAL("MPa", Quantity.PRESSURE, "1000"),
    METRE_OF_WATER("mH2O", Quantity.PRESSURE, "9.80665"),
    CELSIUS("°C", Quantity.TEMPERATURE, "1"),
    CELSIUS_ASCII("degC", Quantity.TEMPERATURE, "1"),
    RAIN_MILLIMETRE("mm", Quantity.RAIN, "1"),
    INCH("in", Quantity.RAIN, "25.4"),
    CUBIC_METRE_PER_SECOND("m3/s", Quantity.FLOW, "1"),
    LITRE_PER_SECOND("L/s", Quantity.FLOW, "0.001"),
    MILLIGRAM_PER_CUBIC_METRE("mg/m3", Quantity.CONCENTRATION, "1"),
    PERCENT("%", Quantity.RATIO, "1"),
    ONE("1", Quantity.COUNT, "1"),
    NTU("NTU", Quantity.TURBIDITY, "1"),
    METRE_PER_SECOND("m/s", Quantity.SPEED, "1"),
    DEGREE("°", Quantity.DIRECTION, "1"),
    DEGREE_ASCII("deg", Quantity.DIRECTION, "1");

    private static final Unit[] ALL = values();

    private final String symbol;
    private final Quantity quantity;
    private final BigDecimal factor;
    private final double toCanonical;

    Unit(String symbol, Quantity quantity, String factor) {
        this.symbol = symbol;
        this.quantity = quantity;
        this.factor = new BigDecimal(factor);
        this.toCanonical = this.factor.doubleValue();
    }

    /** The unit of that symbol in which that quantity may be given. */
    public static Optional<Unit> of(String symbol, Quantity quantity) {
        for (Unit unit : ALL) {
            if (unit.quantity == quantity && unit.symbol.equals(symbol)) {
                return Optional.of(unit);
            }
        }
        return Optional.empty();
    }

    public String symbol() {
        return symbol;
    }

    public Quantity quantity() {
        return quantity;
    }

    /** The value in the canonical unit of the quantity. */
    public double toCanonical(double value) {
        return this.toCanonical == 1 ? value : value * toCanonical;
    }

    /** The same exactly, for numbers people wrote. */
    public BigDecimal toCanonical(BigDecimal value) {
        return value.multiply(factor);
    }
}

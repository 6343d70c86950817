package berm.domain.formula;

import java.util.Optional;

/** The units a formula knows by name; others are products of their powers. */
enum UnitAtom {
    ONE("1", 1, Dimension.NUMBER),
    PERCENT("%", 0.01, Dimension.NUMBER),
    PART_PER_MILLION("ppm", 1e-6, Dimension.NUMBER),
    DEGREE("°", 1, Dimension.NUMBER),
    DEGREE_ASCII("deg", 1, Dimension.NUMBER),
    METRE("m", 1, Dimension.LENGTH),
    CENTIMETRE("cm", 0.01, Dimension.LENGTH),
    MILLIMETRE("mm", 0.001, Dimension.LENGTH),
    INCH("in", 0.0254, Dimension.LENGTH),
    FOOT("ft", 0.3048, Dimension.LENGTH),
    SQUARE_METRE("m2", 1, Powers.AREA),
    CUBIC_METRE("m3", 1, Powers.VOLUME),
    LITRE("L", 0.001, Powers.VOLUME),
    KILOGRAM("kg", 1, Dimension.MASS),
    GRAM("g", 0.001, Dimension.MASS),
    MILLIGRAM("mg", 1e-6, Dimension.MASS),
    SECOND("s", 1, Dimension.TIME),
    MINUTE("min", 60, Dimension.TIME),
    HOUR("h", 3600, Dimension.TIME),
    DAY("d", 86_400, Dimension.TIME),
    KELVIN("K", 1, Dimension.TEMPERATURE),
    CELSIUS("°C", 1, Dimension.TEMPERATURE),
    CELSIUS_ASCII("degC", 1, Dimension.TEMPERATURE),
    MOLE("mol", 1, Dimension.AMOUNT),
    PASCAL("Pa", 1, Powers.PRESSURE),
    HECTOPASCAL("hPa", 100, Powers.PRESSURE),
    MILLIBAR("mbar", 100, Powers.PRESSURE),
    KILOPASCAL("kPa", 1000, Powers.PRESSURE),
    MEGAPASCAL("MPa", 1e6, Powers.PRESSURE),
    METRE_OF_WATER("mH2O", 9806.65, Powers.PRESSURE),
    JOULE("J", 1, Powers.PRESSURE.times(Powers.VOLUME)),
    NTU("NTU", 1, Dimension.TURBIDITY);

    private final String symbol;
    final double toSi;
    final Dimension dimension;

    UnitAtom(String symbol, double toSi, Dimension dimension) {
        this.symbol = symbol;
        this.toSi = toSi;
        this.dimension = dimension;
    }

    static Optional<UnitAtom> of(String symbol) {
        for (UnitAtom atom : values()) {
            if (atom.symbol.equals(symbol)) {
                return Optional.of(atom);
            }
        }
        return Optional.empty();
    }

    /** Whether alone it names a point on a scale that does not begin at nothing. */
    boolean isPoint() {
        return this == CELSIUS || this == CELSIUS_ASCII;
    }

    private static final class Powers {
        static final Dimension AREA = Dimension.LENGTH.times(Dimension.LENGTH);
        static final Dimension VOLUME = AREA.times(Dimension.LENGTH);
        static final Dimension PRESSURE =
                Dimension.MASS.per(Dimension.LENGTH).per(Dimension.TIME).per(Dimension.TIME);
    }
}

package berm.domain.formula;

/** The dimensions people have a word for, with the unit they would write. */
enum DimensionName {
    NUMBER("1", "a number without unit"),
    LENGTH("m", "length"),
    AREA("m2", "area"),
    VOLUME("m3", "volume"),
    MASS("kg", "mass"),
    TIME("s", "time"),
    TEMPERATURE("K", "temperature difference"),
    AMOUNT("mol", "amount of substance"),
    PRESSURE("kPa", "pressure"),
    FLOW("m3/s", "flow"),
    CONCENTRATION("mg/m3", "concentration"),
    SPEED("m/s", "speed"),
    TURBIDITY("NTU", "turbidity");

    private final String symbol;
    private final String word;
    private final Dimension dimension;

    DimensionName(String symbol, String word) {
        this.symbol = symbol;
        this.word = word;
        this.dimension = UnitText.of(symbol).dimension();
    }

    static String symbol(Dimension dimension) {
        for (DimensionName name : values()) {
            if (name.dimension.equals(dimension)) {
                return name.symbol;
            }
        }
        return dimension.toString();
    }

    static String word(Dimension dimension) {
        for (DimensionName name : values()) {
            if (name.dimension.equals(dimension)) {
                return name.word;
            }
        }
        return dimension.toString();
    }
}

package berm.sim;

import berm.domain.SensorId;
import berm.domain.Unit;
import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A column of a recording and the sensor it is played as.
 *
 * @param unit the symbol of the column's unit; null for the one the site's plan declares
 */
public record MappedColumn(String column, SensorId sensor, @Nullable String unit) {

    /** How {@link #parse} wants it. */
    public static final String FORM = "column=sensor or column=sensor:unit";

    public MappedColumn {
        String given = unit;
        if (given != null && Arrays.stream(Unit.values()).noneMatch(isNamed(given))) {
            throw new IllegalArgumentException("not a unit: " + unit);
        }
    }

    private static Predicate<Unit> isNamed(String symbol) {
        return unit -> unit.symbol().equals(symbol);
    }

    /** Reads {@code column=sensor} or {@code column=sensor:unit}. */
    public static MappedColumn parse(String text) {
        int equals = text.lastIndexOf('=');
        if (equals < 1) {
            throw new IllegalArgumentException("'" + text + "' must be " + FORM);
        }
        String[] target = text.substring(equals + 1).split(":", 2);
        return new MappedColumn(
                text.substring(0, equals).strip(),
                new SensorId(target[0].strip()),
                target.length == 1 ? null : target[1].strip());
    }
}

package berm.center.daily;

import berm.center.PlanView.SensorView;
import berm.domain.Direction;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a row of the table is of, in the order of the table.
 *
 * <p>A sensor's item is what its plan calls it. Where the plan names none it is found by the
 * sensor's quantity and id; that decides only where in the table the row stands and, where there
 * are no limits to tell, which way is danger.
 */
public enum DailyItem {
    LEVEL("level", Direction.HIGH),
    FREEBOARD("freeboard", Direction.LOW),
    BEACH("beach", Direction.LOW),
    PHREATIC("phreatic", Direction.LOW),
    DISPLACEMENT("displacement", null),
    SEEPAGE("seepage", Direction.HIGH),
    RAIN("rain", Direction.HIGH),
    DRAIN("drain", null),
    PORE_PRESSURE("pore-pressure", Direction.HIGH),
    TANK("tank", Direction.HIGH),
    PRESSURE("pressure", Direction.HIGH),
    TEMPERATURE("temperature", Direction.HIGH),
    DETECTOR("gas", Direction.HIGH),
    PEOPLE("people", Direction.HIGH),
    OTHER("", null);

    private final String word;
    private final @Nullable Direction danger;

    DailyItem(String word, @Nullable Direction danger) {
        this.word = word;
        this.danger = danger;
    }

    /** Which way is danger where no limit tells; null where nobody can say. */
    @Nullable Direction danger() {
        return danger;
    }

    /** What a sensor of a site of that kind is of. */
    static DailyItem of(String kind, SensorView sensor) {
        boolean pond = kind.equals("tailings-pond");
        String item = sensor.item();
        if (item != null) {
            DailyItem named = named(item);
            return named == LEVEL && !pond ? TANK : named;
        }
        return switch (sensor.quantity()) {
            case "RAIN" -> RAIN;
            case "CONCENTRATION" -> DETECTOR;
            case "COUNT" -> PEOPLE;
            case "PRESSURE" -> pond ? PORE_PRESSURE : PRESSURE;
            case "TEMPERATURE" -> TEMPERATURE;
            case "FLOW" -> sensor.id().contains("seep") ? SEEPAGE : DRAIN;
            case "TURBIDITY" -> SEEPAGE;
            case "LEVEL" -> pond ? length(sensor.id().toLowerCase(Locale.ROOT)) : TANK;
            default -> OTHER;
        };
    }

    private static DailyItem named(String item) {
        if (item.endsWith("gas") || item.equals("oxygen")) {
            return DETECTOR;
        }
        for (DailyItem each : values()) {
            if (each.word.equals(item)) {
                return each;
            }
        }
        return OTHER;
    }

    private static DailyItem length(String id) {
        if (id.contains("freeboard")) {
            return FREEBOARD;
        } else if (id.contains("beach")) {
            return BEACH;
        } else if (id.contains("phreatic")) {
            return PHREATIC;
        } else if (id.contains("displacement") || id.contains("gnss")) {
            return DISPLACEMENT;
        }
        return id.contains("level") ? LEVEL : OTHER;
    }
}

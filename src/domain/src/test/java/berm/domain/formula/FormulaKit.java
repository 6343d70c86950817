package berm.domain.formula;

import berm.domain.Quantity;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A small dam's sensors, and short ways to say things of formulas over them. */
final class FormulaKit {
    private static final Map<String, Quantity> SENSORS =
            Map.ofEntries(
                    Map.entry("crest", Quantity.LEVEL),
                    Map.entry("level", Quantity.LEVEL),
                    Map.entry("h", Quantity.LEVEL),
                    Map.entry("P-3", Quantity.PRESSURE),
                    Map.entry("baro", Quantity.PRESSURE),
                    Map.entry("slope", Quantity.RATIO),
                    Map.entry("rain", Quantity.RAIN),
                    Map.entry("air", Quantity.TEMPERATURE),
                    Map.entry("water", Quantity.TEMPERATURE),
                    Map.entry("flow", Quantity.FLOW),
                    Map.entry("gas", Quantity.CONCENTRATION),
                    Map.entry("ntu", Quantity.TURBIDITY),
                    Map.entry("s", Quantity.SPEED),
                    Map.entry("n", Quantity.COUNT),
                    Map.entry("ohm", Quantity.COUNT));

    private FormulaKit() {}

    static @Nullable Quantity quantity(String sensor) {
        return SENSORS.get(sensor);
    }

    static Formula formula(String text) {
        return Formula.parse(text, FormulaKit::quantity).orThrow();
    }

    /** The values in the order of first mention. */
    static double value(Quantity target, String text, double... values) {
        return formula(text).to(target).evaluate(values);
    }

    static String problems(String text) {
        List<FormulaProblem> problems = Formula.parse(text, FormulaKit::quantity).problems();
        return problems.stream().map(FormulaProblem::toString).collect(Collectors.joining("; "));
    }
}

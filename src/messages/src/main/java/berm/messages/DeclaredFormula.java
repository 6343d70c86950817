package berm.messages;

import berm.domain.Quantity;
import berm.domain.formula.Formula;
import berm.domain.formula.FormulaProblem;
import berm.domain.formula.ParsedFormula;
import berm.domain.plan.Derivation;
import berm.domain.plan.Derivation.Source;
import berm.domain.plan.Sensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Formulas over the sensors that stand above in the site file, and over its constants. */
final class DeclaredFormula {
    private static final int GAPS = 3;
    private static final String NONE_SUCH = "there is no sensor ";

    private final List<Sensor> above;
    private final Map<String, DeclaredConstants.Known> constants;
    private final Set<String> declared;

    /**
     * @param above the sensors read so far
     * @param declared the names of all sensors of the file
     */
    DeclaredFormula(
            List<Sensor> above,
            Map<String, DeclaredConstants.Known> constants,
            Set<String> declared) {
        this.above = above;
        this.constants = constants;
        this.declared = declared;
    }

    /** How the sensor is derived; null when it is measured, or when there are problems. */
    @Nullable Derivation of(Fields sensor, @Nullable Quantity quantity) {
        String text = sensor.text("formula", false);
        if (text == null) {
            only(sensor, "maxAge");
            only(sensor, "by");
            return null;
        }
        String by = sensor.text("by", false);
        ParsedFormula parsed = Formula.parse(text, this::quantity);
        parsed.problems().forEach(problem -> sensor.wrong("formula", words(problem)));
        Formula formula = parsed.formula();
        if (formula == null || quantity == null || misfits(sensor, formula, quantity)) {
            sensor.text("maxAge", false);
            return null;
        }
        return derivation(sensor, formula.to(quantity), by);
    }

    private static void only(Fields sensor, String name) {
        if (sensor.text(name, false) != null) {
            sensor.wrong(name, "is for a sensor with a formula");
        }
    }

    private String words(FormulaProblem problem) {
        boolean below =
                declared.stream().anyMatch(name -> problem.words().equals(NONE_SUCH + name));
        return problem + (below ? " above it" : "");
    }

    private static boolean misfits(Fields sensor, Formula formula, Quantity quantity) {
        var misfit = formula.misfit(quantity);
        misfit.ifPresent(problem -> sensor.wrong("formula", problem.words()));
        return misfit.isPresent();
    }

    private @Nullable Derivation derivation(Fields sensor, Formula formula, @Nullable String by) {
        List<Source> sources = new ArrayList<>();
        Set<String> gauges = new TreeSet<>();
        int first = -1;
        for (String input : formula.inputs()) {
            int number = number(input);
            DeclaredConstants.Known constant = constants.get(input);
            sources.add(
                    constant != null && number < 0
                            ? Source.of(constant.constant())
                            : Source.of(number));
            if (number >= 0) {
                gauges.addAll(above.get(number).gauges());
                first = first < 0 ? number : first;
            }
        }
        int driver = by == null ? first : driver(sensor, formula, by);
        if (driver < 0) {
            if (by == null) {
                sensor.wrong("formula", "names no sensor, so nothing would ever be measured");
            }
            sensor.text("maxAge", false);
            return null;
        }
        Long maxAge = sensor.duration("maxAge", GAPS * above.get(driver).interval());
        return maxAge == null ? null : new Derivation(formula, sources, driver, maxAge, gauges);
    }

    /** The sensor of that number in the plan. */
    Sensor sensor(int number) {
        return above.get(number);
    }

    private int driver(Fields sensor, Formula formula, String by) {
        if (formula.inputs().contains(by) && number(by) >= 0) {
            return number(by);
        }
        sensor.wrong("by", "'" + by + "' is no sensor in the formula");
        return -1;
    }

    private @Nullable Quantity quantity(String name) {
        int number = number(name);
        if (number >= 0) {
            return above.get(number).quantity();
        }
        DeclaredConstants.Known constant = constants.get(name);
        return constant == null ? null : constant.quantity();
    }

    private int number(String name) {
        return DeclaredConditions.number(above, name);
    }
}

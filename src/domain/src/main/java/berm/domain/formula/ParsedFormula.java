package berm.domain.formula;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a text: a formula, or the problems that keep it from being one.
 *
 * @param formula null exactly if there are problems
 * @param problems in the order of reading
 */
public record ParsedFormula(@Nullable Formula formula, List<FormulaProblem> problems) {
    public ParsedFormula {
        problems = List.copyOf(problems);
        if ((formula == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("either a formula or problems");
        }
    }

    /**
     * The formula.
     *
     * @throws IllegalArgumentException with the problems if it is none
     */
    public Formula orThrow() {
        if (formula == null) {
            throw new IllegalArgumentException(problems.toString());
        }
        return formula;
    }
}

package berm.messages;

import berm.domain.sourced.Provenance;
import berm.messages.PackUse.Given;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the names in a pack stand for, at one sensor of a site or at the site itself. */
final class PackValues implements PackText.Meaning {
    private final PackUse use;
    private final Map<String, Given> nearer;
    private final String needer;
    private final Problems problems;
    private final Set<String> told;

    /**
     * What one name stands for.
     *
     * @param words where it comes from
     * @param given whether the site file says it, with who approved it
     */
    record Value(String text, Provenance mark, String words, @Nullable ObjectNode given) {}

    /**
     * @param nearer parameters that the sensor says itself
     * @param needer who needs the values: for problems
     * @param told paths of parameters whose problem has been told
     */
    PackValues(
            PackUse use,
            Map<String, Given> nearer,
            String needer,
            Problems problems,
            Set<String> told) {
        this.use = use;
        this.nearer = nearer;
        this.needer = needer;
        this.problems = problems;
        this.told = told;
    }

    @Override
    public @Nullable String value(String name) {
        Value value = of(name);
        return value == null ? null : value.text();
    }

    @Override
    public @Nullable String sensor(String role) {
        String sensor = use.sensors().get(role);
        if (sensor == null) {
            tell(needer, "needs a sensor 'as: " + role + "' above it");
        }
        return sensor;
    }

    /** Whether nobody says it, and nobody must: what rests on it is left out. */
    boolean isLeftOut(String name) {
        PackParameter parameter = use.pack().parameters().get(name);
        return parameter != null
                && parameter.optional()
                && given(name) == null
                && parameter.otherwise() == null
                && !use.pack().tables().containsKey(name);
    }

    private @Nullable Given given(String name) {
        return nearer.containsKey(name) ? nearer.get(name) : use.given(name);
    }

    /**
     * What the name stands for: what somebody says, else what a table has, else the pack's default.
     * Null if there is none, which is a problem if there must be one.
     */
    @Nullable Value of(String name) {
        Given given = given(name);
        if (given != null && given.isWrong()) {
            return null;
        } else if (given != null) {
            String words = name + " " + given.value() + " of the site file";
            return new Value(given.value(), PackUse.FIRM, words, given.by());
        }
        PackTable table = use.pack().tables().get(name);
        return table == null ? otherwise(name) : entry(table);
    }

    private @Nullable Value otherwise(String name) {
        PackParameter parameter = Objects.requireNonNull(use.pack().parameters().get(name));
        String otherwise = parameter.otherwise();
        if (otherwise != null) {
            String words = name + " " + otherwise + " of the pack";
            return new Value(otherwise, parameter.mark(), words, null);
        }
        tell(
                use.pathOf(name),
                "is missing, and %s needs it: %s".formatted(needer, parameter.form()));
        return null;
    }

    private @Nullable Value entry(PackTable table) {
        Value by = of(table.parameter());
        if (by == null) {
            return null;
        }
        PackTable.Entry entry = table.along() ? along(table, by.text()) : table.of(by.text());
        if (entry == null || entry.value() == null) {
            String wrong = "%s has no %s for %s, which %s needs%s";
            String why = entry == null ? "" : ": " + entry.why();
            tell(
                    use.pathOf(table.parameter()),
                    wrong.formatted(use.pack().name(), table.name(), by.text(), needer, why));
            return null;
        }
        String why = entry.why().isEmpty() ? "" : "; " + entry.why();
        String words =
                "%s %s for %s (%s, tables.%s%s)"
                        .formatted(
                                table.name(),
                                entry.value(),
                                by.words(),
                                use.pack().owner(List.of("tables", table.name())),
                                table.name(),
                                why);
        return new Value(entry.value(), entry.mark().weaker(by.mark()), words, null);
    }

    private PackTable.@Nullable Entry along(PackTable table, String text) {
        PackParameter parameter =
                Objects.requireNonNull(use.pack().parameters().get(table.parameter()));
        Optional<BigDecimal> amount =
                parameter.quantity() == null
                        ? Amount.in(parameter.symbol(), text)
                        : Amount.of(text, parameter.quantity());
        return amount.map(table::at).orElse(null);
    }

    private void tell(String path, String wrong) {
        if (told.add(path)) {
            problems.add(path, wrong);
        }
    }
}

package berm.messages;

import berm.domain.Direction;
import berm.domain.Quantity;
import berm.domain.measure.Measure;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of one sensor, as people declare them: limits of its readings, and of measures. */
final class DeclaredRules {
    private static final int MAX_RULES = 32;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    /** Words that name conditions of another kind. */
    static final List<String> TAKEN =
            List.of(
                    Rule.LIMIT,
                    "silence",
                    "clock",
                    "gap",
                    "quality",
                    "over-range",
                    "time-zone",
                    DeclaredAdvice.FAILURE,
                    DeclaredAdvice.TANGENT,
                    "deaf",
                    "identity",
                    "plan",
                    "path");

    private final DeclaredLimits limits;

    DeclaredRules(DeclaredLimits limits) {
        this.limits = limits;
    }

    /**
     * The rules of a sensor that sends a reading each interval; none while its quantity is not
     * known.
     */
    List<Rule> of(Fields sensor, @Nullable Quantity quantity, long interval) {
        Fields own = sensor.object("limits", false);
        Fields declared = sensor.object("rules", false);
        Fields advice = sensor.object("advice", false);
        List<Rule> rules = new ArrayList<>();
        if (quantity == null) {
            return rules;
        }
        LimitLadder ladder =
                own == null ? null : limits.ladder(own, DeclaredLimits.Scale.of(quantity));
        if (ladder != null) {
            rules.add(Rule.limit(ladder));
        }
        if (declared != null) {
            add(declared, quantity, interval, rules);
        }
        rules.addAll(new DeclaredAdvice(quantity).of(advice));
        return rules;
    }

    private void add(Fields declared, Quantity quantity, long interval, List<Rule> rules) {
        var entries = declared.entries();
        if (entries.size() > MAX_RULES) {
            declared.wrong("", "must be at most " + MAX_RULES);
            return;
        }
        for (var entry : entries) {
            check(entry.getKey(), entry.getValue());
            Rule rule = rule(entry.getKey(), entry.getValue(), quantity, interval);
            if (rule != null) {
                rules.add(rule);
            }
        }
    }

    private static void check(String name, Fields fields) {
        if (!NAME.matcher(name).matches() || TAKEN.contains(name)) {
            fields.wrong("", "a rule's name is 1 to 64 of a-z, 0-9 and -, and not one of " + TAKEN);
        }
    }

    private @Nullable Rule rule(String name, Fields fields, Quantity quantity, long interval) {
        MeasureKind kind = fields.word(MeasureKind.class, "measure", true);
        Measure measure = kind == null ? null : kind.measure(fields, quantity, interval);
        if (measure == null) {
            return null;
        }
        var scale = DeclaredLimits.Scale.of("the measure", measure.unit(quantity));
        LimitLadder ladder = limits.ladder(fields, scale);
        if (ladder != null && kind == MeasureKind.HOURS && ladder.direction() == Direction.HIGH) {
            fields.wrong("direction", "must be low: the fewer hours, the worse");
        }
        return ladder == null ? null : new Rule(name, measure, ladder);
    }
}

package berm.messages;

import berm.domain.Quantity;
import berm.domain.measure.CalendarSum;
import berm.domain.measure.Counter;
import berm.domain.measure.Measure;
import berm.domain.measure.RateOfChange;
import berm.domain.measure.RollingSum;
import berm.domain.measure.Slope;
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
                    "deaf",
                    "identity",
                    "plan",
                    "path");

    /** What a rule can measure. */
    enum Kind {
        /** How fast the value changes from one reading to the next. */
        RATE {
            @Override
            @Nullable Measure measure(Fields fields, long interval) {
                Long per = per(fields);
                Long maxGap = positive(fields, "maxGap", GAPS * interval);
                return per == null || maxGap == null ? null : new RateOfChange(per, maxGap);
            }
        },
        /** How much there was in a sliding window. */
        SUM {
            @Override
            @Nullable Measure measure(Fields fields, long interval) {
                Long window = window(fields);
                Counter counter = counter(fields);
                return window == null ? null : new RollingSum(window, counter);
            }
        },
        /** How much there was since the meteorological day began. */
        DAY {
            @Override
            @Nullable Measure measure(Fields fields, long interval) {
                String begins = fields.text("begins", true);
                Counter counter = counter(fields);
                if (begins == null) {
                    return null;
                }
                if (!begins.equals("08:00") && !begins.equals("20:00")) {
                    fields.wrong("begins", "'" + begins + "' must be \"08:00\" or \"20:00\"");
                    return null;
                }
                return new CalendarSum(Integer.parseInt(begins.substring(0, 2)), counter);
            }
        },
        /** How fast the value changes on the whole, over a sliding window. */
        SLOPE {
            @Override
            @Nullable Measure measure(Fields fields, long interval) {
                Long per = per(fields);
                Long window = window(fields);
                Integer least = fields.has("least") ? fields.whole("least", 2, 100_000) : LEAST;
                return per == null || window == null || least == null
                        ? null
                        : new Slope(window, per, least);
            }
        };

        /** What the readings of a sum are. */
        enum Readings {
            INCREMENTS,
            COUNTER
        }

        private static final long MINUTE = 60_000;

        /** A slope wants so many readings unless the rule says otherwise (a proposal of ours). */
        private static final Integer LEAST = 5;

        /** Over this many intervals without a reading, nothing is told unless the rule says so. */
        private static final int GAPS = 3;

        abstract @Nullable Measure measure(Fields fields, long interval);

        private static @Nullable Long per(Fields fields) {
            Long per = fields.duration("per", RateOfChange.HOUR);
            if (per != null && per != RateOfChange.HOUR && per != RateOfChange.DAY) {
                fields.wrong("per", "must be 1 h or 1 d");
                return null;
            }
            return per;
        }

        private static @Nullable Long window(Fields fields) {
            Long window = fields.duration("window", null);
            if (window != null && (window < MINUTE || window > 366 * RateOfChange.DAY)) {
                fields.wrong("window", "must be from 1 min to 366 d");
                return null;
            }
            return window;
        }

        /** How the readings count up, or null when each is an amount of its own. */
        private static @Nullable Counter counter(Fields fields) {
            Readings of = fields.has("of") ? fields.word(Readings.class, "of", true) : null;
            String turnsAt = fields.text("turnsAt", false);
            if (turnsAt != null && !turnsAt.matches("[1-9][0-9]{0,8}")) {
                fields.wrong("turnsAt", "'" + turnsAt + "' must be a whole number above 0");
            } else if (turnsAt != null && of != Readings.COUNTER) {
                fields.wrong("turnsAt", "only a counter turns over: needs 'of: counter'");
            } else if (turnsAt != null) {
                return new Counter(Double.parseDouble(turnsAt));
            }
            return of == Readings.COUNTER ? Counter.ENDLESS : null;
        }

        private static @Nullable Long positive(
                Fields fields, String name, @Nullable Long otherwise) {
            Long duration = fields.duration(name, otherwise);
            if (duration != null && duration == 0) {
                fields.wrong(name, "must be more than 0");
                return null;
            }
            return duration;
        }
    }

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
        Kind kind = fields.word(Kind.class, "measure", true);
        Measure measure = kind == null ? null : kind.measure(fields, interval);
        if (measure == null) {
            return null;
        }
        var scale = DeclaredLimits.Scale.of("the measure", measure.unit(quantity));
        LimitLadder ladder = limits.ladder(fields, scale);
        return ladder == null ? null : new Rule(name, measure, ladder);
    }
}

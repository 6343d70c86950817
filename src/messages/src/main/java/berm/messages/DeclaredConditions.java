package berm.messages;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.Quantity;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.vote.ColourVote;
import berm.domain.vote.Counts;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conditions of the whole site, as people declare them. */
final class DeclaredConditions {
    private static final int MAX_CONDITIONS = 200;
    private static final int MAX_COUNT = 1_000;
    private static final List<String> KINDS = List.of("when", "massSilence", "vote");
    private static final int MAX_TERMS = 200;
    private static final int MAX_DEPTH = 8;
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");
    private static final Pattern IS =
            Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)(?:\\s*>=\\s*([a-z]+))?");

    private static final Pattern BEYOND = Pattern.compile("([A-Za-z0-9_-]+)\\s*(>=|<=)\\s*(.+)");

    private final List<Sensor> sensors;
    private final DeclaredLimits limits;

    DeclaredConditions(List<Sensor> sensors, DeclaredLimits limits) {
        this.sensors = sensors;
        this.limits = limits;
    }

    List<SiteRule> rules(@Nullable Fields declared) {
        List<SiteRule> rules = new ArrayList<>();
        if (declared == null) {
            return rules;
        }
        var entries = declared.entries();
        if (entries.size() > MAX_CONDITIONS) {
            declared.wrong("", "must be at most " + MAX_CONDITIONS);
            return rules;
        }
        for (var entry : entries) {
            String name = entry.getKey();
            if (!NAME.matcher(name).matches() || DeclaredRules.TAKEN.contains(name)) {
                declared.wrong(
                        name,
                        "a condition's name is 1 to 64 of a-z, 0-9 and -, and not one of "
                                + DeclaredRules.TAKEN);
            }
            SiteRule rule = rule(name, entry.getValue());
            if (rule != null) {
                rules.add(rule);
            }
        }
        return rules;
    }

    private @Nullable SiteRule rule(String name, Fields fields) {
        DeclaredSite.name(fields.object("name", true));
        List<String> kinds = KINDS.stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            fields.wrong("", "needs one of " + KINDS);
            return null;
        }
        SiteRule rule =
                switch (kinds.get(0)) {
                    case "when" -> combination(name, fields);
                    case "vote" -> vote(name, fields);
                    default -> massSilence(name, fields);
                };
        fields.done();
        return rule;
    }

    /** Its number is 1 for blue, 4 for red: a limit at each, all of one provenance. */
    private @Nullable SiteRule vote(String name, Fields fields) {
        Fields declared = Objects.requireNonNull(fields.object("vote", true));
        Integer blue = declared.whole("blue", 2, MAX_COUNT);
        Integer yellow = declared.whole("yellow", 2, MAX_COUNT);
        Integer orange = declared.whole("orange", 2, MAX_COUNT);
        declared.done();
        List<Limit> limits = new ArrayList<>();
        for (Colour colour : Colour.values()) {
            Limit limit = limit(fields, colour, BigDecimal.valueOf(limits.size() + 1L));
            if (limit == null) {
                return null;
            }
            limits.add(limit);
        }
        return blue == null || yellow == null || orange == null
                ? null
                : new SiteRule(
                        name,
                        new SiteRule.Vote(new ColourVote(new Counts(blue, yellow, orange))),
                        new LimitLadder(Direction.HIGH, limits));
    }

    private @Nullable SiteRule combination(String name, Fields fields) {
        Colour colour = fields.word(Colour.class, "colour", true);
        JsonNode when = fields.value("when");
        SiteRule.Term term = when == null ? null : new Terms(fields).term("when", when, 0);
        Limit limit = limit(fields, colour, BigDecimal.ONE);
        return term == null || limit == null
                ? null
                : new SiteRule(
                        name,
                        new SiteRule.Combination(term),
                        new LimitLadder(Direction.HIGH, List.of(limit)));
    }

    private @Nullable SiteRule massSilence(String name, Fields fields) {
        Colour colour = fields.word(Colour.class, "colour", true);
        Fields silence = Objects.requireNonNull(fields.object("massSilence", true));
        Long within = silence.duration("within", null);
        String text = silence.text("share", true);
        Optional<BigDecimal> share = text == null ? Optional.empty() : Amount.in("%", text);
        boolean fits =
                share.filter(s -> s.signum() > 0 && s.compareTo(new BigDecimal(100)) <= 0)
                        .isPresent();
        if (text != null && !fits) {
            silence.wrong("share", "'" + text + "' must be more than 0 % and at most 100 %");
        }
        silence.done();
        Limit limit = limit(fields, colour, share.orElse(BigDecimal.ONE));
        return within == null || limit == null
                ? null
                : new SiteRule(
                        name,
                        new SiteRule.MassSilence(within),
                        new LimitLadder(Direction.HIGH, List.of(limit)));
    }

    private @Nullable Limit limit(Fields fields, @Nullable Colour colour, BigDecimal at) {
        Colour some = colour == null ? Colour.BLUE : colour;
        Limit limit = limits.limit(some, fields, Direction.HIGH, at, BigDecimal.ZERO);
        return colour == null ? null : limit;
    }

    /** Reads one condition's tree of terms. */
    private final class Terms {
        private final Fields fields;
        private int count;

        Terms(Fields fields) {
            this.fields = fields;
        }

        SiteRule.@Nullable Term term(String path, JsonNode declared, int depth) {
            if (++count > MAX_TERMS || depth > MAX_DEPTH) {
                fields.wrong(
                        path, "at most " + MAX_TERMS + " terms, " + MAX_DEPTH + " in one another");
                return null;
            }
            return declared.isTextual()
                    ? leaf(path, declared.asText())
                    : operator(path, new Fields(declared, fields.path(path), fields), depth);
        }

        private SiteRule.@Nullable Term operator(String path, Fields term, int depth) {
            SiteRule.Term made = null;
            if (term.has("all")) {
                made = new SiteRule.All(terms(path + ".all", term.value("all"), depth));
            } else if (term.has("any")) {
                made = new SiteRule.Any(terms(path + ".any", term.value("any"), depth));
            } else if (term.has("not")) {
                made = not(path + ".not", term.value("not"), depth);
            } else if (term.has("atLeast")) {
                made = atLeast(path, term, depth);
            } else {
                term.wrong(
                        "",
                        "must be a text such as level.limit >= orange, or one of all, any, not, atLeast");
            }
            term.done();
            return made;
        }

        private SiteRule.@Nullable Term not(String path, @Nullable JsonNode of, int depth) {
            SiteRule.Term term = of == null ? null : term(path, of, depth + 1);
            return term == null ? null : new SiteRule.Not(term);
        }

        private SiteRule.@Nullable Term atLeast(String path, Fields term, int depth) {
            List<SiteRule.Term> of = terms(path + ".of", term.value("of"), depth);
            Integer least = term.whole("atLeast", 1, Math.max(1, of.size()));
            return least == null ? null : new SiteRule.AtLeast(least, of);
        }

        private List<SiteRule.Term> terms(String path, @Nullable JsonNode list, int depth) {
            List<SiteRule.Term> terms = new ArrayList<>();
            if (list == null || !list.isArray() || list.isEmpty()) {
                fields.wrong(path, "must be a list of terms");
                return terms;
            }
            for (int at = 0; at < list.size() && count <= MAX_TERMS; at++) {
                SiteRule.Term term = term(path + "[" + at + "]", list.get(at), depth + 1);
                if (term != null) {
                    terms.add(term);
                }
            }
            return terms;
        }

        private SiteRule.@Nullable Term leaf(String path, String text) {
            Matcher parts = BEYOND.matcher(text.strip());
            return parts.matches() ? beyond(path, parts) : is(path, text);
        }

        private SiteRule.@Nullable Term beyond(String path, Matcher parts) {
            int number = number(parts.group(1));
            if (number < 0) {
                fields.wrong(path, "the site has no sensor '" + parts.group(1) + "'");
                return null;
            }
            Quantity quantity = sensors.get(number).quantity();
            Optional<BigDecimal> at = Amount.of(parts.group(3), quantity);
            if (at.isEmpty()) {
                fields.wrong(
                        path,
                        "'%s', but %s is measured in %s"
                                .formatted(parts.group(3), quantity, quantity.symbol()));
                return null;
            }
            Direction direction = parts.group(2).equals(">=") ? Direction.HIGH : Direction.LOW;
            return new SiteRule.Beyond(number, direction, at.get().doubleValue());
        }

        private SiteRule.@Nullable Term is(String path, String text) {
            Matcher parts = IS.matcher(text.strip());
            if (!parts.matches()) {
                fields.wrong(
                        path,
                        "'" + text + "' must be as in: level.limit >= orange, or level >= 100.7 m");
                return null;
            }
            int number = number(parts.group(1));
            if (number < 0) {
                fields.wrong(path, "the site has no sensor '" + parts.group(1) + "'");
            } else if (!has(sensors.get(number), parts.group(2))) {
                fields.wrong(path, parts.group(1) + " has no rule '" + parts.group(2) + "'");
            } else {
                Colour least = colour(path, parts.group(3));
                return least == null ? null : new SiteRule.Is(number, parts.group(2), least);
            }
            return null;
        }

        private @Nullable Colour colour(String path, @Nullable String word) {
            if (word == null) {
                return Colour.BLUE;
            }
            for (Colour colour : Colour.values()) {
                if (colour.name().toLowerCase(Locale.ROOT).equals(word)) {
                    return colour;
                }
            }
            fields.wrong(path, "'" + word + "' must be blue, yellow, orange or red");
            return null;
        }

        private int number(String sensor) {
            for (int number = 0; number < sensors.size(); number++) {
                if (sensors.get(number).id().value().equals(sensor)) {
                    return number;
                }
            }
            return -1;
        }

        private static boolean has(Sensor sensor, String rule) {
            return SiteRule.Is.OF_SENSORS.contains(rule) || sensor.rule(rule) != null;
        }
    }
}

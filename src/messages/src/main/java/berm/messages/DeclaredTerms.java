package berm.messages;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.Quantity;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The tree of terms of one condition, as people declare it. */
final class DeclaredTerms {
    private static final int MAX_TERMS = 200;
    private static final int MAX_DEPTH = 8;
    private static final Pattern IS =
            Pattern.compile("([A-Za-z0-9_-]+)\\.([A-Za-z0-9_-]+)(?:\\s*>=\\s*([a-z]+))?");
    private static final Pattern BEYOND = Pattern.compile("([A-Za-z0-9_-]+)\\s*(>=|<=)\\s*(.+)");

    private final List<Sensor> sensors;
    private final Fields fields;
    private int count;

    DeclaredTerms(List<Sensor> sensors, Fields fields) {
        this.sensors = sensors;
        this.fields = fields;
    }

    SiteRule.@Nullable Term term(String path, JsonNode declared, int depth) {
        if (++count > MAX_TERMS || depth > MAX_DEPTH) {
            fields.wrong(path, "at most " + MAX_TERMS + " terms, " + MAX_DEPTH + " in one another");
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
        int number = DeclaredConditions.number(sensors, parts.group(1));
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
        int number = DeclaredConditions.number(sensors, parts.group(1));
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

    private static boolean has(Sensor sensor, String rule) {
        return SiteRule.Is.OF_SENSORS.contains(rule) || sensor.rule(rule) != null;
    }
}

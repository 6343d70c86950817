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
import berm.messages.DeclaredConstants.Known;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conditions of the whole site, as people declare them. */
final class DeclaredConditions {
    private static final int MAX_CONDITIONS = 200;
    private static final int MAX_COUNT = 1_000;
    private static final List<String> KINDS =
            List.of("when", "massSilence", "vote", "deviation", "routed");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,63}");

    private final List<Sensor> sensors;
    private final Map<String, Known> constants;
    private final DeclaredLimits limits;

    DeclaredConditions(List<Sensor> sensors, Map<String, Known> constants, DeclaredLimits limits) {
        this.sensors = sensors;
        this.constants = constants;
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
        fields.value(PackExpansion.ORIGIN);
        List<String> kinds = KINDS.stream().filter(fields::has).toList();
        if (kinds.size() != 1) {
            fields.wrong("", "needs one of " + KINDS);
            return null;
        }
        SiteRule rule =
                switch (kinds.get(0)) {
                    case "when" -> combination(name, fields);
                    case "vote" -> vote(name, fields);
                    case "routed" -> routed(name, fields);
                    case "deviation" -> deviation(name, fields);
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
        SiteRule.Term term =
                when == null ? null : new DeclaredTerms(sensors, fields).term("when", when, 0);
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

    private @Nullable SiteRule routed(String name, Fields fields) {
        Fields declared = Objects.requireNonNull(fields.object("routed", true));
        SiteRule.Routed routed = new DeclaredStorm(sensors, constants, declared).routed();
        LimitLadder ladder =
                limits.ladder(
                        fields, DeclaredLimits.Scale.of("the freeboard to come", Quantity.LEVEL));
        if (ladder != null && ladder.direction() == Direction.HIGH) {
            fields.wrong("direction", "must be low: the less freeboard, the worse");
        }
        return routed == null || ladder == null ? null : new SiteRule(name, routed, ladder);
    }

    private @Nullable SiteRule deviation(String name, Fields fields) {
        Colour colour = fields.word(Colour.class, "colour", true);
        Fields declared = Objects.requireNonNull(fields.object("deviation", true));
        List<Integer> of = numbers(declared);
        String text = declared.text("at", true);
        declared.done();
        Quantity quantity = of.isEmpty() ? null : sensors.get(of.get(0)).quantity();
        Optional<BigDecimal> at =
                quantity == null || text == null ? Optional.empty() : Amount.of(text, quantity);
        boolean fits = at.filter(amount -> amount.signum() > 0).isPresent();
        if (quantity != null && text != null && !fits) {
            declared.wrong("at", "'" + text + "' must be more than 0 and in " + quantity.symbol());
        }
        Limit limit = limit(fields, colour, at.orElse(BigDecimal.ONE));
        return quantity == null || limit == null || !fits
                ? null
                : new SiteRule(
                        name,
                        new SiteRule.Deviation(of, quantity.symbol()),
                        new LimitLadder(Direction.HIGH, List.of(limit)));
    }

    /** The numbers of two or more sensors of one quantity; none when there is a problem. */
    private List<Integer> numbers(Fields declared) {
        JsonNode list = declared.value("of");
        List<Integer> numbers = new ArrayList<>();
        for (int at = 0; list != null && at < list.size(); at++) {
            int number = number(sensors, list.get(at).asText());
            if (number < 0) {
                declared.wrong("of[" + at + "]", "the site has no such sensor");
                return List.of();
            }
            numbers.add(number);
        }
        boolean alike =
                numbers.stream().map(number -> sensors.get(number).quantity()).distinct().count()
                        == 1;
        if (numbers.size() < 2 || !alike || numbers.stream().distinct().count() < numbers.size()) {
            declared.wrong("of", "must be a list of two or more sensors of one quantity");
            return List.of();
        }
        return numbers;
    }

    /** The number of the sensor of that name, or -1. */
    static int number(List<Sensor> sensors, String sensor) {
        for (int number = 0; number < sensors.size(); number++) {
            if (sensors.get(number).id().value().equals(sensor)) {
                return number;
            }
        }
        return -1;
    }

    private @Nullable Limit limit(Fields fields, @Nullable Colour colour, BigDecimal at) {
        Colour some = colour == null ? Colour.BLUE : colour;
        Limit limit = limits.limit(some, fields, Direction.HIGH, at, BigDecimal.ZERO);
        return colour == null ? null : limit;
    }
}

package berm.launcher;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.SensorId;
import berm.domain.plan.Derivation;
import berm.domain.plan.Limit;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sampling;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.plan.SiteRule.AtLeast;
import berm.domain.plan.SiteRule.Beyond;
import berm.domain.plan.SiteRule.Combination;
import berm.domain.plan.SiteRule.Deviation;
import berm.domain.plan.SiteRule.Is;
import berm.domain.plan.SiteRule.MassSilence;
import berm.domain.plan.SiteRule.Not;
import berm.domain.plan.SiteRule.Routed;
import berm.domain.plan.SiteRule.Term;
import berm.domain.plan.SiteRule.Vote;
import berm.domain.vote.Counts;
import berm.messages.Origins;
import berm.messages.SiteHazard;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A plan's rules in words. */
final class Explanation {
    private static final long SECOND = 1_000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    private final Plan plan;

    private final Origins origins;

    Explanation(Plan plan) {
        this.plan = plan;
        this.origins = Origins.of(plan);
    }

    /** Of every sensor and of the whole site. */
    List<String> lines() {
        List<String> lines = new ArrayList<>(origins.packs());
        SiteHazard.of(plan).ifPresent(hazard -> lines.addAll(HazardWords.of(hazard)));
        plan.sensors().forEach(sensor -> lines.addAll(lines(sensor)));
        for (SiteRule rule : plan.rules()) {
            lines.add(rule.name() + ": " + words(rule.of()));
            origins.condition(rule.name()).forEach(line -> lines.add("  " + line));
            boolean isNumber = !(rule.of() instanceof Combination || rule.of() instanceof Vote);
            for (Limit limit : rule.ladder().limits()) {
                String unit = isNumber ? rule.of().unit() : "";
                String line = line(limit, rule.ladder().direction() == Direction.HIGH, unit);
                lines.add("    " + line + origins.limit(rule.name(), limit.colour()));
            }
        }
        return lines;
    }

    /** Of one sensor; empty when the plan has none of that name. */
    List<String> of(SensorId id) {
        return plan.sensors().stream()
                .filter(sensor -> sensor.id().equals(id))
                .flatMap(sensor -> lines(sensor).stream())
                .toList();
    }

    private List<String> lines(Sensor sensor) {
        String id = sensor.id().value();
        List<String> lines = new ArrayList<>();
        lines.add(
                "%s: %s in %s, a reading %s, which sounds if it arrives within %s"
                        .formatted(
                                sensor.id(),
                                sensor.quantity(),
                                sensor.unit().symbol(),
                                often(sensor),
                                span(sensor.deliveryDelay())));
        Derivation derivation = sensor.derivation();
        if (derivation != null) {
            lines.add(
                    "  is %s, whenever %s is measured"
                            .formatted(derivation.formula(), name(derivation.driver())));
        }
        origins.sensor(id).forEach(line -> lines.add("  " + line));
        origins.quality(id).ifPresent(tests -> lines.add("  quality: " + tests));
        lines.add(
                "  silence: yellow after %s, lost after %s (3 and 10 intervals, a proposal of Berm's)"
                        .formatted(
                                span(sensor.silentAfter(Sampling.NORMAL)),
                                span(sensor.lostAfter(Sampling.NORMAL))));
        for (Rule rule : sensor.rules()) {
            String words = MeasureWords.of(rule.measure(), sensor.quantity());
            lines.add("  " + rule.name() + ": " + words + origins.rule(id, rule.name()));
            String unit = rule.measure().unit(sensor.quantity());
            for (Limit limit : rule.ladder().limits()) {
                String line = line(limit, rule.ladder().direction() == Direction.HIGH, unit);
                lines.add("    " + line + origins.limit(id, rule.name(), limit.colour()));
            }
        }
        if (sensor.item() != null) {
            lines.add("  votes as a point of " + sensor.item());
        }
        return lines;
    }

    private static String often(Sensor sensor) {
        String flood =
                sensor.floodInterval() == sensor.interval()
                        ? ""
                        : " (" + span(sensor.floodInterval()) + " during a response)";
        return "every " + span(sensor.interval()) + flood;
    }

    private String words(SiteRule.Of of) {
        if (of instanceof Combination combination) {
            return words(combination.term());
        } else if (of instanceof MassSilence silence) {
            return "the share of sensors silent together, within " + span(silence.within());
        } else if (of instanceof Deviation deviation) {
            return deviation.sensors().stream()
                    .map(this::name)
                    .collect(Collectors.joining(", ", "how far apart are ", ""));
        } else if (of instanceof Routed routed) {
            return "the least freeboard to come within %s, with %s routed from today's level"
                    .formatted(
                            span(routed.horizon()),
                            routed.isOfForecast()
                                    ? "the rain that is expected"
                                    : "a storm of " + number(routed.storm()) + " mm");
        }
        Counts counts = ((Vote) of).vote().counts();
        return "the vote of colours, %d blue, %d yellow, %d orange make one of the next; 1 is blue"
                .formatted(counts.blue(), counts.yellow(), counts.orange());
    }

    private String words(Term term) {
        if (term instanceof Is is) {
            String colour = is.least() == Colour.BLUE ? "" : " >= " + word(is.least());
            return name(is.sensor()) + "." + is.rule() + colour;
        } else if (term instanceof Beyond beyond) {
            String unit = plan.sensors().get(beyond.sensor()).quantity().symbol();
            return name(beyond.sensor())
                    + (beyond.direction() == Direction.HIGH ? " >= " : " <= ")
                    + number(beyond.at())
                    + " "
                    + unit;
        } else if (term instanceof Not not) {
            return "not " + words(not.of());
        }
        String kind =
                term instanceof SiteRule.All
                        ? "all"
                        : term instanceof AtLeast some ? "at least " + some.count() : "any";
        return SiteRule.parts(term).stream()
                .map(this::words)
                .collect(Collectors.joining(", ", kind + " of (", ")"));
    }

    private String name(int sensor) {
        return plan.sensors().get(sensor).id().value();
    }

    /**
     * @param unit empty where the number is only a colour
     */
    private static String line(Limit limit, boolean high, String unit) {
        String colour =
                unit.isEmpty() ? word(limit.colour()) : "%-6s".formatted(word(limit.colour()));
        String at =
                " %s %s %s, clears %s %s"
                        .formatted(
                                high ? ">=" : "<=",
                                number(limit.raiseAt()),
                                unit,
                                high ? "<" : ">",
                                number(limit.clearAt()));
        return colour + (unit.isEmpty() ? "" : at) + delays(limit) + provenance(limit);
    }

    private static String delays(Limit limit) {
        String on = limit.onDelay() == 0 ? "" : "; on after " + span(limit.onDelay());
        return on + (limit.offDelay() == 0 ? "" : "; off after " + span(limit.offDelay()));
    }

    private static String provenance(Limit limit) {
        String approval =
                limit.approvedBy() == null
                        ? "; approved by nobody: warns at most in yellow"
                        : "; approved by " + limit.approvedBy();
        String alone =
                limit.alone() == null
                        ? ""
                        : "; by itself at most "
                                + word(limit.alone())
                                + ", the vote counts it whole";
        return approval + (limit.document() == null ? "" : " (" + limit.document() + ")") + alone;
    }

    private static String word(Colour colour) {
        return colour.name().toLowerCase(Locale.ROOT);
    }

    static String number(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static String span(long millis) {
        if (millis % DAY == 0 && millis > 0) {
            return millis / DAY + " d";
        } else if (millis % HOUR == 0) {
            return millis / HOUR + " h";
        } else if (millis % MINUTE == 0) {
            return millis / MINUTE + " min";
        }
        return millis % SECOND == 0 ? millis / SECOND + " s" : millis + " ms";
    }
}

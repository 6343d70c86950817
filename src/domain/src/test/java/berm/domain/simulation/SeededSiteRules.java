package berm.domain.simulation;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.vote.ColourVote;
import berm.domain.vote.Counts;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Rules of the whole site, drawn over the sensors of a plan. */
final class SeededSiteRules {
    private static final List<Colour> COLOURS = List.of(Colour.values());

    private final List<Sensor> sensors;
    private final long beat;
    private final Random random;

    SeededSiteRules(List<Sensor> sensors, long beat, Random random) {
        this.sensors = sensors;
        this.beat = beat;
        this.random = random;
    }

    List<SiteRule> next() {
        List<SiteRule> rules = new ArrayList<>();
        if (random.nextInt(3) > 0) {
            long delay = random.nextBoolean() ? 0 : beat * random.nextInt(5);
            rules.add(
                    new SiteRule(
                            "wet", new SiteRule.Combination(term(2)), one(colour(), 1, delay)));
        }
        if (random.nextInt(3) > 0) {
            rules.add(
                    new SiteRule(
                            "blind", new SiteRule.MassSilence(2 * beat), one(colour(), 60, 0)));
        }
        if (random.nextInt(3) > 0) {
            var vote = new ColourVote(new Counts(2, 2 + random.nextInt(2), 2));
            rules.add(new SiteRule("vote", new SiteRule.Vote(vote), all()));
        }
        return rules;
    }

    private SiteRule.Term term(int depth) {
        int kind = random.nextInt(depth == 0 ? 3 : 7);
        return switch (kind) {
            case 0, 1 -> is();
            case 2 -> beyond();
            case 3 -> new SiteRule.All(terms(depth));
            case 4 -> new SiteRule.Any(terms(depth));
            case 5 -> new SiteRule.Not(term(depth - 1));
            default -> new SiteRule.AtLeast(2, terms(depth));
        };
    }

    private List<SiteRule.Term> terms(int depth) {
        return List.of(term(depth - 1), term(depth - 1), term(0));
    }

    private SiteRule.Term is() {
        int number = random.nextInt(sensors.size());
        List<Rule> rules = sensors.get(number).rules();
        String name =
                rules.isEmpty() || random.nextInt(4) == 0
                        ? SiteRule.Is.SILENCE
                        : rules.get(random.nextInt(rules.size())).name();
        return new SiteRule.Is(number, name, random.nextBoolean() ? Colour.BLUE : colour());
    }

    private SiteRule.Term beyond() {
        int number = random.nextInt(sensors.size());
        LimitLadder limits = sensors.get(number).limits();
        double at = limits == null ? 0 : limits.limits().get(0).raiseAt();
        Direction direction = random.nextBoolean() ? Direction.HIGH : Direction.LOW;
        return new SiteRule.Beyond(number, direction, at);
    }

    private Colour colour() {
        return COLOURS.get(random.nextInt(COLOURS.size()));
    }

    private static LimitLadder one(Colour colour, double at, long onDelay) {
        return new LimitLadder(Direction.HIGH, List.of(limit(colour, at, onDelay)));
    }

    private static LimitLadder all() {
        List<Limit> limits = new ArrayList<>();
        for (Colour colour : Colour.values()) {
            limits.add(limit(colour, 1.0 + colour.step(), 0));
        }
        return new LimitLadder(Direction.HIGH, limits);
    }

    private static Limit limit(Colour colour, double at, long onDelay) {
        return new Limit(colour, at, at, onDelay, 0, "demonstration", null);
    }
}

package berm.domain.judge;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.plan.Limit;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.plan.SiteRule.All;
import berm.domain.plan.SiteRule.Any;
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
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the conditions of a site stand, seen as numbers its own rules compare with limits. */
final class SiteState {
    private static final double PERCENT = 100;

    /** What a condition rests on. */
    record Because(String text, boolean unverified) {}

    /** A condition that is active. */
    private record Standing(String condition, Colour colour, boolean unverified) {
        Because because() {
            return new Because(condition + " " + colour, unverified);
        }
    }

    private final SiteMemory memory;

    SiteState(SiteMemory memory) {
        this.memory = memory;
    }

    double value(SiteRule rule, RuleMemory state) {
        if (rule.of() instanceof Combination combination) {
            Boolean holds = holds(combination.term());
            return holds == null ? Double.NaN : (holds ? 1 : 0);
        }
        if (rule.of() instanceof Deviation deviation) {
            return new Apart(memory, deviation).most();
        }
        if (rule.of() instanceof Routed routed) {
            return new Router(memory, routed, state).freeboard(rule.ladder());
        }
        if (rule.of() instanceof Vote vote) {
            return new Points(memory).promoted(vote.vote());
        }
        MassSilence silence = (MassSilence) rule.of();
        boolean active = state.ladder.active(rule.ladder()) != null;
        return PERCENT * silent(active ? Long.MIN_VALUE : newestLoss(), silence) / measured();
    }

    /** How many sensors of the site are measured by an instrument. */
    private int measured() {
        return Math.max(1, memory.sensors.length - memory.plan.derived().size());
    }

    /** Whether no reading it compares is in doubt: what is may raise, but never clears. */
    boolean isVerified(SiteRule rule) {
        if (rule.of() instanceof Routed routed) {
            return Router.isTrusted(memory, routed);
        } else if (rule.of() instanceof Deviation deviation) {
            return deviation.sensors().stream().allMatch(number -> memory.sensors[number].trusted);
        } else if (rule.of() instanceof Vote) {
            return !Points.isMuted(memory);
        }
        return !(rule.of() instanceof Combination combination) || isVerified(combination.term());
    }

    private boolean isVerified(Term term) {
        return term instanceof Beyond beyond
                ? memory.sensors[beyond.sensor()].trusted
                : SiteRule.parts(term).stream().allMatch(this::isVerified);
    }

    /**
     * Whether it holds; null while that rests on what a blind sensor would say: a failing sensor
     * neither raises nor clears.
     */
    private @Nullable Boolean holds(Term term) {
        if (term instanceof Is is) {
            Standing found = state(is);
            return found != null && found.colour().compareTo(is.least()) >= 0;
        } else if (term instanceof Beyond beyond) {
            SensorMemory known = memory.sensors[beyond.sensor()];
            boolean unknown = known.isBlind() || Double.isNaN(known.value);
            return unknown ? null : (Boolean) beyond.direction().reaches(known.value, beyond.at());
        } else if (term instanceof Not not) {
            Boolean of = holds(not.of());
            return of == null ? null : (Boolean) !of;
        } else if (term instanceof All all) {
            return atLeast(all.of().size(), all.of());
        } else if (term instanceof Any any) {
            return atLeast(1, any.of());
        }
        AtLeast some = (AtLeast) term;
        return atLeast(some.count(), some.of());
    }

    private @Nullable Boolean atLeast(int count, List<Term> terms) {
        int holding = 0;
        int unknown = 0;
        for (Term term : terms) {
            Boolean holds = holds(term);
            unknown += holds == null ? 1 : 0;
            holding += Boolean.TRUE.equals(holds) ? 1 : 0;
        }
        if (holding >= count || holding + unknown < count) {
            return holding >= count;
        }
        return null;
    }

    /** The condition as its last event showed it, or null while it is not active. */
    private @Nullable Standing state(Is is) {
        Sensor sensor = memory.plan.sensors().get(is.sensor());
        SensorMemory known = memory.sensors[is.sensor()];
        String condition = sensor.id() + "." + is.rule();
        if (Is.OF_SENSORS.contains(is.rule())) {
            return isActive(is.rule(), known)
                    ? new Standing(condition, Colour.YELLOW, false)
                    : null;
        }
        for (int place = 0; place < known.rules.length; place++) {
            Rule rule = sensor.rules().get(place);
            if (rule.name().equals(is.rule())) {
                Limit limit = known.rules[place].ladder.reported(rule.ladder());
                return limit == null
                        ? null
                        : new Standing(
                                condition, limit.shown(), known.rules[place].ladder.unverified);
            }
        }
        return null;
    }

    private static boolean isActive(String ofSensor, SensorMemory known) {
        return switch (ofSensor) {
            case Is.QUALITY -> known.setAside;
            case Is.OVER_RANGE -> known.overRange;
            case Is.TIME_ZONE -> known.wrongZone;
            default -> known.silence != SensorMemory.HEARD;
        };
    }

    /** When the last of the silent sensors was heard last, by hearing time. */
    private long newestLoss() {
        long newest = Long.MIN_VALUE;
        for (int number = 0; number < memory.sensors.length; number++) {
            if (isCutOff(number)) {
                newest = Math.max(newest, memory.sensors[number].heard);
            }
        }
        return newest;
    }

    private boolean isCutOff(int number) {
        return memory.sensors[number].silence != SensorMemory.HEARD
                && !memory.plan.sensors().get(number).isDerived();
    }

    /** How many are silent that were heard last together with the newest loss, or at all. */
    private int silent(long newest, MassSilence rule) {
        int count = 0;
        for (int number = 0; number < memory.sensors.length; number++) {
            SensorMemory sensor = memory.sensors[number];
            long span =
                    Math.max(
                            rule.within(),
                            memory.plan.sensors().get(number).interval(memory.sampling()));
            boolean together = newest == Long.MIN_VALUE || sensor.heard >= newest - span;
            count += isCutOff(number) && together ? 1 : 0;
        }
        return count;
    }

    /** The active conditions a rule rests on, in its order. */
    List<Because> because(SiteRule rule, RuleMemory state) {
        List<Because> because = new ArrayList<>();
        if (rule.of() instanceof Combination combination) {
            collect(combination.term(), because);
        } else if (rule.of() instanceof Deviation deviation) {
            return new Apart(memory, deviation).because();
        } else if (rule.of() instanceof Routed routed) {
            return new Router(memory, routed, state).because();
        } else if (rule.of() instanceof Vote) {
            return new Points(memory).because();
        } else {
            because.addAll(new LastHeard(memory).because());
            for (int number = 0; number < memory.sensors.length; number++) {
                if (isCutOff(number)) {
                    add(state(new Is(number, Is.SILENCE, Colour.YELLOW)), because);
                }
            }
        }
        return because;
    }

    private void collect(Term term, List<Because> because) {
        if (term instanceof Is is) {
            add(state(is), because);
        } else if (term instanceof Beyond beyond && Boolean.TRUE.equals(holds(beyond))) {
            boolean unverified = !memory.sensors[beyond.sensor()].trusted;
            because.add(new Because(text(beyond), unverified));
        }
        SiteRule.parts(term).forEach(part -> collect(part, because));
    }

    private String text(Beyond beyond) {
        Sensor sensor = memory.plan.sensors().get(beyond.sensor());
        String sign = beyond.direction() == Direction.HIGH ? " >= " : " <= ";
        return sensor.id() + sign + beyond.at() + " " + sensor.quantity().symbol();
    }

    private static void add(@Nullable Standing found, List<Because> because) {
        if (found != null && !because.contains(found.because())) {
            because.add(found.because());
        }
    }

    /** Whether what a routed storm says helps to understand the rule. */
    static boolean concerns(Routed routed, SiteRule rule) {
        return rule.of() instanceof Combination combination
                && (mentions(combination.term(), routed.level())
                        || mentions(combination.term(), routed.outflow()));
    }

    private static boolean mentions(Term term, int sensor) {
        if (term instanceof Is is) {
            return is.sensor() == sensor;
        } else if (term instanceof Beyond beyond) {
            return beyond.sensor() == sensor;
        }
        return SiteRule.parts(term).stream().anyMatch(part -> mentions(part, sensor));
    }

    /** Whether a reading of the sensor could still settle the rule. */
    static boolean waitsFor(SiteRule rule, int sensor) {
        return rule.of() instanceof Combination combination && waitsFor(combination.term(), sensor);
    }

    private static boolean waitsFor(Term term, int sensor) {
        if (term instanceof Is is) {
            return is.sensor() == sensor && !Is.OF_SENSORS.contains(is.rule());
        } else if (term instanceof Beyond beyond) {
            return beyond.sensor() == sensor;
        }
        return SiteRule.parts(term).stream().anyMatch(part -> waitsFor(part, sensor));
    }
}

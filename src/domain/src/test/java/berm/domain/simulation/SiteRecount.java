package berm.domain.simulation;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.plan.Limit;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.plan.SiteRule.All;
import berm.domain.plan.SiteRule.Any;
import berm.domain.plan.SiteRule.AtLeast;
import berm.domain.plan.SiteRule.Beyond;
import berm.domain.plan.SiteRule.Combination;
import berm.domain.plan.SiteRule.Is;
import berm.domain.plan.SiteRule.MassSilence;
import berm.domain.plan.SiteRule.Not;
import berm.domain.plan.SiteRule.Term;
import berm.domain.plan.SiteRule.Vote;
import berm.domain.vote.Counts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of a site's own rules, made anew from what the events of its sensors say and from
 * their newest readings.
 */
final class SiteRecount {
    private final Standing standing = new Standing();
    private final Map<String, Long> silentSince = new HashMap<>();
    private final Map<TrueSensor, Taken> newest = new HashMap<>();
    private final Map<TrueSensor, Long> heard = new HashMap<>();
    private Epoch epoch;

    SiteRecount(Epoch epoch) {
        this.epoch = epoch;
    }

    Standing standing() {
        return standing;
    }

    Epoch epoch() {
        return epoch;
    }

    void take(Scene scene) {
        Taken taken = scene.taken();
        if (taken != null) {
            newest.put(taken.sensor, taken);
        }
        if (taken != null && scene.heard()) {
            heard.put(taken.sensor, scene.hearing());
        }
    }

    void take(ConditionEvent event, Scene scene) {
        epoch = Standing.epoch(event, scene.epoch());
        standing.take(event, epoch);
        if (event.condition().endsWith(".silence")) {
            if (event.kind() == EventKind.CLEARED) {
                silentSince.remove(event.sensor());
            } else {
                silentSince.put(String.valueOf(event.sensor()), event.clock());
            }
        }
    }

    double value(SiteRule rule) {
        if (rule.of() instanceof Combination combination) {
            return value(combination.term());
        } else if (rule.of() instanceof Vote vote) {
            return vote(vote.vote().counts());
        }
        return blind(rule, (MassSilence) rule.of());
    }

    /** 1 while it holds, 0 while not; NaN while that is up to sensors that are silent. */
    private double value(Term term) {
        boolean best = holds(term, true);
        return best == holds(term, false) ? (best ? 1 : 0) : Double.NaN;
    }

    /**
     * @param unknown what a comparison with a silent sensor is taken for
     */
    private boolean holds(Term term, boolean unknown) {
        if (term instanceof Is is) {
            return is(is);
        } else if (term instanceof Beyond beyond) {
            Sensor sensor = epoch.plan().sensors().get(beyond.sensor());
            Taken known = newest(beyond);
            if (known == null || isSilent(sensor)) {
                return unknown;
            }
            return beyond.direction().reaches(known.value, beyond.at());
        } else if (term instanceof Not not) {
            return !holds(not.of(), !unknown);
        }
        long count = SiteRule.parts(term).stream().filter(of -> holds(of, unknown)).count();
        return term instanceof All all
                ? count == all.of().size()
                : count >= (term instanceof Any ? 1 : ((AtLeast) term).count());
    }

    private @Nullable Taken newest(Beyond beyond) {
        Sensor sensor = epoch.plan().sensors().get(beyond.sensor());
        return newest.get(epoch.sensors().get(sensor.id().value()));
    }

    /** Whether no reading it compares is in doubt. */
    boolean isVerified(SiteRule rule) {
        if (rule.of() instanceof Vote) {
            return epoch.plan().sensors().stream()
                    .filter(sensor -> sensor.item() != null && isSilent(sensor))
                    .noneMatch(sensor -> worst(sensor) > 0);
        }
        return !(rule.of() instanceof Combination combination) || isVerified(combination.term());
    }

    private boolean isVerified(Term term) {
        Taken known = term instanceof Beyond beyond ? newest(beyond) : null;
        return (known == null || known.verified)
                && SiteRule.parts(term).stream().allMatch(this::isVerified);
    }

    private boolean is(Is is) {
        Sensor sensor = epoch.plan().sensors().get(is.sensor());
        if (is.rule().equals(Is.SILENCE)) {
            return isSilent(sensor) && is.least().compareTo(Colour.YELLOW) <= 0;
        }
        Limit limit = active(sensor, is.rule());
        return limit != null && limit.shown().compareTo(is.least()) >= 0;
    }

    private @Nullable Limit active(Sensor sensor, String rule) {
        int step = standing.step(sensor.id() + "." + rule);
        return step < 0 ? null : epoch.limit(sensor.id().value(), rule, step);
    }

    private boolean isSilent(Sensor sensor) {
        return silentSince.containsKey(sensor.id().value());
    }

    /** Blue 1 to red 4, if no point is as bad itself. */
    private double vote(Counts counts) {
        Map<String, List<Integer>> items = new TreeMap<>();
        int worst = 0;
        for (Sensor sensor : epoch.plan().sensors()) {
            int colour = sensor.item() == null || isSilent(sensor) ? 0 : worst(sensor);
            worst = Math.max(worst, colour);
            items.computeIfAbsent(String.valueOf(sensor.item()), item -> new ArrayList<>())
                    .add(colour);
        }
        int site =
                together(
                        items.values().stream().map(each -> together(each, counts)).toList(),
                        counts);
        return site > worst ? site : 0;
    }

    private int worst(Sensor sensor) {
        int worst = 0;
        for (Rule rule : sensor.rules()) {
            Limit limit = active(sensor, rule.name());
            if (limit != null && limit.approvedBy() != null) {
                worst = Math.max(worst, limit.colour().step() + 1);
            }
        }
        return worst;
    }

    private static int together(List<Integer> colours, Counts counts) {
        int worst = colours.stream().mapToInt(each -> each).max().orElse(0);
        int[] wanted = {counts.blue(), counts.yellow(), counts.orange()};
        int promoted = 0;
        for (int step = 0; step < wanted.length; step++) {
            int least = step + 1;
            if (colours.stream().filter(each -> each >= least).count() >= wanted[step]) {
                promoted = least + 1;
            }
        }
        return Math.max(worst, promoted);
    }

    /** In %; while it is active all that are silent count, else those lost together. */
    private double blind(SiteRule rule, MassSilence silence) {
        boolean active = standing.step(rule.name()) >= 0;
        long newestLoss = Long.MIN_VALUE;
        for (Sensor sensor : epoch.plan().sensors()) {
            newestLoss = isSilent(sensor) ? Math.max(newestLoss, heard(sensor)) : newestLoss;
        }
        double count = 0;
        for (Sensor sensor : epoch.plan().sensors()) {
            long together = Math.max(silence.within(), sensor.interval());
            boolean lost = active || newestLoss - heard(sensor) <= together;
            count += isSilent(sensor) && lost ? 1 : 0;
        }
        return 100 * count / epoch.plan().sensors().size();
    }

    private long heard(Sensor sensor) {
        TrueSensor known = Objects.requireNonNull(epoch.sensors().get(sensor.id().value()));
        return heard.getOrDefault(known, known.born);
    }
}

package berm.domain.judge;

import berm.domain.EventKind;
import berm.domain.Facts;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.judge.SiteState.Because;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.plan.SiteRule.MassSilence;
import berm.domain.plan.SiteRule.Routed;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Writes a site's events: numbers them and tells changes of a condition from its standing still.
 */
final class ConditionJournal {
    private static final int MAX_BECAUSE = 50;

    private final SiteMemory memory;
    private final SiteOutput output;

    ConditionJournal(SiteMemory memory, SiteOutput output) {
        this.memory = memory;
        this.output = output;
    }

    Pulse pulse(long clock) {
        return new Pulse(
                memory.key.world().name(),
                memory.key.site().value(),
                memory.life(),
                memory.seq,
                clock,
                memory.plan.version());
    }

    void plan(long clock, long offset) {
        say(new Event(EventKind.PLAN, "plan", clock, offset));
    }

    /** The tests of quality a reading failed. */
    static List<String> doubts(Judged judged) {
        return judged.doubts().stream().map(Enum::name).toList();
    }

    /** Says what the reading changed of a rule's condition, if anything. */
    void judged(Sensor sensor, Rule rule, SensorMemory known, RuleMemory state, Judged judged) {
        if (state.ladder.isChanged(rule.ladder())) {
            state.ladder.unverified = judged.quality() != Quality.GOOD;
            var event = event(condition(sensor, rule), judged).of(sensor).in(unit(sensor, rule));
            event.quality = judged.quality();
            event.because = doubts(judged);
            tell(event.facts, sensor, rule, known, state, judged);
            changed(event, rule.ladder(), state, judged);
        }
    }

    /**
     * Says that there is advice, or no longer: a condition without a colour, which calls nobody.
     */
    void advice(Sensor sensor, Rule rule, RuleMemory state, Judged judged) {
        boolean told = !Double.isNaN(state.value);
        if (told == state.advised) {
            return;
        }
        state.advised = told;
        var event = event(condition(sensor, rule), judged).of(sensor).in(unit(sensor, rule));
        event.kind = told ? EventKind.RAISED : EventKind.CLEARED;
        event.old = judged.old();
        event.unverified = !judged.isVerified();
        event.quality = judged.quality();
        state.measure.tell(event.facts);
        say(told ? event.value(state.value) : event);
    }

    private void tell(
            Facts facts,
            Sensor sensor,
            Rule rule,
            SensorMemory known,
            RuleMemory state,
            Judged judged) {
        tellRouted(facts, routed -> sensor.gauges().contains(gauge(routed)));
        for (RuleMemory other : known.rules) {
            other.measure.tellOthers(facts);
        }
        state.measure.tell(facts);
        tellPeople(facts, sensor, judged.measuredAt());
        facts.with(Facts.HELD, state.ladder.held(rule.ladder(), judged.measuredAt()));
    }

    /** Those who must leave need the wind, and nobody may put such an alarm aside. */
    private void tellPeople(Facts facts, Sensor sensor, long measuredAt) {
        if (sensor.tests().safety()) {
            facts.with(Facts.GUARDS_PEOPLE, 1);
            new Wind(memory).tell(facts, measuredAt);
        }
    }

    /** What routed storms say, of those that concern what an event is about. */
    private void tellRouted(Facts facts, Predicate<Routed> concerned) {
        for (int place : memory.plan.routed()) {
            if (concerned.test((Routed) memory.plan.rules().get(place).of())) {
                memory.rules[place].measure.tellOthers(facts);
            }
        }
    }

    private String gauge(Routed routed) {
        return memory.plan.sensors().get(routed.level()).id().value();
    }

    /** Says what changed of the condition of a rule for the whole site. */
    void judged(SiteRule rule, RuleMemory state, List<Because> because, Judged judged) {
        state.ladder.unverified |= because.stream().anyMatch(Because::unverified);
        var event = event(rule.name(), judged).in(rule.of().unit());
        event.because = texts(because);
        tellRouted(event.facts, routed -> SiteState.concerns(routed, rule));
        if (rule.of() instanceof MassSilence) {
            new LastHeard(memory).tell(event.facts, judged.clock());
        }
        state.measure.tell(event.facts);
        changed(event, rule.ladder(), state, judged);
        state.ladder.unverified = false;
    }

    /** So many that an event stays small, however large the site. */
    private static List<String> texts(List<Because> because) {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < Math.min(because.size(), MAX_BECAUSE); at++) {
            texts.add(because.get(at).text());
        }
        if (because.size() > MAX_BECAUSE) {
            texts.add("and " + (because.size() - MAX_BECAUSE) + " more");
        }
        return texts;
    }

    private static Event event(String condition, Judged judged) {
        return new Event(condition, judged.clock(), judged.offset())
                .measuredAt(judged.measuredAt());
    }

    private void changed(Event event, LimitLadder limits, RuleMemory state, Judged judged) {
        LadderMemory ladder = state.ladder;
        Limit now = ladder.active(limits);
        Limit before = ladder.reported(limits);
        event.kind = change(ladder, before, now, judged.measuredAt());
        event.old = judged.old();
        event.unverified = ladder.unverified;
        event.colour = now == null ? null : now.shown();
        say(event.limit(now == null ? before : now).value(state.value));
        ladder.quiet = judged.old() && now != null;
        if (ladder.quiet) {
            ladder.quietMeasuredAt = judged.measuredAt();
            ladder.quietClock = judged.clock();
        }
    }

    private static EventKind change(
            LadderMemory state, @Nullable Limit before, @Nullable Limit now, long measuredAt) {
        state.reported = now == null ? LadderMemory.NONE : (byte) now.colour().step();
        if (now == null) {
            state.clearedAt = measuredAt;
            return EventKind.CLEARED;
        }
        if (before == null) {
            state.raisedAt = measuredAt;
            return EventKind.RAISED;
        }
        return EventKind.LEVEL_CHANGED;
    }

    /**
     * An event of a rule that is no change of colour: a backlog's end, a late discovery.
     *
     * @param value of the rule's measure
     */
    void fact(EventKind kind, Sensor sensor, Rule rule, Limit limit, double value, Judged judged) {
        var event = event(condition(sensor, rule), judged).of(sensor).in(unit(sensor, rule));
        event.quality = judged.quality();
        event.unverified = judged.quality() != Quality.GOOD;
        say(event.as(kind, judged.old(), limit).value(value));
    }

    /** The same of a rule for the whole site. */
    void fact(EventKind kind, SiteRule rule, Limit limit, List<Because> because, Judged judged) {
        var event = event(rule.name(), judged).in(rule.of().unit());
        event.because = texts(because);
        event.unverified = because.stream().anyMatch(Because::unverified);
        say(event.as(kind, judged.old(), limit).value(judged.value()));
    }

    /** A silence made pending steps active. */
    void overtaken(Sensor sensor, Rule rule, LadderMemory ladder, SensorMemory state, long clock) {
        Limit now = ladder.active(rule.ladder());
        Limit before = ladder.reported(rule.ladder());
        if (now == null || now.equals(before)) {
            return;
        }
        EventKind kind = change(ladder, before, now, state.newest);
        var event = new Event(kind, condition(sensor, rule), clock, state.offset);
        ladder.unverified = true;
        ladder.quiet = false;
        event.colour = now.shown();
        event.unverified = true;
        tellPeople(event.facts, sensor, state.newest);
        say(event.of(sensor).in(unit(sensor, rule)).limit(now).measuredAt(known(state.newest)));
    }

    /** A new plan changed the steps of a rule's ladder. */
    void refitted(Sensor sensor, Rule rule, LadderMemory ladder, long clock, long offset) {
        if (ladder.isRefitted(rule.ladder())) {
            var event = new Event(condition(sensor, rule), clock, offset);
            refitted(event.of(sensor).in(unit(sensor, rule)), rule.ladder(), ladder);
        }
    }

    /** The same of a rule for the whole site. */
    void refitted(SiteRule rule, LadderMemory ladder, long clock, long offset) {
        if (ladder.isRefitted(rule.ladder())) {
            var event = new Event(rule.name(), clock, offset);
            refitted(event.in(rule.of().unit()), rule.ladder(), ladder);
        }
    }

    private void refitted(Event event, LimitLadder limits, LadderMemory ladder) {
        Limit now = ladder.active(limits);
        event.kind = now == null ? EventKind.CLEARED : EventKind.LEVEL_CHANGED;
        ladder.quiet &= now != null;
        event.colour = now == null ? null : now.shown();
        ladder.reported = now == null ? LadderMemory.NONE : (byte) now.colour().step();
        say(event.limit(now));
    }

    /** A rule for the whole site left the plan. */
    void clear(SiteRule rule, RuleMemory state, long clock, long offset) {
        if (state.ladder.reported != LadderMemory.NONE) {
            say(new Event(EventKind.CLEARED, rule.name(), clock, offset));
        }
    }

    /** A rule left the plan. */
    void clear(Sensor sensor, Rule rule, RuleMemory state, long clock, long offset) {
        if (state.ladder.reported != LadderMemory.NONE || state.advised) {
            say(cleared(sensor, "." + rule.name(), clock, offset));
        }
    }

    private static String condition(Sensor sensor, Rule rule) {
        return sensor.id() + "." + rule.name();
    }

    private static String unit(Sensor sensor, Rule rule) {
        return rule.measure().unit(sensor.quantity());
    }

    static Event cleared(Sensor sensor, String suffix, long clock, long offset) {
        return new Event(EventKind.CLEARED, sensor.id() + suffix, clock, offset).of(sensor);
    }

    static @Nullable Long known(long measuredAt) {
        return measuredAt == SensorMemory.NEVER ? null : (Long) measuredAt;
    }

    /** Numbers it, and tells it. */
    void say(Event event) {
        memory.seq++;
        output.event(event.numbered(memory));
    }
}

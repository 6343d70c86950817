package berm.domain.judge;

import berm.domain.plan.Derivation;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sampling;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.storm.StormMemory;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Putting a new plan in force: what is remembered of sensors and limits that stay is kept. */
final class Replan {
    private final SiteMemory memory;
    private final ConditionJournal journal;

    Replan(SiteMemory memory, ConditionJournal journal) {
        this.memory = memory;
        this.journal = journal;
    }

    /** Sensors nothing is known of yet; their silence counts from here. */
    static SensorMemory[] sensors(Plan plan, long hearing, long offset) {
        var sensors = new SensorMemory[plan.sensors().size()];
        for (int number = 0; number < sensors.length; number++) {
            sensors[number] = unheard(plan.sensors().get(number), Sampling.NORMAL, hearing, offset);
        }
        return sensors;
    }

    private static SensorMemory unheard(
            Sensor sensor, Sampling sampling, long hearing, long offset) {
        var memory = SensorMemory.fresh(sensor);
        memory.heard = hearing;
        memory.due = hearing + sensor.silentAfter(sampling);
        memory.offset = offset;
        return memory;
    }

    void take(Plan plan, long clock, long hearing, long offset) {
        Plan before = memory.plan;
        SensorMemory[] known = memory.sensors;
        clearRemoved(before, plan, clock, offset);
        RuleMemory[] rules = siteRules(before, plan, clock, offset);
        memory.plan = plan;
        memory.rules = rules;
        memory.planOffset = offset;
        memory.sensors = carriedOver(before, known, hearing, offset);
        memory.nextDue = hearing - 1;
        journal.plan(clock, offset);
        for (int number = 0; number < memory.sensors.length; number++) {
            fit(plan.sensors().get(number), memory.sensors[number], clock, offset);
        }
        for (int place = 0; place < memory.rules.length; place++) {
            SiteRule rule = plan.rules().get(place);
            memory.rules[place].ladder.fit(rule.ladder());
            journal.refitted(rule, memory.rules[place].ladder, clock, offset);
        }
    }

    /** Rules for the whole site keep their conditions; those that left are cleared. */
    private RuleMemory[] siteRules(Plan before, Plan plan, long clock, long offset) {
        var rules = SiteRules.fresh(plan);
        for (int was = 0; was < memory.rules.length; was++) {
            String name = before.rules().get(was).name();
            boolean stays = false;
            for (int place = 0; place < rules.length; place++) {
                if (plan.rules().get(place).name().equals(name)) {
                    rules[place] =
                            carriedOver(before.rules().get(was), plan.rules().get(place), was);
                    stays = true;
                }
            }
            if (!stays) {
                journal.clear(before.rules().get(was), memory.rules[was], clock, offset);
            }
        }
        return rules;
    }

    private RuleMemory carriedOver(SiteRule before, SiteRule now, int was) {
        RuleMemory known = memory.rules[was];
        if (!before.of().measure().equals(now.of().measure())) {
            known.measure = now.of().measure().fresh();
        } else if (known.measure instanceof StormMemory storm && !before.of().equals(now.of())) {
            storm.forget();
        }
        return known;
    }

    private void clearRemoved(Plan before, Plan plan, long clock, long offset) {
        for (int number = 0; number < memory.sensors.length; number++) {
            Sensor sensor = before.sensors().get(number);
            Integer now = plan.number(sensor.id().value());
            if (now == null) {
                clearAll(sensor, memory.sensors[number], clock, offset);
            } else {
                clearRemovedRules(
                        sensor, plan.sensors().get(now), memory.sensors[number], clock, offset);
            }
        }
    }

    private void clearAll(Sensor sensor, SensorMemory state, long clock, long offset) {
        for (int place = 0; place < state.rules.length; place++) {
            journal.clear(sensor, sensor.rules().get(place), state.rules[place], clock, offset);
        }
        new SensorJournal(journal).clear(sensor, state, clock, offset);
    }

    private void clearRemovedRules(
            Sensor before, Sensor sensor, SensorMemory state, long clock, long offset) {
        for (int place = 0; place < state.rules.length; place++) {
            Rule rule = before.rules().get(place);
            if (sensor.rule(rule.name()) == null) {
                journal.clear(before, rule, state.rules[place], clock, offset);
            }
        }
    }

    private SensorMemory[] carriedOver(
            Plan before, SensorMemory[] known, long hearing, long offset) {
        List<Sensor> sensors = memory.plan.sensors();
        var carried = new SensorMemory[sensors.size()];
        for (int number = 0; number < carried.length; number++) {
            Sensor sensor = sensors.get(number);
            Integer was = before.number(sensor.id().value());
            carried[number] =
                    was == null
                            ? unheard(sensor, memory.sampling(), hearing, offset)
                            : carriedOver(sensor, before.sensors().get(was), known[was], hearing);
        }
        return carried;
    }

    /** A new interval moves the silence deadline, but never into the past. */
    private SensorMemory carriedOver(
            Sensor sensor, Sensor before, SensorMemory state, long hearing) {
        long patience = state.patience(sensor, memory.sampling());
        if (patience != state.patience(before, memory.sampling())) {
            state.due = Math.max(state.heard + patience, hearing);
        }
        boolean sameValues = isSame(before.derivation(), sensor.derivation());
        var rules = new RuleMemory[sensor.rules().size()];
        for (int place = 0; place < rules.length; place++) {
            rules[place] = carriedOver(sensor.rules().get(place), before, state, sameValues);
        }
        state.rules = rules;
        if (!sameValues || !before.tests().equals(sensor.tests())) {
            state.quality = SensorMemory.quality(sensor);
        }
        return state;
    }

    private static boolean isSame(@Nullable Derivation before, @Nullable Derivation now) {
        return before == null ? now == null : before.makesTheSameAs(now);
    }

    /** A rule of the same name keeps its condition, and its measure if that is the same. */
    private static RuleMemory carriedOver(
            Rule rule, Sensor before, SensorMemory state, boolean sameValues) {
        for (int place = 0; place < state.rules.length; place++) {
            Rule was = before.rules().get(place);
            if (was.name().equals(rule.name())) {
                RuleMemory known = state.rules[place];
                if (!sameValues || !was.measure().equals(rule.measure())) {
                    known.measure = rule.measure().fresh();
                    known.value = Double.NaN;
                }
                return known;
            }
        }
        return RuleMemory.fresh(rule);
    }

    /** Steps that no longer exist are forgotten; the colour is what the remaining ones say. */
    private void fit(Sensor sensor, SensorMemory state, long clock, long offset) {
        for (int place = 0; place < state.rules.length; place++) {
            Rule rule = sensor.rules().get(place);
            LadderMemory ladder = state.rules[place].ladder;
            ladder.fit(rule.ladder());
            journal.refitted(sensor, rule, ladder, clock, offset);
        }
    }
}

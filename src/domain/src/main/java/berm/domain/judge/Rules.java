package berm.domain.judge;

import berm.domain.EventKind;
import berm.domain.Quality;
import berm.domain.plan.Limit;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;

/** Asks the rules of a sensor about its readings. */
final class Rules {
    private final SiteMemory memory;
    private final ConditionJournal journal;

    Rules(SiteMemory memory, ConditionJournal journal) {
        this.memory = memory;
        this.journal = journal;
    }

    /** A reading measured after all before. */
    void inOrder(Sensor sensor, SensorMemory state, Judged judged) {
        for (RuleMemory rule : state.rules) {
            rule.ladder.lateRun = false;
            rule.value = rule.measure.take(judged.measuredAt(), judged.value());
        }
        judge(sensor, state, judged, false);
    }

    /** A reading whose own time is not known: it has no place in a window. */
    void timeless(Sensor sensor, SensorMemory state, Judged judged) {
        judge(sensor, state, judged, true);
    }

    private void judge(Sensor sensor, SensorMemory state, Judged judged, boolean limitsOnly) {
        boolean verified = judged.quality() == Quality.GOOD;
        for (int place = 0; place < state.rules.length; place++) {
            Rule rule = sensor.rules().get(place);
            RuleMemory known = state.rules[place];
            if (rule.isLimit()) {
                known.value = judged.value();
            } else if (limitsOnly) {
                continue;
            }
            if (!Double.isNaN(known.value)) {
                known.ladder.judge(rule.ladder(), known.value, judged.measuredAt(), verified);
                journal.judged(sensor, rule, known, judged);
                memory.heldBack |= known.ladder.quiet;
            }
        }
    }

    /** A late reading clears nothing and never sounds; alone, it may show what nobody saw. */
    void late(Sensor sensor, SensorMemory state, Judged judged) {
        for (int place = 0; place < state.rules.length; place++) {
            Rule rule = sensor.rules().get(place);
            if (rule.isLimit()) {
                late(sensor, rule, state.rules[place].ladder, judged);
            }
        }
    }

    private void late(Sensor sensor, Rule rule, LadderMemory ladder, Judged judged) {
        Limit limit = rule.ladder().reached(judged.value());
        boolean known = ladder.lateRun || ladder.wasActive(judged.measuredAt());
        ladder.lateRun = limit != null;
        if (limit != null && !known) {
            journal.fact(EventKind.DISCOVERED_LATE, sensor, rule, limit, judged.value(), judged);
        }
    }

    /** Sounds once for each backlog that ends with this record and is still in alarm. */
    void soundBacklogs(Moment now) {
        memory.heldBack = false;
        for (int number = 0; number < memory.sensors.length; number++) {
            SensorMemory state = memory.sensors[number];
            for (int place = 0; place < state.rules.length; place++) {
                if (state.rules[place].ladder.quiet) {
                    sound(now, memory.plan.sensors().get(number), place, state);
                    memory.heldBack |= state.rules[place].ladder.quiet;
                }
            }
        }
    }

    private void sound(Moment now, Sensor sensor, int place, SensorMemory state) {
        Rule rule = sensor.rules().get(place);
        RuleMemory known = state.rules[place];
        Limit limit = known.ladder.active(rule.ladder());
        if (limit == null || !Backlog.ends(now, sensor, state, known.ladder)) {
            return;
        }
        known.ladder.quiet = false;
        boolean old = now.clock() - state.newest > sensor.deliveryDelay();
        var judged =
                new Judged(
                        state.newest,
                        state.newest,
                        state.value,
                        Quality.GOOD,
                        old,
                        now.clock(),
                        now.offset());
        journal.fact(EventKind.BACKFILLED, sensor, rule, limit, known.value, judged);
    }
}

package berm.domain.judge;

import berm.domain.EventKind;
import berm.domain.Quality;
import berm.domain.measure.ValueItself;
import berm.domain.plan.Limit;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;

/**
 * Asks the rules of the whole site: whenever a condition of it has changed, and while a delay of
 * theirs is running.
 *
 * <p>Their time is the newest measured time of the site, which never goes back; so a logger that
 * brings two hours in one message gets right durations.
 */
final class SiteRules {
    private final SiteMemory memory;
    private final ConditionJournal journal;

    SiteRules(SiteMemory memory, ConditionJournal journal) {
        this.memory = memory;
        this.journal = journal;
    }

    static RuleMemory[] fresh(Plan plan) {
        return plan.rules().stream().map(rule -> unasked()).toArray(RuleMemory[]::new);
    }

    static RuleMemory unasked() {
        return new RuleMemory(ValueItself.MEASURE, new LadderMemory());
    }

    /** After readings of one measured time, or a new plan. */
    void ask(long clock, long offset) {
        if (memory.rules.length > 0
                && memory.measured != Long.MIN_VALUE
                && (memory.asked != memory.seq || isMoving())) {
            for (int place = 0; place < memory.rules.length; place++) {
                ask(memory.plan.rules().get(place), memory.rules[place], clock, offset);
            }
            memory.asked = memory.seq;
        }
    }

    private boolean isMoving() {
        for (RuleMemory rule : memory.rules) {
            if (rule.ladder.isMoving()) {
                return true;
            }
        }
        return false;
    }

    private void ask(SiteRule rule, RuleMemory state, long clock, long offset) {
        var site = new SiteState(memory);
        state.value = site.value(rule, state);
        state.ladder.judge(rule.ladder(), state.value, memory.measured, true);
        if (state.ladder.isChanged(rule.ladder())) {
            journal.judged(rule, state, site.because(rule), judged(state, clock, offset));
            memory.heldBack |= state.ladder.quiet;
        }
    }

    private Judged judged(RuleMemory state, long clock, long offset) {
        boolean old = clock - memory.measured > Sensor.DEFAULT_DELIVERY_DELAY;
        return new Judged(
                memory.measured, memory.measured, state.value, Quality.GOOD, old, clock, offset);
    }

    /** A sensor fell silent: delays that wait for it are over, since nothing will settle them. */
    void silent(int number, long clock, long offset) {
        memory.measured = Math.max(memory.measured, clock);
        ask(clock, offset);
        for (int place = 0; place < memory.rules.length; place++) {
            SiteRule rule = memory.plan.rules().get(place);
            RuleMemory state = memory.rules[place];
            if (state.ladder.isPending() && SiteState.restsOn(rule, number)) {
                state.ladder.raisePending();
                state.ladder.unverified = true;
                journal.judged(
                        rule,
                        state,
                        new SiteState(memory).because(rule),
                        judged(state, clock, offset));
            }
        }
    }

    /**
     * Sounds what old readings had raised, once the backlog is over.
     *
     * @param several whether the record brought readings of several times: a logger's batch
     */
    void soundBacklogs(Moment now, boolean several) {
        boolean over = several || now.clock() - memory.measured <= Sensor.DEFAULT_DELIVERY_DELAY;
        for (int place = 0; place < memory.rules.length; place++) {
            SiteRule rule = memory.plan.rules().get(place);
            RuleMemory state = memory.rules[place];
            Limit limit = state.ladder.active(rule.ladder());
            if (state.ladder.quiet && over && limit != null) {
                state.ladder.quiet = false;
                journal.fact(
                        EventKind.BACKFILLED,
                        rule,
                        limit,
                        new SiteState(memory).because(rule),
                        judged(state, now.clock(), now.offset()));
            }
            memory.heldBack |= state.ladder.quiet;
        }
    }
}

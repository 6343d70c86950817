package berm.domain.judge;

import berm.domain.EventKind;
import berm.domain.Quality;
import berm.domain.plan.Limit;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import java.util.Set;

/**
 * Asks the rules of the whole site: whenever a condition of it has changed, after readings when
 * some rule compares them, and while a delay of theirs is running.
 *
 * <p>Their time is the newest measured time of the site, which never goes back; so a logger that
 * brings two hours in one message gets right durations. Before there is one it is the clock.
 */
final class SiteRules {
    /** No number of events: all rules are to be asked. */
    static final long UNASKED = -1;

    private final SiteMemory memory;
    private final ConditionJournal journal;

    SiteRules(SiteMemory memory, ConditionJournal journal) {
        this.memory = memory;
        this.journal = journal;
    }

    static RuleMemory[] fresh(Plan plan) {
        return plan.rules().stream().map(SiteRules::unasked).toArray(RuleMemory[]::new);
    }

    static RuleMemory unasked(SiteRule rule) {
        return new RuleMemory(rule.of().measure().fresh(), new LadderMemory());
    }

    /** After readings of one measured time, or a new plan. */
    void ask(long clock, long offset) {
        boolean measured = memory.measured != Long.MIN_VALUE;
        askAt(measured ? memory.measured : clock, clock, offset);
    }

    private void askAt(long time, long clock, long offset) {
        boolean moving = isMoving();
        for (int place = 0; place < memory.rules.length; place++) {
            if (moving || memory.asked != memory.seq || memory.plan.restsOnReadings(place)) {
                ask(place, time, clock, offset);
            }
        }
        memory.asked = memory.seq;
    }

    private boolean isMoving() {
        for (RuleMemory rule : memory.rules) {
            if (rule.ladder.isMoving()) {
                return true;
            }
        }
        return false;
    }

    private void ask(int place, long time, long clock, long offset) {
        SiteRule rule = memory.plan.rules().get(place);
        RuleMemory state = memory.rules[place];
        var site = new SiteState(memory);
        double value = site.value(rule, state);
        if (Double.isNaN(value)) {
            return;
        }
        state.value = value;
        state.ladder.judge(rule.ladder(), state.value, time, site.isVerified(rule));
        if (state.ladder.isChanged(rule.ladder())) {
            say(place, time, clock, offset);
        }
    }

    private void say(int place, long time, long clock, long offset) {
        SiteRule rule = memory.plan.rules().get(place);
        RuleMemory state = memory.rules[place];
        Judged judged = judged(state, time, clock, offset);
        journal.judged(rule, state, new SiteState(memory).because(rule, state), judged);
        memory.heldBack |= state.ladder.quiet;
    }

    private static Judged judged(RuleMemory state, long time, long clock, long offset) {
        boolean old = clock - time > Sensor.DEFAULT_DELIVERY_DELAY;
        return new Judged(time, time, state.value, Quality.GOOD, Set.of(), old, clock, offset);
    }

    /** A sensor fell silent: delays that wait for it are over, since nothing will settle them. */
    void silent(int number, long clock, long offset) {
        long time = Math.max(memory.measured, clock);
        memory.asked = UNASKED;
        askAt(time, clock, offset);
        for (int place = 0; place < memory.rules.length; place++) {
            LadderMemory ladder = memory.rules[place].ladder;
            if (ladder.isPending() && SiteState.waitsFor(memory.plan.rules().get(place), number)) {
                ladder.raisePending();
                ladder.unverified = true;
                say(place, time, clock, offset);
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
                        new SiteState(memory).because(rule, state),
                        judged(state, memory.measured, now.clock(), now.offset()));
            }
            memory.heldBack |= state.ladder.quiet;
        }
    }
}

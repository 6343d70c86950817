package berm.domain.judge;

import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.RejectReason;
import berm.domain.Response;
import berm.domain.SiteKey;
import berm.domain.plan.Plan;
import berm.domain.storm.Forecast;
import java.util.List;

/**
 * Everything Berm decides at one site: (memory, moment, input) → (memory, events).
 *
 * <p>The inputs come in the order of the site's log. Each begins with {@link #advance}, which is a
 * flow: advancing to a and then to b says and leaves exactly what advancing to b does, as long as
 * nobody was deaf in between; so a machine must be advanced up to a deaf span before it is taken
 * past it. Nothing here depends on when, where or how often it runs.
 */
public final class SiteMachine {
    private static final long PULSE_EVERY = 60_000;

    private final SiteMemory memory;
    private final SiteOutput output;
    private final ConditionJournal journal;
    private final Deadlines deadlines;
    private final Rules rules;
    private final SiteRules siteRules;
    private final Told told;
    private final Intake intake;

    public SiteMachine(SiteMemory memory, SiteOutput output) {
        this.memory = memory;
        this.output = output;
        this.journal = new ConditionJournal(memory, output);
        this.siteRules = new SiteRules(memory, journal);
        this.deadlines = new Deadlines(memory, journal, siteRules);
        this.rules = new Rules(memory, journal);
        this.told = new Told(memory, journal);
        this.intake = new Intake(memory, output, journal, rules);
    }

    /**
     * Brings a site to life: its first plan is the first record of its life.
     *
     * @param partition {@code topic/partition} of the site's log
     */
    public static SiteMachine born(
            SiteKey key, String partition, Plan plan, Moment now, SiteOutput output) {
        var memory = new SiteMemory(key, partition, plan, now.offset(), new SensorMemory[0]);
        memory.sensors = Replan.sensors(plan, now.hearing(), now.offset());
        memory.rules = SiteRules.fresh(plan);
        memory.nextDue = now.hearing();
        memory.hearing = now.hearing();
        var machine = new SiteMachine(memory, output);
        machine.journal.plan(now.clock(), now.offset());
        return machine;
    }

    public SiteMemory memory() {
        return memory;
    }

    /** A tick, or the beginning of every other input: what has fallen due is said. */
    public void advance(Moment now) {
        deadlines.advance(now);
        long minute = Math.floorDiv(now.clock(), PULSE_EVERY);
        if (minute > memory.pulsedMinute) {
            memory.pulsedMinute = minute;
            output.pulse(journal.pulse(now.clock()));
        }
    }

    /** A gateway's message, or a reading that a person took. */
    public void message(Moment now, Message message) {
        advance(now);
        for (RejectReason reason : message.rejected()) {
            output.rejected(reason, "not decoded");
        }
        List<Reading> readings = TimeOrder.of(message.readings());
        int times = 0;
        for (int at = 0; at < readings.size(); at++) {
            intake.take(now, readings.get(at), message);
            if (TimeOrder.endsAt(at, readings)) {
                intake.derive(now);
                siteRules.ask(now.clock(), now.offset());
                times++;
            }
        }
        if (memory.heldBack) {
            rules.soundBacklogs(now);
            siteRules.soundBacklogs(now, times > 1);
        }
    }

    /** A person starts a response, changes its level, or stops it. */
    public void response(Moment now, Response response) {
        advance(now);
        told.take(now, response);
    }

    /**
     * A forecast of rain becomes known; of several, the one issued last counts.
     *
     * @return whether it was taken: none can have been issued after the site's clock
     */
    public boolean forecast(Moment now, Forecast forecast) {
        advance(now);
        boolean taken = told.take(now, forecast);
        if (taken) {
            siteRules.ask(now.clock(), now.offset());
        }
        return taken;
    }

    /** A new plan becomes known; it takes effect now or at its effective-from. */
    public void plan(Moment now, Plan plan) {
        advance(now);
        if (plan.effectiveFrom() <= now.clock()) {
            new Replan(memory, journal).take(plan, now.clock(), now.hearing(), now.offset());
            siteRules.ask(now.clock(), now.offset());
        } else {
            memory.pending.add(new SiteMemory.PendingPlan(plan, now.offset()));
        }
    }
}

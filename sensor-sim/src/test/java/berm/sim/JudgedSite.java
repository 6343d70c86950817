package berm.sim;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Message;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.Reading;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.domain.judge.Moment;
import berm.domain.judge.SiteMachine;
import berm.domain.judge.SiteOutput;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a site's machine says of steps that reach it as they are measured. */
final class JudgedSite implements SiteOutput {

    private final List<ConditionEvent> events = new ArrayList<>();

    private JudgedSite() {}

    /** The events, without the one that the plan took effect. */
    static List<ConditionEvent> judge(Plan plan, World world, Stream<Step> steps) {
        JudgedSite site = new JudgedSite();
        site.run(plan, new SiteKey(world, plan.site()), steps.iterator());
        return site.events.stream().filter(event -> event.kind() != EventKind.PLAN).toList();
    }

    private void run(Plan plan, SiteKey key, Iterator<Step> steps) {
        Step first = steps.next();
        SiteMachine machine = SiteMachine.born(key, "raw/0", plan, moment(first, 0), this);
        machine.message(moment(first, 1), message(first));
        for (long offset = 2; steps.hasNext(); offset++) {
            Step step = steps.next();
            machine.message(moment(step, offset), message(step));
        }
    }

    private static Moment moment(Step step, long offset) {
        return new Moment(step.stamp(), step.stamp(), offset);
    }

    private static Message message(Step step) {
        List<Reading> readings =
                step.samples().stream()
                        .map(
                                sample ->
                                        new Reading(
                                                sample.sensor().value(),
                                                step.stamp(),
                                                sample.value(),
                                                sample.unit()))
                        .toList();
        return new Message(readings, List.of(), false, false);
    }

    @Override
    public void event(ConditionEvent event) {
        events.add(event);
    }

    @Override
    public void pulse(Pulse pulse) {
        // says only that the machine lives
    }

    @Override
    public void accepted(
            Sensor sensor, long measuredAt, double value, Quality quality, Set<ReadingFlag> flags) {
        // every reading is
    }

    @Override
    public void duplicate() {
        throw new AssertionError("a reading came twice");
    }

    @Override
    public void rejected(RejectReason reason, String detail) {
        throw new AssertionError("rejected: " + reason + " " + detail);
    }
}

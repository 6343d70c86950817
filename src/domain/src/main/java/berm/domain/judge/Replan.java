package berm.domain.judge;

import berm.domain.Colour;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
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
            sensors[number] = unheard(plan.sensors().get(number), hearing, offset);
        }
        return sensors;
    }

    private static SensorMemory unheard(Sensor sensor, long hearing, long offset) {
        var memory = new SensorMemory();
        memory.heard = hearing;
        memory.due = hearing + sensor.silentAfter();
        memory.offset = offset;
        return memory;
    }

    void take(Plan plan, long clock, long hearing, long offset) {
        Plan before = memory.plan;
        SensorMemory[] known = memory.sensors;
        clearRemoved(before, plan, clock, offset);
        memory.plan = plan;
        memory.planOffset = offset;
        memory.sensors = carriedOver(before, known, hearing, offset);
        memory.nextDue = hearing - 1;
        journal.plan(clock, offset);
        for (int number = 0; number < memory.sensors.length; number++) {
            fitLadder(plan.sensors().get(number), memory.sensors[number], clock, offset);
        }
    }

    private void clearRemoved(Plan before, Plan plan, long clock, long offset) {
        for (int number = 0; number < memory.sensors.length; number++) {
            Sensor sensor = before.sensors().get(number);
            if (plan.number(sensor.id().value()) == null) {
                journal.clearAll(sensor, memory.sensors[number], clock, offset);
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
                            ? unheard(sensor, hearing, offset)
                            : rescheduled(sensor, known[was], hearing);
        }
        return carried;
    }

    /** A new interval moves the silence deadline, but never into the past. */
    private static SensorMemory rescheduled(Sensor sensor, SensorMemory state, long hearing) {
        long after =
                state.silence == SensorMemory.HEARD ? sensor.silentAfter() : sensor.lostAfter();
        state.due = Math.max(state.heard + after, hearing);
        return state;
    }

    /** Steps that no longer exist are forgotten; the colour is what the remaining ones say. */
    private void fitLadder(Sensor sensor, SensorMemory state, long clock, long offset) {
        @Nullable LimitLadder ladder = sensor.ladder();
        for (Colour colour : Colour.values()) {
            if (ladder == null || ladder.of(colour.step()) == null) {
                state.ladder.forget(colour.step());
            }
        }
        journal.refitted(sensor, state, clock, offset);
    }
}

package berm.domain.judge;

import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Sensor;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a site's events: numbers them and tells changes of a condition from its standing still.
 */
final class ConditionJournal {
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

    void silence(EventKind kind, Sensor sensor, SensorMemory state, long clock) {
        var event = new Event(kind, sensor.id() + ".silence", clock, state.offset);
        event.colour = kind == EventKind.CLEARED ? null : Colour.YELLOW;
        say(event.of(sensor).measuredAt(known(state.newest)));
    }

    void clockFault(EventKind kind, Sensor sensor, Judged judged) {
        var event = new Event(kind, sensor.id() + ".clock", judged.clock(), judged.offset());
        event.quality = judged.quality();
        say(event.of(sensor).measuredAt(judged.claimedAt()).value(judged.value()));
    }

    void gap(Sensor sensor, long from, Judged judged) {
        var event = new Event(EventKind.GAP, sensor.id() + ".gap", judged.clock(), judged.offset());
        event.from = from;
        say(event.of(sensor).measuredAt(judged.measuredAt()));
    }

    /** Says what the reading changed of the sensor's limit condition, if anything. */
    void judged(Sensor sensor, LimitLadder ladder, LadderMemory state, Judged judged) {
        Limit now = state.active(ladder);
        Limit before = state.reported == LadderMemory.NONE ? null : ladder.of(state.reported);
        if (Objects.equals(now, before)) {
            return;
        }
        EventKind kind = change(state, before, now, judged.measuredAt());
        var event = limitEvent(kind, sensor, now == null ? before : now, judged);
        event.colour = now == null ? null : now.shown();
        say(event);
        if (judged.old() && now != null) {
            state.quiet = true;
            state.quietMeasuredAt = judged.measuredAt();
            state.quietClock = judged.clock();
        } else {
            state.quiet = false;
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

    /** A limit event that is no change of colour: a backlog's end, a late discovery. */
    void limitFact(EventKind kind, Sensor sensor, Limit limit, Judged judged) {
        var event = limitEvent(kind, sensor, limit, judged);
        event.colour = limit.shown();
        say(event);
    }

    /** A silence made pending steps active. */
    void overtaken(Sensor sensor, LimitLadder ladder, SensorMemory state, long clock) {
        Limit now = state.ladder.active(ladder);
        Limit before =
                state.ladder.reported == LadderMemory.NONE
                        ? null
                        : ladder.of(state.ladder.reported);
        if (now == null || now.equals(before)) {
            return;
        }
        EventKind kind = change(state.ladder, before, now, state.newest);
        var event = new Event(kind, sensor.id() + ".limit", clock, state.offset).limit(now);
        event.colour = now.shown();
        event.unverified = true;
        say(event.of(sensor).measuredAt(known(state.newest)));
    }

    /** A new plan changed the steps of a ladder. */
    void refitted(Sensor sensor, SensorMemory state, long clock, long offset) {
        LadderMemory ladder = state.ladder;
        if (ladder.reported == LadderMemory.NONE) {
            return;
        }
        LimitLadder limits = sensor.ladder();
        Limit now = limits == null ? null : ladder.active(limits);
        if (now != null && now.colour().step() == ladder.reported) {
            return;
        }
        EventKind kind = now == null ? EventKind.CLEARED : EventKind.LEVEL_CHANGED;
        ladder.reported = now == null ? LadderMemory.NONE : (byte) now.colour().step();
        var event = new Event(kind, sensor.id() + ".limit", clock, offset).of(sensor);
        event.colour = now == null ? null : now.shown();
        say(now == null ? event : event.limit(now));
    }

    /** A sensor left the plan. */
    void clearAll(Sensor sensor, SensorMemory state, long clock, long offset) {
        if (state.ladder.reported != LadderMemory.NONE) {
            say(cleared(sensor, ".limit", clock, offset));
        }
        if (state.silence != SensorMemory.HEARD) {
            say(cleared(sensor, ".silence", clock, offset));
        }
        if (state.clockFault) {
            say(cleared(sensor, ".clock", clock, offset));
        }
    }

    private static Event cleared(Sensor sensor, String suffix, long clock, long offset) {
        return new Event(EventKind.CLEARED, sensor.id() + suffix, clock, offset).of(sensor);
    }

    private static Event limitEvent(
            EventKind kind, Sensor sensor, @Nullable Limit limit, Judged judged) {
        var event = new Event(kind, sensor.id() + ".limit", judged.clock(), judged.offset());
        event.quality = judged.quality();
        event.old = judged.old();
        event.unverified = judged.quality() != Quality.GOOD;
        event.of(sensor).measuredAt(judged.measuredAt()).value(judged.value());
        return limit == null ? event : event.limit(limit);
    }

    private static @Nullable Long known(long measuredAt) {
        return measuredAt == SensorMemory.NEVER ? null : (Long) measuredAt;
    }

    private void say(Event event) {
        memory.seq++;
        output.event(event.numbered(memory));
    }
}

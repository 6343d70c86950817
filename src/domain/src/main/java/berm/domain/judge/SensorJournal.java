package berm.domain.judge;

import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;

/** Writes down what is wrong with a sensor itself, whatever its rules say. */
final class SensorJournal {
    private static final double HOUR = 3_600_000;

    private final ConditionJournal journal;

    SensorJournal(ConditionJournal journal) {
        this.journal = journal;
    }

    void silence(EventKind kind, Sensor sensor, SensorMemory state, long clock) {
        state.silenceTold = kind != EventKind.CLEARED;
        var event = new Event(kind, sensor.id() + ".silence", clock, state.offset);
        event.colour = kind == EventKind.CLEARED ? null : Colour.YELLOW;
        event.of(sensor).measuredAt(ConditionJournal.known(state.newest));
        boolean read = state.valueAt == state.newest && state.newest != SensorMemory.NEVER;
        if (kind != EventKind.CLEARED && read) {
            event.quality = state.trust();
            event.value(state.value);
        }
        journal.say(event);
    }

    void clockFault(EventKind kind, Sensor sensor, Judged judged) {
        var event = new Event(kind, sensor.id() + ".clock", judged.clock(), judged.offset());
        event.quality = judged.quality();
        journal.say(event.of(sensor).measuredAt(judged.claimedAt()).value(judged.value()));
    }

    /** Its readings cannot be true, or are again. */
    void quality(EventKind kind, Sensor sensor, Judged judged) {
        ofSensor(kind, sensor, SiteRule.Is.QUALITY, judged);
    }

    /** 超量程·待核实: it is beyond its span towards danger, and no limit says so; or no longer. */
    void overRange(EventKind kind, Sensor sensor, Judged judged) {
        ofSensor(kind, sensor, SiteRule.Is.OVER_RANGE, judged);
    }

    /**
     * Its clock is wrong by a time zone, or is right again.
     *
     * @param lag ms that its times are behind; negative when they are ahead
     */
    void zone(EventKind kind, Arrival at, long measuredAt, long lag) {
        String condition = at.sensor().id() + "." + SiteRule.Is.TIME_ZONE;
        var event = new Event(kind, condition, at.now().clock(), at.now().offset());
        event.colour = kind == EventKind.CLEARED ? null : Colour.YELLOW;
        event.of(at.sensor()).in("h").measuredAt(measuredAt);
        journal.say(kind == EventKind.CLEARED ? event : event.value(lag / HOUR));
    }

    private void ofSensor(EventKind kind, Sensor sensor, String what, Judged judged) {
        String condition = sensor.id() + "." + what;
        var event = new Event(kind, condition, judged.clock(), judged.offset());
        event.colour = kind == EventKind.CLEARED ? null : Colour.YELLOW;
        event.quality = judged.quality();
        event.old = judged.old();
        event.unverified = !judged.isVerified();
        event.because = ConditionJournal.doubts(judged);
        journal.say(event.of(sensor).measuredAt(judged.measuredAt()).value(judged.value()));
    }

    void gap(Sensor sensor, long from, Judged judged) {
        var event = new Event(EventKind.GAP, sensor.id() + ".gap", judged.clock(), judged.offset());
        event.from = from;
        journal.say(event.of(sensor).measuredAt(judged.measuredAt()));
    }

    /** A sensor left the plan: what was wrong with it is over. */
    void clear(Sensor sensor, SensorMemory state, long clock, long offset) {
        if (state.silence != SensorMemory.HEARD && state.silenceTold) {
            journal.say(ConditionJournal.cleared(sensor, ".silence", clock, offset));
        }
        if (state.setAside) {
            journal.say(ConditionJournal.cleared(sensor, "." + SiteRule.Is.QUALITY, clock, offset));
        }
        if (state.wrongZone) {
            journal.say(
                    ConditionJournal.cleared(sensor, "." + SiteRule.Is.TIME_ZONE, clock, offset));
        }
        if (state.overRange) {
            journal.say(
                    ConditionJournal.cleared(sensor, "." + SiteRule.Is.OVER_RANGE, clock, offset));
        }
        if (state.clockFault) {
            journal.say(ConditionJournal.cleared(sensor, ".clock", clock, offset));
        }
    }
}

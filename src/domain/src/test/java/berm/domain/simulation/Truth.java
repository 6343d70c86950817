package berm.domain.simulation;

import berm.domain.EventKind;
import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.RejectReason;
import berm.domain.Unit;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import berm.domain.simulation.Scene.Silence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is true of a log, as TIME's words say it, record by record: how each reading ends, when each
 * sensor is silent, and which plan is in force. Everything is kept.
 */
final class Truth {
    private final List<Scene> scenes = new ArrayList<>();
    private final Hearing hearing = new Hearing();
    private final List<Plan> pending = new ArrayList<>();
    private @Nullable Epoch epoch;

    static List<Scene> of(List<LogEntry> log) {
        var truth = new Truth();
        log.forEach(truth::take);
        return truth.scenes;
    }

    private void take(LogEntry next) {
        hearing.take(next);
        int entry = (int) next.offset();
        List<Silence> silences = new ArrayList<>();
        passTime(silences);
        Plan plan = next.plan();
        if (plan != null && (epoch == null || plan.effectiveFrom() <= hearing.clock())) {
            begin(plan, hearing.at(hearing.clock()));
        } else if (plan != null) {
            pending.add(plan);
        }
        add(entry, 0, null, null, false, false, silences);
        if (next.message() != null) {
            message(entry, next.message());
        }
    }

    /** Plans take effect and sensors fall silent in the order of time, plans first. */
    private void passTime(List<Silence> silences) {
        while (epoch != null) {
            Plan plan = nextPlan();
            TrueSensor sensor = nextSilence(epoch);
            if (plan != null
                    && (sensor == null || plan.effectiveFrom() <= clockAtDue(epoch, sensor))) {
                pending.remove(plan);
                begin(plan, hearing.at(plan.effectiveFrom()));
            } else if (sensor != null) {
                long due = sensor.due(epoch.sensor(sensor.id));
                sensor.fallSilent(due);
                EventKind kind = sensor.lost ? EventKind.LOST : EventKind.RAISED;
                silences.add(new Silence(sensor, kind, hearing.clockAt(due)));
            } else {
                return;
            }
        }
    }

    private long clockAtDue(Epoch now, TrueSensor sensor) {
        return hearing.clockAt(sensor.due(now.sensor(sensor.id)));
    }

    private @Nullable Plan nextPlan() {
        return pending.stream()
                .filter(plan -> plan.effectiveFrom() <= hearing.clock())
                .min(Comparator.comparingLong(Plan::effectiveFrom))
                .orElse(null);
    }

    private @Nullable TrueSensor nextSilence(Epoch now) {
        TrueSensor first = null;
        long earliest = hearing.at(hearing.clock());
        for (Sensor planned : now.plan().sensors()) {
            TrueSensor sensor = Objects.requireNonNull(now.sensors().get(planned.id().value()));
            if (!sensor.lost && sensor.due(planned) < earliest) {
                first = sensor;
                earliest = sensor.due(planned);
            }
        }
        return first;
    }

    private void begin(Plan plan, long heard) {
        Map<String, TrueSensor> sensors = new TreeMap<>();
        for (Sensor planned : plan.sensors()) {
            TrueSensor known = epoch == null ? null : epoch.continued(planned, heard);
            String id = planned.id().value();
            sensors.put(id, known == null ? new TrueSensor(id, heard) : known);
        }
        epoch = new Epoch(epoch, plan, sensors, heard);
    }

    private void message(int entry, Message message) {
        for (RejectReason reason : message.rejected()) {
            add(entry, Reading.NO_TIME, Fate.rejected(reason), null, false, false, List.of());
        }
        List<Reading> readings = new ArrayList<>(message.readings());
        readings.sort(Comparator.comparingLong(Truth::order));
        for (Reading reading : readings) {
            reading(entry, reading, message);
        }
    }

    private static long order(Reading reading) {
        return reading.measuredAt() == Reading.NO_TIME ? Long.MAX_VALUE : reading.measuredAt();
    }

    private void reading(int entry, Reading reading, Message message) {
        Epoch now = Objects.requireNonNull(epoch);
        TrueSensor sensor = now.sensors().get(reading.sensor());
        Unit unit = sensor == null ? null : now.sensor(sensor.id).unitOf(reading);
        if (sensor == null || unit == null) {
            var reason = sensor == null ? RejectReason.UNKNOWN_SENSOR : RejectReason.WRONG_UNIT;
            add(entry, reading.measuredAt(), Fate.rejected(reason), null, false, false, List.of());
            return;
        }
        double value = unit.toCanonical(reading.value());
        if (Double.isNaN(value) || Double.isInfinite(value)) {
            Fate fate = Fate.rejected(RejectReason.NOT_A_NUMBER);
            add(entry, reading.measuredAt(), fate, null, false, false, List.of());
            return;
        }
        int before = sensor.judged.size();
        Fate fate = sensor.fate(entry, now, hearing.clock(), reading, value, message);
        Taken taken = sensor.judged.size() > before ? sensor.judged.get(before) : null;
        boolean heard = taken != null && !message.retained();
        boolean endsSilence = heard && sensor.silent;
        if (heard) {
            sensor.hear(hearing.at(hearing.clock()));
        }
        add(entry, reading.measuredAt(), fate, taken, heard, endsSilence, List.of());
    }

    private void add(
            int entry,
            long claimed,
            @Nullable Fate fate,
            @Nullable Taken taken,
            boolean heard,
            boolean endsSilence,
            List<Silence> silences) {
        long clock = hearing.clock();
        scenes.add(
                new Scene(
                        entry,
                        clock,
                        hearing.at(clock),
                        claimed,
                        fate,
                        taken,
                        heard,
                        endsSilence,
                        silences,
                        Objects.requireNonNull(epoch)));
    }
}

package berm.benchmarks;

import berm.domain.Reading;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * A site of {@link Mix}, judged as the rules are written down, with nothing of the domain's: what
 * is told of its sensors, then of the site.
 */
final class NaiveSite {
    private static final long SILENT_AFTER = 60_000;
    private static final long LOST_AFTER = 200_000;
    private static final long GAP_AFTER = 30_000;
    private static final long AHEAD = 60_000;

    /** A condition as last told; colour -1 while not active. */
    record Shown(int colour, boolean unverified, long raisedAt, long clearedAt) {
        static final Shown NOTHING = new Shown(-1, false, Long.MAX_VALUE, Long.MIN_VALUE);
    }

    final List<NaiveSensor> sensors = new ArrayList<>();
    private final NaiveConditions conditions;
    private final Map<String, Shown> shown = new HashMap<>();
    private final List<String> lines = new ArrayList<>();
    private final String name;

    /** The plan that brought it to life was its first event. */
    private long seq = 1;

    private long measured = NaiveSensor.NEVER;
    private long clock;

    NaiveSite(String name, int site) {
        this.name = name;
        for (int number = 0; number < Mix.size(site); number++) {
            sensors.add(new NaiveSensor(number));
        }
        this.conditions = new NaiveConditions(this, Mix.isPond(site));
    }

    List<String> lines() {
        return lines;
    }

    Shown shown(String condition) {
        return shown.getOrDefault(condition, Shown.NOTHING);
    }

    /** A message, or a moment without one. */
    void message(long now, List<Reading> readings) {
        silences(now);
        List<Reading> sorted = new ArrayList<>(readings);
        sorted.sort(Comparator.comparingLong(Reading::measuredAt));
        for (int at = 0; at < sorted.size(); at++) {
            Reading reading = sorted.get(at);
            clock = now;
            take(reading, sensors.get(number(reading.sensor())));
            boolean last = at + 1 == sorted.size();
            if (last || sorted.get(at + 1).measuredAt() != reading.measuredAt()) {
                conditions.ask(measured);
            }
        }
    }

    private static int number(String sensor) {
        return Integer.parseInt(sensor.substring(1));
    }

    /** What fell due before now, in the order of time, then of the sensors. */
    private void silences(long now) {
        while (true) {
            NaiveSensor first = null;
            for (NaiveSensor sensor : sensors) {
                if (!sensor.lost
                        && due(sensor) < now
                        && (first == null || due(sensor) < due(first))) {
                    first = sensor;
                }
            }
            if (first == null) {
                return;
            }
            clock = due(first);
            silence(first);
        }
    }

    private static long due(NaiveSensor sensor) {
        return sensor.heard + (sensor.silent ? LOST_AFTER : SILENT_AFTER);
    }

    private void silence(NaiveSensor sensor) {
        fact(sensor, "silence", (sensor.silent ? "LOST" : "RAISED") + " YELLOW", sensor.newest());
        if (sensor.silent) {
            sensor.lost = true;
            return;
        }
        sensor.silent = true;
        sensor.rebase = true;
        for (String rule : sensor.ladders.keySet()) {
            ladder(sensor, rule).silence();
            show(sensor, rule, sensor.newest(), true);
        }
        conditions.silent(sensor, Math.max(measured, clock));
    }

    private void take(Reading reading, NaiveSensor sensor) {
        long time = reading.measuredAt();
        if (!sensor.isNew(time, reading.value())) {
            return;
        }
        if (time - clock > AHEAD) {
            ahead(sensor, time, reading.value());
        } else if (time <= sensor.newest() && !sensor.rebase) {
            late(sensor, time, reading.value());
        } else {
            inOrder(sensor, time, reading.value());
        }
    }

    private void ahead(NaiveSensor sensor, long claimed, double value) {
        sensor.ownTime = Math.max(clock, sensor.ownTime + 1);
        sensor.value = value;
        hear(sensor);
        sensor.rebase = true;
        if (!sensor.ahead) {
            fact(sensor, "clock", "RAISED null", claimed);
        }
        sensor.ahead = true;
        ladder(sensor, "limit").take(sensor.ownTime, value, false);
        show(sensor, "limit", sensor.ownTime, true);
    }

    private void late(NaiveSensor sensor, long time, double value) {
        int reached = ladder(sensor, "limit").reached(value);
        Shown limit = shown(sensor.name + ".limit");
        boolean wasActive =
                time >= limit.raisedAt() && (limit.colour() >= 0 || time <= limit.clearedAt());
        if (reached >= 0 && !sensor.lateRun && !wasActive) {
            fact(sensor, "limit", "DISCOVERED_LATE " + colour(reached), time);
        }
        sensor.lateRun = reached >= 0;
    }

    private void inOrder(NaiveSensor sensor, long time, double value) {
        hear(sensor);
        if (sensor.ahead) {
            fact(sensor, "clock", "CLEARED null", time);
        }
        sensor.ahead = false;
        if (sensor.newest() != NaiveSensor.NEVER && time - sensor.newest() > GAP_AFTER) {
            fact(sensor, "gap", "GAP null", time);
        }
        sensor.take(time, value);
        sensor.rebase = false;
        sensor.lateRun = false;
        measured = Math.max(measured, time);
        for (String rule : sensor.ladders.keySet()) {
            show(sensor, rule, time, false);
        }
    }

    private void hear(NaiveSensor sensor) {
        sensor.heard = clock;
        if (sensor.silent) {
            fact(sensor, "silence", "CLEARED null", sensor.newest());
        }
        sensor.silent = false;
        sensor.lost = false;
    }

    private static NaiveLadder ladder(NaiveSensor sensor, String rule) {
        return Objects.requireNonNull(sensor.ladders.get(rule));
    }

    private void show(NaiveSensor sensor, String rule, long time, boolean unverified) {
        show(sensor.name + "." + rule, ladder(sensor, rule).colour(), time, unverified);
    }

    /** Tells a condition whose colour is another than the one told last. */
    void show(String condition, int colour, long time, boolean unverified) {
        Shown before = shown(condition);
        if (colour == before.colour()) {
            return;
        }
        String kind = colour < 0 ? "CLEARED" : before.colour() < 0 ? "RAISED" : "LEVEL_CHANGED";
        say(condition, kind + " " + colour(colour) + " " + text(time), unverified);
        shown.put(
                condition,
                new Shown(
                        colour,
                        unverified,
                        before.colour() < 0 ? time : before.raisedAt(),
                        colour < 0 ? time : before.clearedAt()));
    }

    private void fact(NaiveSensor sensor, String condition, String what, long time) {
        say(sensor.name + "." + condition, what + " " + text(time), false);
    }

    private void say(String condition, String what, boolean unverified) {
        lines.add(Mix.line(name, condition, what, clock, unverified, ++seq));
    }

    private static String text(long time) {
        return time == NaiveSensor.NEVER ? "null" : Long.toString(time);
    }

    private static String colour(int number) {
        return number < 0 ? "null" : MixPlan.COLOURS.get(number).toUpperCase(Locale.ROOT);
    }
}

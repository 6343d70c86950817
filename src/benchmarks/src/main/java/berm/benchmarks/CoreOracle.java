package berm.benchmarks;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What {@link Core} must be answered with, found sensor by sensor from the definition of the rules,
 * with nothing of the domain's.
 *
 * <p>An answer is a line: site, condition, kind, measured time.
 */
final class CoreOracle {
    private static final double RAISE_ABOVE = 80;
    private static final double CLEAR_BELOW = 78;
    private static final long ON_DELAY = 30_000;
    private static final long SILENT_AFTER = 60_000;
    private static final long GAP_AFTER = 30_000;

    private final List<String> lines = new ArrayList<>();

    private CoreOracle() {}

    /** The lines of every limit, silence and gap, sorted. */
    static List<String> answer(Core core) {
        var oracle = new CoreOracle();
        int[] steps = steps(core);
        for (int sensor = 0; sensor < core.sensors(); sensor++) {
            oracle.sensor(core, sensor, steps[sensor]);
        }
        return oracle.lines.stream().sorted().toList();
    }

    /** An event as a line; empty for what this workload does not judge. */
    static String line(ConditionEvent event) {
        if (event.kind() == EventKind.PLAN) {
            return "";
        }
        return event.site()
                + " "
                + event.condition()
                + " "
                + event.kind()
                + " "
                + event.measuredAt();
    }

    /** How often each kind of line comes, for people. */
    static String counts(List<String> lines) {
        return lines.stream()
                .map(line -> line.split(" "))
                .collect(
                        Collectors.groupingBy(
                                words ->
                                        words[1].substring(words[1].indexOf('.') + 1)
                                                + " "
                                                + words[2].toLowerCase(Locale.ROOT),
                                TreeMap::new,
                                Collectors.counting()))
                .entrySet()
                .stream()
                .map(count -> count.getKey() + " " + count.getValue())
                .collect(Collectors.joining(", "));
    }

    private void sensor(Core core, int sensor, int steps) {
        long above = -1;
        boolean raised = false;
        long last = -1;
        for (int step = 0; step < steps; step++) {
            if (Core.isOut(sensor, step)) {
                continue;
            }
            long time = core.time(sensor, step);
            silence(sensor, last, time);
            last = time;
            double value = Core.value(sensor, step);
            above = value <= RAISE_ABOVE ? -1 : above < 0 ? time : above;
            if (!raised && above >= 0 && time - above >= ON_DELAY) {
                raised = true;
                say(sensor, "limit", "RAISED", time);
            } else if (raised && value < CLEAR_BELOW) {
                raised = false;
                say(sensor, "limit", "CLEARED", time);
            }
        }
    }

    /** A silence is told with the time of the last reading before it. */
    private void silence(int sensor, long last, long time) {
        if (last >= 0 && time - last > SILENT_AFTER) {
            say(sensor, "silence", "RAISED", last);
            say(sensor, "silence", "CLEARED", last);
        }
        if (last >= 0 && time - last > GAP_AFTER) {
            say(sensor, "gap", "GAP", time);
        }
    }

    private void say(int sensor, String condition, String kind, long measuredAt) {
        lines.add(
                Core.siteId(sensor / Core.SITE).value()
                        + " "
                        + Core.sensorId(sensor % Core.SITE)
                        + "."
                        + condition
                        + " "
                        + kind
                        + " "
                        + measuredAt);
    }

    /** The number of steps each sensor takes part in, its outages counted in. */
    private static int[] steps(Core core) {
        int[] steps = new int[core.sensors()];
        long left = core.readings();
        for (int step = 0; left > 0; step++) {
            for (int sensor = 0; sensor < steps.length && left > 0; sensor++) {
                steps[sensor] = step + 1;
                left -= Core.isOut(sensor, step) ? 0 : 1;
            }
        }
        return steps;
    }
}

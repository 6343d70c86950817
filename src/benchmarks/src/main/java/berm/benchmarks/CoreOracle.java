package berm.benchmarks;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@link Core} must be answered with, found sensor by sensor from the definition of the rules,
 * with nothing of the domain's.
 *
 * <p>An answer is a line: site, condition, kind, measured time.
 */
final class CoreOracle {
    static final double RAISE_ABOVE = 80;
    static final double CLEAR_BELOW = 78;
    static final long ON_DELAY = 30_000;
    static final long SILENT_AFTER = 60_000;
    private static final long GAP_AFTER = 30_000;
    static final double RISES_ABOVE = 0.03;
    static final double RISES_NO_MORE_BELOW = 0.02;
    static final int RISE_LEAST = 30;
    static final long WINDOW = 600_000;

    /** The part of a window that is dropped at once. */
    private static final long PANE = WINDOW / 24;

    private final List<String> lines = new ArrayList<>();
    private final boolean exact;

    private CoreOracle(boolean exact) {
        this.exact = exact;
    }

    /**
     * The lines of every limit, rise, silence and gap, sorted. A rise is over windows that begin
     * with a pane, as Berm's do: up to 25 s earlier than 10 min ago.
     */
    static List<String> answer(Core core) {
        return answer(core, false);
    }

    /** The same of windows of 10 min to the millisecond. */
    static List<String> exactAnswer(Core core) {
        return answer(core, true);
    }

    private static List<String> answer(Core core, boolean exact) {
        var oracle = new CoreOracle(exact);
        int[] steps = steps(core);
        for (int sensor = 0; sensor < core.sensors(); sensor++) {
            oracle.sensor(core, sensor, steps[sensor]);
            oracle.rises(core, sensor, steps[sensor]);
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

    private void rises(Core core, int sensor, int steps) {
        boolean raised = false;
        for (int step = 0; step < steps; step++) {
            if (Core.isOut(sensor, step)) {
                continue;
            }
            double slope = slope(core, sensor, step);
            if (raised ? slope < RISES_NO_MORE_BELOW : slope > RISES_ABOVE) {
                raised = !raised;
                say(sensor, "rise", raised ? "RAISED" : "CLEARED", core.time(sensor, step));
            }
        }
    }

    /** A second, by least squares; NaN of too few readings. */
    private double slope(Core core, int sensor, int last) {
        int first = last;
        long begin = begin(core.time(sensor, last));
        while (first > 0 && core.time(sensor, first - 1) >= begin) {
            first--;
        }
        double[] mean = new double[3];
        for (int step = first; step <= last; step++) {
            if (!Core.isOut(sensor, step)) {
                mean[0]++;
                mean[1] += core.time(sensor, step) - begin;
                mean[2] += Core.value(sensor, step);
            }
        }
        double squares = 0;
        double products = 0;
        for (int step = first; step <= last; step++) {
            if (!Core.isOut(sensor, step)) {
                double time = core.time(sensor, step) - begin - mean[1] / mean[0];
                squares += time * time;
                products += time * (Core.value(sensor, step) - mean[2] / mean[0]);
            }
        }
        return mean[0] < RISE_LEAST ? Double.NaN : products / squares * 1_000;
    }

    /** The first millisecond of the window. */
    private long begin(long last) {
        long begin = last - WINDOW + 1;
        return exact ? begin : Math.floorDiv(begin, PANE) * PANE;
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

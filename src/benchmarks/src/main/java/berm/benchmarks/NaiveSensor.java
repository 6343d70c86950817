package berm.benchmarks;

import berm.benchmarks.NaiveLadder.Step;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A sensor of {@link Mix}: all its readings, and what its rules measure, from scratch each time.
 */
final class NaiveSensor {
    static final long NEVER = Long.MIN_VALUE;
    private static final long WINDOW = 600_000;
    private static final int SLOPE_PANES = 24;
    private static final int SUM_PANES = 48;
    private static final int SLOPE_LEAST = 30;
    private static final long RATE_GAP = 60_000;
    private static final double HOUR = 3_600_000;
    private static final long ON_DELAY = 20_000;
    private static final long OFF_DELAY = 30_000;

    private record Point(long time, double value) {}

    final String name;
    final Map<String, NaiveLadder> ladders = new LinkedHashMap<>();
    private final List<Point> inOrder = new ArrayList<>();
    private final Set<Point> seen = new HashSet<>();

    /** When it was heard last, by the site's clock. */
    long heard = Workload.START;

    boolean silent;
    boolean lost;
    boolean ahead;
    boolean rebase;
    boolean lateRun;
    long ownTime = NEVER;
    double value = Double.NaN;

    NaiveSensor(int number) {
        this.name = Core.sensorId(number);
        List<Step> limit = new ArrayList<>();
        for (int colour = 0; colour < 4; colour++) {
            double at = 70.0005 + 10 * colour;
            limit.add(new Step(colour, at, at - 2.001, ON_DELAY, OFF_DELAY));
        }
        ladders.put("limit", new NaiveLadder(limit));
        ladders.put("jump", new NaiveLadder(List.of(new Step(2, 5400.1, 4400.05, 0, 0))));
        ladders.put("rise", new NaiveLadder(List.of(new Step(1, 108, 72, 0, 0))));
        ladders.put(
                "dose",
                new NaiveLadder(
                        List.of(
                                new Step(1, 3600.0005, 3400.0005, 0, 0),
                                new Step(2, 4200.0005, 4000.0005, 0, 0))));
    }

    /** False if it has been told before. */
    boolean isNew(long time, double newValue) {
        return seen.add(new Point(time, newValue));
    }

    long newest() {
        return inOrder.isEmpty() ? NEVER : inOrder.get(inOrder.size() - 1).time();
    }

    /** A reading in its order: all rules measure it. */
    void take(long time, double newValue) {
        inOrder.add(new Point(time, newValue));
        value = newValue;
        measured("limit", newValue);
        measured("jump", rate());
        measured("rise", slope());
        measured("dose", window(SUM_PANES).stream().mapToDouble(Point::value).sum());
    }

    private void measured(String rule, double measure) {
        if (!Double.isNaN(measure)) {
            Objects.requireNonNull(ladders.get(rule)).take(newest(), measure, true);
        }
    }

    private double rate() {
        if (inOrder.size() < 2) {
            return Double.NaN;
        }
        Point last = inOrder.get(inOrder.size() - 1);
        Point before = inOrder.get(inOrder.size() - 2);
        long gap = last.time() - before.time();
        return gap > RATE_GAP ? Double.NaN : (last.value() - before.value()) / gap * HOUR;
    }

    private double slope() {
        List<Point> window = window(SLOPE_PANES);
        double time =
                window.stream().mapToLong(point -> point.time() - newest()).average().orElse(0);
        double mean = window.stream().mapToDouble(Point::value).average().orElse(0);
        double squares = 0;
        double products = 0;
        for (Point point : window) {
            double away = point.time() - newest() - time;
            squares += away * away;
            products += away * (point.value() - mean);
        }
        return window.size() < SLOPE_LEAST ? Double.NaN : products / squares * HOUR;
    }

    /** The readings of the last 10 min, from the begin of the pane in which they begin. */
    private List<Point> window(int panes) {
        long pane = WINDOW / panes;
        long begin = Math.floorDiv(newest() - WINDOW + 1, pane) * pane;
        int first = inOrder.size();
        while (first > 0 && inOrder.get(first - 1).time() >= begin) {
            first--;
        }
        return inOrder.subList(first, inOrder.size());
    }
}

package berm.benchmarks;

import berm.benchmarks.NaiveLadder.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The conditions of a whole site of {@link Mix}, each asked at every opportunity. */
final class NaiveConditions {
    private static final int YELLOW = 1;
    private static final int ORANGE = 2;
    private static final int RED = 3;
    private static final long TOGETHER = 300_000;
    private static final double HALF = 50;

    private final NaiveSite site;

    /** In the plan's order. */
    private final Map<String, NaiveLadder> ladders = new LinkedHashMap<>();

    NaiveConditions(NaiveSite site, boolean pond) {
        this.site = site;
        if (pond) {
            ladders.put("tight", once(ORANGE, 30_000, 0));
            ladders.put("wet", once(YELLOW, 240_000, 0));
            ladders.put("colour", new NaiveLadder(steps()));
        } else {
            ladders.put("two-of-three", once(RED, 20_000, 0));
            ladders.put("hot", once(ORANGE, 0, 30_000));
        }
        Step half = new Step(YELLOW, HALF, HALF, 0, 0);
        ladders.put("blind", new NaiveLadder(List.of(half)));
    }

    private static NaiveLadder once(int colour, long onDelay, long offDelay) {
        return new NaiveLadder(List.of(new Step(colour, 1, 1, onDelay, offDelay)));
    }

    private static List<Step> steps() {
        List<Step> steps = new ArrayList<>();
        for (int colour = 0; colour <= RED; colour++) {
            steps.add(new Step(colour, colour + 1, colour + 1, 0, 0));
        }
        return steps;
    }

    void ask(long time) {
        if (time != NaiveSensor.NEVER) {
            ladders.forEach(
                    (name, ladder) -> {
                        double value = value(name);
                        if (!Double.isNaN(value)) {
                            ladder.take(time, value, isVerified(name));
                            site.show(name, ladder.colour(), time, isUnverified(name));
                        }
                    });
        }
    }

    /** A condition that waits for a sensor waits no longer. */
    void silent(NaiveSensor sensor, long time) {
        ask(time);
        ladders.forEach(
                (name, ladder) -> {
                    if (waitsFor(name).contains(sensor.name) && ladder.isPending()) {
                        ladder.silence();
                        site.show(name, ladder.colour(), time, true);
                    }
                });
    }

    private double value(String name) {
        return switch (name) {
            case "tight", "hot" -> both(from85(0), from85(3));
            case "wet" -> is(limit("s02") >= YELLOW && !site.sensors.get(3).silent);
            case "two-of-three" -> is(orange("s00") + orange("s01") + orange("s02") >= 2);
            case "colour" -> promoted() + 1;
            default -> silentShare();
        };
    }

    private static Set<String> waitsFor(String name) {
        return switch (name) {
            case "tight", "hot" -> Set.of("s00", "s03");
            case "wet" -> Set.of("s02");
            case "two-of-three" -> Set.of("s00", "s01", "s02");
            default -> Set.of();
        };
    }

    /** Whether something it rests on must be checked by a person. */
    private boolean isUnverified(String name) {
        return switch (name) {
            case "wet" -> isUnverifiedLimit("s02");
            case "two-of-three" ->
                    isUnverifiedLimit("s00")
                            || isUnverifiedLimit("s01")
                            || isUnverifiedLimit("s02");
            case "colour" ->
                    site.sensors.stream()
                            .filter(sensor -> !sensor.silent)
                            .anyMatch(this::hasUnverified);
            default -> false;
        };
    }

    private boolean hasUnverified(NaiveSensor sensor) {
        return sensor.ladders.keySet().stream()
                .map(rule -> site.shown(sensor.name + "." + rule))
                .anyMatch(shown -> shown.colour() >= 0 && shown.unverified());
    }

    private boolean isUnverifiedLimit(String sensor) {
        return limit(sensor) >= 0 && site.shown(sensor + ".limit").unverified();
    }

    private static double is(boolean held) {
        return held ? 1 : 0;
    }

    /** NaN while the sensor says nothing. */
    private double from85(int number) {
        NaiveSensor sensor = site.sensors.get(number);
        return sensor.silent || Double.isNaN(sensor.value) ? Double.NaN : is(sensor.value >= 85);
    }

    /** One that does not hold is enough to know. */
    private static double both(double one, double other) {
        return one == 0 || other == 0 ? 0 : one * other;
    }

    private int limit(String sensor) {
        return site.shown(sensor + ".limit").colour();
    }

    private int orange(String sensor) {
        return limit(sensor) >= ORANGE ? 1 : 0;
    }

    private double silentShare() {
        List<NaiveSensor> silent = site.sensors.stream().filter(sensor -> sensor.silent).toList();
        long last = silent.stream().mapToLong(sensor -> sensor.heard).max().orElse(0);
        boolean active = site.shown("blind").colour() >= 0;
        long together =
                silent.stream().filter(sensor -> active || sensor.heard >= last - TOGETHER).count();
        return 100.0 * together / site.sensors.size();
    }

    /** The colour the vote gives the site, if no point is as bad itself; else -1. */
    private int promoted() {
        Map<Integer, List<Integer>> items = new TreeMap<>();
        List<Integer> points = new ArrayList<>();
        for (int number = 0; number < site.sensors.size(); number++) {
            int colour = worst(site.sensors.get(number));
            points.add(colour);
            items.computeIfAbsent(number / MixPlan.ITEM, item -> new ArrayList<>()).add(colour);
        }
        int voted = together(items.values().stream().map(NaiveConditions::together).toList());
        return points.contains(voted) ? -1 : voted;
    }

    /** The vote does not fall while a point that warned says nothing. */
    private boolean isVerified(String name) {
        return !name.equals("colour")
                || site.sensors.stream().noneMatch(each -> each.silent && warned(each) >= 0);
    }

    private int worst(NaiveSensor sensor) {
        return sensor.silent ? -1 : warned(sensor);
    }

    private int warned(NaiveSensor sensor) {
        return sensor.ladders.keySet().stream()
                .mapToInt(rule -> site.shown(sensor.name + "." + rule).colour())
                .max()
                .orElse(-1);
    }

    /** Four blue are yellow, three yellow are orange, two orange are red. */
    private static int together(List<Integer> colours) {
        int worst = colours.stream().mapToInt(Integer::intValue).max().orElse(-1);
        int promoted = from(colours, 0) >= 4 ? YELLOW : -1;
        promoted = from(colours, YELLOW) >= 3 ? ORANGE : promoted;
        promoted = from(colours, ORANGE) >= 2 ? RED : promoted;
        return Math.max(worst, promoted);
    }

    private static long from(List<Integer> colours, int least) {
        return colours.stream().filter(colour -> colour >= least).count();
    }
}

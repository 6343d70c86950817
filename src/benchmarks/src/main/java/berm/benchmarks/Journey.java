package berm.benchmarks;

import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * One alarm's way to the console, in ms, and how it divides.
 *
 * @param total from the moment its reading was meant to be sent
 * @param toLog until the log had stamped the reading, to the millisecond
 * @param toDecision from there until {@code watch} had decided
 * @param toConsole from there until it was seen
 */
record Journey(double total, double toLog, double toDecision, double toConsole) {
    /**
     * Between two clocks of one machine.
     *
     * @param wallAtZero wall ms at {@link System#nanoTime} 0
     */
    static Journey of(long meant, Console.Seen seen, double wallAtZero) {
        double meantWall = wallAtZero + meant / 1e6;
        double seenWall = wallAtZero + seen.nanos() / 1e6;
        return new Journey(
                (seen.nanos() - meant) / 1e6,
                seen.received() - meantWall,
                seen.decided() - seen.received(),
                seenWall - seen.decided());
    }

    static double wallAtZero() {
        return System.currentTimeMillis() - System.nanoTime() / 1e6;
    }

    /** A line for people. */
    static String stages(List<Journey> journeys) {
        return "p50/p99 in ms: to the log %s, to the decision %s, to the console %s"
                .formatted(
                        stage(journeys, Journey::toLog),
                        stage(journeys, Journey::toDecision),
                        stage(journeys, Journey::toConsole));
    }

    private static String stage(List<Journey> journeys, ToDoubleFunction<Journey> stage) {
        double[] sorted = sorted(journeys, stage);
        return String.format(
                Locale.ROOT,
                "%.0f/%.0f",
                Spread.quantile(sorted, 0.5),
                Spread.quantile(sorted, 0.99));
    }

    static double[] sorted(List<Journey> journeys, ToDoubleFunction<Journey> stage) {
        return journeys.stream().mapToDouble(stage).sorted().toArray();
    }
}

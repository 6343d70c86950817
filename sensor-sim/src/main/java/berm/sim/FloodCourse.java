package berm.sim;

import java.time.Duration;

/**
 * The level of a pond through a flood, integrated by explicit Euler steps of one minute and linear
 * between them. Against a converged integration the levels are within 2 mm. Before its beginning
 * and after its end the level stands still.
 */
public final class FloodCourse {

    private static final Duration STEP = Duration.ofMinutes(1);

    private final Flood flood;
    private final double[] levels;

    private FloodCourse(Flood flood, double[] levels) {
        this.flood = flood;
        this.levels = levels;
    }

    /** The course from time 0 until the horizon, rounded down to whole minutes. */
    public static FloodCourse of(Flood flood, Duration horizon) {
        return new FloodCourse(
                flood, integrate(flood, STEP, Math.toIntExact(horizon.dividedBy(STEP))));
    }

    /** A course that is known already: its levels a step apart. */
    static FloodCourse through(double... levels) {
        return new FloodCourse(Flood.DEMONSTRATION, levels.clone());
    }

    /** The levels at the times 0, step, 2·step and so on. */
    static double[] integrate(Flood flood, Duration step, int steps) {
        double seconds = step.toMillis() / 1000.0;
        double lag = flood.pond().lag().toMillis() / 1000.0;
        double[] levels = new double[steps + 1];
        levels[0] = flood.pond().initialLevelM();
        double runoff = 0;
        for (int i = 0; i < steps; i++) {
            Duration time = step.multipliedBy(i);
            levels[i + 1] = levels[i] + flood.rise(time, levels[i], runoff) * seconds;
            runoff += (flood.runoffInput(time) - runoff) / lag * seconds;
        }
        return levels;
    }

    /** Metres. */
    public double levelM(Duration time) {
        double steps =
                Math.min(
                        Math.max(0, time.toMillis() / (double) STEP.toMillis()), levels.length - 1);
        int whole = (int) steps;
        double next = levels[Math.min(whole + 1, levels.length - 1)];
        return levels[whole] + (next - levels[whole]) * (steps - whole);
    }

    /** Metres between the water and the beach's crest. */
    public double freeboardM(Duration time) {
        return flood.pond().freeboardM(levelM(time));
    }

    /** Metres of dry beach. */
    public double beachM(Duration time) {
        return flood.pond().beachM(levelM(time));
    }

    /** Cubic metres a second that leave over the weir. */
    public double outflow(Duration time) {
        return flood.outflow(time, levelM(time));
    }

    /** Millimetres of rain since the beginning. */
    public double rainMm(Duration time) {
        return flood.storm().fallenMm(time);
    }

    /** The time of the highest level, the earliest when there are several. */
    public Duration peak() {
        int highest = 0;
        for (int i = 1; i < levels.length; i++) {
            highest = levels[i] > levels[highest] ? i : highest;
        }
        return STEP.multipliedBy(highest);
    }
}

package berm.sim;

import java.time.Duration;

/**
 * What happens to a pond: a storm, and a blockage of its drain. Times count from the beginning of
 * the storm.
 */
public record Flood(Pond pond, Storm storm, Blockage blockage) {

    /** The demonstration's day: 300 mm, and debris shuts the drain at 11:00. */
    public static final Flood DEMONSTRATION =
            new Flood(
                    Pond.DEMONSTRATION, Storm.typhoon(300), Blockage.from(Duration.ofHours(11), 1));

    /** Water leaving over the weir at a time and level, cubic metres a second. */
    public double outflow(Duration time, double levelM) {
        return pond.weir().flow(levelM) * blockage.passes(time);
    }

    /** Water falling or running towards the pond's run-off reservoir, cubic metres a second. */
    double runoffInput(Duration time) {
        return pond.runoffCoefficient() * storm.metresPerSecond(time) * pond.landM2();
    }

    /** How fast the level rises, in metres a second, while so many cubic metres a second run in. */
    double rise(Duration time, double levelM, double runoff) {
        return storm.metresPerSecond(time) + (runoff - outflow(time, levelM)) / pond.surfaceM2();
    }
}

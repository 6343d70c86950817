package berm.sim;

import java.time.Duration;

/**
 * The geometry of a pond with a constant water surface. Rain on the water counts whole; rain on the
 * rest of the catchment runs off through a linear reservoir. Tailings, seepage and evaporation are
 * left out: in a storm they are small.
 *
 * @param catchmentM2 area that drains into the pond, the water surface included
 * @param surfaceM2 area of the water surface
 * @param runoffCoefficient share of the rain on the land that runs off
 * @param lag time constant of the run-off
 * @param initialLevelM level at the scenario's time 0
 * @param crestM level of the beach's crest
 * @param beachSlope fall of the beach for each metre of its length
 */
public record Pond(
        double catchmentM2,
        double surfaceM2,
        double runoffCoefficient,
        Duration lag,
        double initialLevelM,
        Weir weir,
        double crestM,
        double beachSlope) {

    /** The class-II pond of the demonstration. */
    public static final Pond DEMONSTRATION =
            new Pond(
                    1.2e6,
                    0.15e6,
                    0.85,
                    Duration.ofHours(1),
                    100.0,
                    new Weir(100.5, 4, 1.8),
                    103.0,
                    0.01);

    public Pond {
        if (!(surfaceM2 > 0 && catchmentM2 >= surfaceM2)) {
            throw new IllegalArgumentException(
                    "the catchment includes the water: " + catchmentM2 + ", " + surfaceM2);
        }
        if (!(beachSlope > 0) || lag.isNegative() || lag.isZero()) {
            throw new IllegalArgumentException(
                    "slope and lag are positive: " + beachSlope + ", " + lag);
        }
    }

    /** Height left between the water and the beach's crest, metres. */
    public double freeboardM(double levelM) {
        return crestM - levelM;
    }

    /** Length of dry beach between the water and the crest, metres. */
    public double beachM(double levelM) {
        return freeboardM(levelM) / beachSlope;
    }

    double landM2() {
        return catchmentM2 - surfaceM2;
    }
}

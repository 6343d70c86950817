package berm.domain.storm;

/**
 * The geometry of a pond (facts 7.1), each number as its site's documents give it. Tailings,
 * seepage and evaporation are left out: in a storm they are small.
 *
 * @param catchment area that drains into the pond, m², the water included
 * @param surface area of the water
 * @param runoffCoefficient share of the rain on the land that runs off, 0 to 1; a proposal of ours
 *     is 0.6 on dry land to 0.9 on wet
 * @param lag time constant of the run-off, ms, at least {@link Routing#STEP}; a proposal of ours is
 *     1 h
 * @param crest level of the crest of the beach, m
 * @param beachSlope fall of the beach for each metre of its length, positive
 */
public record Pond(
        double catchment,
        WaterSurface surface,
        double runoffCoefficient,
        long lag,
        Drain drain,
        double crest,
        double beachSlope) {
    /**
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Pond {
        if (!(catchment >= surface.largest() && catchment < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the catchment includes the water: " + catchment);
        }
        if (!(runoffCoefficient >= 0 && runoffCoefficient <= 1)) {
            throw new IllegalArgumentException("run-off is from 0 to 1: " + runoffCoefficient);
        }
        if (lag < Routing.STEP) {
            throw new IllegalArgumentException("the lag is shorter than a step: " + lag + " ms");
        }
        if (!Double.isFinite(crest) || !(beachSlope > 0 && beachSlope < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not a beach: " + crest + ", " + beachSlope);
        }
    }

    /** The same pond with that share of its drain's flow kept back, from 0 (free) to 1 (shut). */
    public Pond blocked(double share) {
        return new Pond(
                catchment,
                surface,
                runoffCoefficient,
                lag,
                drain.blocked(share),
                crest,
                beachSlope);
    }

    /** The same pond under another crest, m. */
    public Pond under(double newCrest) {
        return new Pond(catchment, surface, runoffCoefficient, lag, drain, newCrest, beachSlope);
    }

    /** Height left between the water and the crest, m; negative when the water is over it. */
    public double freeboard(double level) {
        return crest - level;
    }

    /** Length of dry beach between the water and the crest, m; 0 when the water is over it. */
    public double beach(double level) {
        return Math.max(0, freeboard(level)) / beachSlope;
    }

    /** What enters the run-off's reservoir, m³/s, while so much rain falls, m/s. */
    double runoff(double level, double rain) {
        return runoffCoefficient * rain * (catchment - surface.at(level));
    }
}

package berm.domain.storm;

/**
 * Routes rain through a pond: A(z)·dz/dt = Q_in + P·A(z) − Q_out, where Q_in is the run-off C·P·(F
 * − A(z)) through a linear reservoir (facts 7.1).
 *
 * <p>Explicit Euler steps of one minute. Against steps of two seconds the levels of the fact
 * sheet's storms are within 2 mm. Water over the crest is not let out, so that a negative freeboard
 * says how much too much came.
 */
public final class Routing {
    /** One step, ms. */
    public static final long STEP = 60_000;

    /** The longest horizon, ms: what is forecast further ahead is not rain to route. */
    public static final long LONGEST = 10L * 24 * 3_600_000;

    private Routing() {}

    /**
     * The course of the level from now on.
     *
     * @param at now, ms since 1970, UTC
     * @param level of the water now, m
     * @param rain what fell lately and will fall; the rain before now is what still runs towards
     *     the pond, so it should go back a few lags
     * @param horizon how far ahead, ms, rounded down to whole steps; one step to {@link #LONGEST}
     * @throws IllegalArgumentException if the level is not finite or the horizon out of range
     */
    public static Course route(Pond pond, long at, double level, Rain rain, long horizon) {
        return route(pond, at, level, rain, horizon, STEP);
    }

    static Course route(Pond pond, long at, double level, Rain rain, long horizon, long step) {
        if (!Double.isFinite(level) || horizon < step || horizon > LONGEST) {
            throw new IllegalArgumentException("cannot route " + level + " m for " + horizon);
        }
        double inflow = inflow(pond, at, level, rain, step);
        double[] levels = new double[(int) (horizon / step) + 1];
        levels[0] = level;
        for (int i = 0; i + 1 < levels.length; i++) {
            double falling = rain.at(at + i * step);
            levels[i + 1] = next(pond, levels[i], falling, inflow, seconds(step));
            inflow += entered(pond, levels[i], falling, inflow, step);
        }
        return new Course(pond, at, step, levels);
    }

    /** The run-off that arrives now, m³/s, of the rain before; the land as large as it is now. */
    private static double inflow(Pond pond, long at, double level, Rain rain, long step) {
        double inflow = 0;
        long before = Math.min(Math.max(0, at - rain.beginsAt()), LONGEST);
        for (long steps = before / step; steps > 0; steps--) {
            inflow += entered(pond, level, rain.at(at - steps * step), inflow, step);
        }
        return inflow;
    }

    /** By how much the run-off's reservoir lets more out after a step, m³/s. */
    private static double entered(
            Pond pond, double level, double falling, double inflow, long step) {
        return (pond.runoff(level, falling) - inflow) * step / pond.lag();
    }

    /** No step drains the water below the sill, as a long one would in a small pond. */
    private static double next(
            Pond pond, double level, double falling, double inflow, double seconds) {
        double area = pond.surface().at(level);
        double filled = level + (falling + inflow / area) * seconds;
        double fall = pond.drain().flow(level) / area * seconds;
        return Math.max(filled - fall, Math.min(filled, pond.drain().sill()));
    }

    private static double seconds(long step) {
        return step / 1000.0;
    }
}

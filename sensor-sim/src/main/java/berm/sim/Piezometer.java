package berm.sim;

import java.time.Duration;

/**
 * A point in a dam where the water follows the pond with a lag and weakened: dh/dt = (k·(z − z0) −
 * h) / τ, where h is how far it has risen and z − z0 how far the pond has. Rain on the slope is
 * left out.
 *
 * @param depthM how far below the surface the water stands at first
 * @param share how much of a lasting rise of the pond reaches it: k, 0 to 1
 * @param lag in which it has come 63 % of that way: τ
 */
public record Piezometer(double depthM, double share, Duration lag) {

    private static final Duration STEP = Duration.ofMinutes(1);

    public Piezometer {
        if (!(depthM > 0 && share >= 0 && share <= 1) || lag.isNegative() || lag.isZero()) {
            throw new IllegalArgumentException(
                    "no piezometer: " + depthM + " m, " + share + ", " + lag);
        }
    }

    /** The depth of the water below the surface while the pond goes that course, m. */
    Curve depth(FloodCourse pond, Duration horizon) {
        double[] risen = new double[Math.toIntExact(horizon.dividedBy(STEP)) + 1];
        double first = pond.levelM(Duration.ZERO);
        double part = (double) STEP.toMillis() / lag.toMillis();
        for (int i = 1; i < risen.length; i++) {
            double rise = share * (pond.levelM(STEP.multipliedBy(i - 1L)) - first);
            risen[i] = risen[i - 1] + (rise - risen[i - 1]) * part;
        }
        return time -> depthM - risen[step(time, risen.length)];
    }

    private static int step(Duration time, int steps) {
        return (int) Math.max(0, Math.min(steps - 1L, time.dividedBy(STEP)));
    }
}

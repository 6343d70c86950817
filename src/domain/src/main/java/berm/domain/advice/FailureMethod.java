package berm.domain.advice;

import java.util.EnumSet;
import java.util.Set;

/**
 * How a date of failure is made of a displacement that accelerates (Fukuzono 1985, Voight 1988)
 * [S28]: with α = 2 the inverse velocity falls along a straight line, 1/v = A·(t_f − t), and
 * reaches 0 at the failure.
 *
 * <ol>
 *   <li>{@link Velocities} v over windows of {@code slopePoints};
 *   <li>y = 1/v of those above three standard errors;
 *   <li>the least-squares line y = a + b·t through the last {@code fitPoints} of them: t_f = −a/b,
 *       with the interval of {@link InverseLine}, which never is narrower than a step of the series
 *       to either side: what goes on within a window is not known, and a window of five points
 *       makes the date up to half a step early [C];
 *   <li>it has a {@link Doubt} unless b &lt; 0, R² ≥ 0.8, t_f is later than now, the movement
 *       accelerates and the interval is narrow enough.
 * </ol>
 *
 * @param slopePoints of a window, 2 to 15; 5 where the noise is that of GNSS
 * @param fitPoints of the line, 7 to 10; 8 is usual
 * @param noise standard error of a displacement, in its unit, from one point to the next; 0 only
 *     where there is none. Of daily GNSS 0.002 to 0.003 m [T-m]
 * @param widest longest interval, in ms, that is told without doubt; seven steps of the series are
 *     a proposal of ours
 */
public record FailureMethod(int slopePoints, int fitPoints, double noise, long widest) {
    private static final double ERRORS = 3;
    private static final double LEAST_R_SQUARED = 0.8;

    public FailureMethod {
        if (slopePoints < 2 || slopePoints > 15) {
            throw new IllegalArgumentException(
                    "A window of 2 to 15 points makes a slope, not " + slopePoints);
        }
        if (fitPoints < 7 || fitPoints > 10) {
            throw new IllegalArgumentException("The line is of 7 to 10, not " + fitPoints);
        }
        if (!(noise >= 0) || Double.isInfinite(noise) || widest <= 0) {
            throw new IllegalArgumentException("Noise " + noise + ", widest " + widest + " ms");
        }
    }

    /**
     * With what is usual: five points, eight velocities, and an interval of seven steps at most.
     *
     * @param step ms from one point of the series to the next
     */
    public static FailureMethod usual(double noise, long step) {
        return new FailureMethod(5, 8, noise, 7 * step);
    }

    /**
     * The forecast from a series.
     *
     * @param times ms since any origin, each later than the one before
     * @param displacements one to each time, growing towards danger, in the unit of the noise
     * @param now ms since the same origin, not before the last time
     */
    public FailureForecast forecast(double[] times, double[] displacements, double now) {
        return forecast(Velocities.of(times, displacements, slopePoints), now);
    }

    private FailureForecast forecast(Velocities velocities, double now) {
        Acceleration acceleration = Acceleration.of(velocities);
        int[] places = fitted(velocities);
        Set<Doubt> doubts = ofMovement(velocities, places, acceleration);
        if (places.length < fitPoints) {
            return FailureForecast.withoutDate(now, acceleration.onset(), doubts);
        }
        InverseLine fit = InverseLine.of(velocities, places, noise);
        if (!(fit.line().slope() < 0)) {
            doubts.add(Doubt.NO_APPROACH);
            return FailureForecast.withoutDate(now, acceleration.onset(), doubts);
        }
        double first = velocities.time(places[0]);
        double last = velocities.time(places[places.length - 1]);
        double step = (last - first) / (places.length - 1);
        double expected = fit.line().root();
        double earliest = Math.min(expected, Math.max(now, Math.min(fit.low(), expected - step)));
        double latest = Math.max(fit.high(), expected + step);
        addDoubtsOfDate(doubts, fit.line().rSquared(), expected - now, latest - earliest);
        return new FailureForecast(now, expected, earliest, latest, acceleration.onset(), doubts);
    }

    /** The places of the velocities the line goes through. */
    int[] fitted(Velocities velocities) {
        return velocities.lastAbove(ERRORS * noise, fitPoints);
    }

    private Set<Doubt> ofMovement(Velocities velocities, int[] places, Acceleration acceleration) {
        EnumSet<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        int last = velocities.count() - 1;
        if (places.length < fitPoints) {
            doubts.add(Doubt.TOO_FEW_POINTS);
        }
        if (last >= 0 && (places.length == 0 || places[places.length - 1] != last)) {
            doubts.add(Doubt.VELOCITY_WITHIN_NOISE);
        }
        if (!acceleration.confirmed()) {
            doubts.add(Doubt.NO_ACCELERATION);
        }
        return doubts;
    }

    private void addDoubtsOfDate(
            Set<Doubt> doubts, double rSquared, double remaining, double width) {
        if (!(rSquared >= LEAST_R_SQUARED)) {
            doubts.add(Doubt.POOR_FIT);
        }
        if (!(remaining > 0)) {
            doubts.add(Doubt.DATE_PASSED);
        }
        if (!(width <= widest)) {
            doubts.add(Doubt.INTERVAL_TOO_WIDE);
        }
    }
}

package berm.domain.advice;

/**
 * The date of failure by the SLO method (Mufundirwa 2010): v = B/(t_f − t), so t·v = t_f·v − B, and
 * the least-squares line of t·v on v has the slope t_f and the intercept −B [T-h].
 *
 * <p>It is a second opinion beside {@link FailureMethod}, of the same law and of the same points,
 * not a second witness. It weighs the fast points most. It has no interval and no gates of its own,
 * and R² says little: t·v and v rise together whatever happens, with t far from its origin above
 * all.
 *
 * @param failureAt t_f, in the unit and from the origin of the times; NaN where all velocities are
 *     equal
 * @param b B, in the unit of the displacements
 * @param rSquared of the line, 0 to 1
 */
public record Slo(double failureAt, double b, double rSquared) {
    /**
     * Of velocities.
     *
     * @param times from an origin near by, so that no digits are lost
     * @param velocities one to each time, at least two, in the unit of displacement per that of
     *     time
     */
    public static Slo of(double[] times, double[] velocities) {
        var products = new double[times.length];
        for (int i = 0; i < times.length; i++) {
            products[i] = times[i] * velocities[i];
        }
        Line line = Line.of(velocities, products);
        return new Slo(line.slope(), -line.intercept(), line.rSquared());
    }
}

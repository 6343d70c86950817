package berm.domain.advice;

/**
 * Whether a movement becomes faster: the mean of its last 3 velocities is above that of its last 7
 * (Carlà et al. 2017) [T-m].
 *
 * <p>The onset is the first moment since which that held without a break; it is a reason to look,
 * no more. In steady creep noise alone puts the short mean above the long one half of the time.
 *
 * @param onset ms since the origin of the velocities; NaN while there is no acceleration. Where the
 *     series is short, it may have been earlier
 */
record Acceleration(double onset) {
    private static final int SHORT = 3;
    private static final int LONG = 7;

    static Acceleration of(Velocities velocities) {
        double[] values = velocities.values();
        double onset = Double.NaN;
        for (int end = values.length; end >= LONG && rises(values, end); end--) {
            onset = velocities.time(end - 1);
        }
        return new Acceleration(onset);
    }

    private static boolean rises(double[] values, int end) {
        return Line.mean(values, end - SHORT, end) > Line.mean(values, end - LONG, end);
    }

    boolean confirmed() {
        return !Double.isNaN(onset);
    }
}

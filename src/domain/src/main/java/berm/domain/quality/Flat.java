package berm.domain.quality;

/**
 * How long a sensor may stand still, by measured time (QARTOD flat line test, with durations).
 *
 * <p>A sensor stands still while all its values lie within {@code within} of each other. Fewer than
 * {@link #SUSPECT_COUNT} readings prove nothing, nor do fewer than {@link #FAIL_COUNT} a failure.
 *
 * @param within in the canonical unit; 0 means exactly equal
 * @param suspectAfter more than 0
 * @param failAfter at least suspectAfter, or {@link #NEVER}
 * @param exempt a value that may rightly stand still for ever, such as no rain, or NaN
 */
public record Flat(double within, long suspectAfter, long failAfter, double exempt) {
    /** Standing still is never a failure by itself. */
    public static final long NEVER = Long.MAX_VALUE;

    /** A reading and QARTOD's REP_CNT_SUSPECT = 3 before it. */
    public static final int SUSPECT_COUNT = 4;

    /** A reading and QARTOD's REP_CNT_FAIL = 5 before it. */
    public static final int FAIL_COUNT = 6;

    public Flat {
        if (!(within >= 0) || suspectAfter <= 0 || failAfter < suspectAfter) {
            throw new IllegalArgumentException(
                    "flat " + within + ", " + suspectAfter + ", " + failAfter);
        }
    }

    /** No value is exempt. */
    public Flat(double within, long suspectAfter, long failAfter) {
        this(within, suspectAfter, failAfter, Double.NaN);
    }
}

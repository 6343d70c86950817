package berm.domain.qartod;

/**
 * The flat line test: whether a reading and so many before it stand still.
 *
 * <p>They stand still when they all lie within {@code within} of each other, that itself included:
 * 0 means exactly equal, and finds them. The manuals compare each with the newest only, |x − x₋ᵢ|
 * &lt; EPS, which finds nothing at 0, and calls 1, 6, 5, 4 flat within 4. Fewer readings than are
 * asked for cannot have repeated so often, and pass.
 *
 * @param suspectAfter REP_CNT_SUSPECT: readings before it, 3 in the manuals [T-h]
 * @param failAfter REP_CNT_FAIL: the same, 5 in the manuals [T-h]; at least suspectAfter
 * @param within EPS, in the canonical unit
 */
public record FlatLine(int suspectAfter, int failAfter, double within) implements QartodTest {
    public FlatLine {
        if (suspectAfter < 1 || failAfter < suspectAfter || !(within >= 0)) {
            throw new IllegalArgumentException(
                    "flat line " + suspectAfter + ", " + failAfter + ", " + within);
        }
    }

    @Override
    public QartodFlag flag(Series series, int n) {
        int repeats = repeats(series, n);
        if (repeats >= failAfter) {
            return QartodFlag.FAIL;
        }
        return repeats >= suspectAfter ? QartodFlag.SUSPECT : QartodFlag.PASS;
    }

    /** How many before it stand still with it, no more than can matter; missing ones are none. */
    private int repeats(Series series, int n) {
        double low = series.value(n);
        double high = low;
        int repeats = 0;
        for (int i = series.before(n); i >= 0 && repeats < failAfter; i = series.before(i)) {
            low = Math.min(low, series.value(i));
            high = Math.max(high, series.value(i));
            if (high - low > within) {
                return repeats;
            }
            repeats++;
        }
        return repeats;
    }
}

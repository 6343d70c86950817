package berm.domain.quality;

/**
 * How far a value may be from the last one believed, in the canonical unit (QARTOD spike test).
 *
 * @param low a jump of more than this is suspect until the next reading, more than 0
 * @param high a spike of more than this is known, afterwards, to have failed; at least low
 */
public record Spike(double low, double high) {
    public Spike {
        if (!(low > 0 && low <= high)) {
            throw new IllegalArgumentException("spike " + low + ", " + high);
        }
    }
}

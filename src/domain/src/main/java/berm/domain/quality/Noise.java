package berm.domain.quality;

/**
 * How much an instrument trembles while what it measures rests.
 *
 * @param least standard deviation of a small reading, in the canonical unit, at least 0
 * @param share the same of a large one, as a part of it, at least 0: 0.02 is 2 %
 */
public record Noise(double least, double share) {
    public Noise {
        if (!(least >= 0 && share >= 0)) {
            throw new IllegalArgumentException("noise " + least + ", " + share);
        }
    }

    /** The standard deviation of a reading of that value. */
    public double at(double value) {
        return Math.max(least, share * Math.abs(value));
    }
}

package berm.domain.quality;

import berm.domain.Direction;
import berm.domain.Quality;

/**
 * Two sensors of the same thing. One of two cannot be outvoted, so both are suspect once they
 * disagree, |a − b| &gt; 3 · √(σa² + σb²), in {@link #SAMPLES} samples in a row [D].
 *
 * <p>The value is always the more dangerous of the two, also before: a mean would halve a real rise
 * until the third sample. A sensor without a value (NaN) tells nothing, and the other stands
 * unevaluated; the run of disagreements stays as it was.
 *
 * @param sigmaA standard deviation of the noise of the first, at least 0
 * @param sigmaB of the second; the two not both 0
 */
public record RedundantPair(double sigmaA, double sigmaB, Direction danger) {
    /** Facts §5.2, a proposal of ours. */
    public static final int SAMPLES = 3;

    public RedundantPair {
        if (!(sigmaA >= 0 && sigmaB >= 0 && sigmaA + sigmaB > 0)) {
            throw new IllegalArgumentException("noise " + sigmaA + ", " + sigmaB);
        }
    }

    /**
     * What two sensors said together.
     *
     * @param disagreed samples in a row in which they disagreed, this one included; to be handed
     *     back with the next
     * @param value the more dangerous, or NaN when both are missing
     * @param quality of both, where there is a value
     */
    public record Sample(int disagreed, double value, Quality quality) {}

    /** The next sample, after so many disagreements in a row. */
    public Sample take(int disagreedBefore, double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            double other = Double.isNaN(a) ? b : a;
            return new Sample(
                    disagreedBefore,
                    other,
                    Double.isNaN(other) ? Quality.MISSING : Quality.NOT_EVALUATED);
        }
        int disagreed = disagree(a, b) ? Math.min(disagreedBefore + 1, SAMPLES) : 0;
        Quality quality = disagreed >= SAMPLES ? Quality.SUSPECT : Quality.GOOD;
        return new Sample(disagreed, danger.reaches(a, b) ? a : b, quality);
    }

    private boolean disagree(double a, double b) {
        return Math.abs(a - b) > 3 * Math.sqrt(sigmaA * sigmaA + sigmaB * sigmaB);
    }
}

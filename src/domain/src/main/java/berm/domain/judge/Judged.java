package berm.domain.judge;

import berm.domain.Quality;
import berm.domain.quality.QualityTest;
import java.util.Set;

/**
 * A reading about to be judged.
 *
 * @param measuredAt the time it is judged at
 * @param claimedAt the time it came with
 * @param doubts the tests of quality it failed
 */
record Judged(
        long measuredAt,
        long claimedAt,
        double value,
        Quality quality,
        Set<QualityTest> doubts,
        boolean old,
        long clock,
        long offset) {

    boolean isVerified() {
        return quality == Quality.GOOD;
    }

    /** Whether it is a jump of which the next reading will tell if it was real. */
    boolean isJump() {
        return doubts.contains(QualityTest.SPIKE);
    }
}

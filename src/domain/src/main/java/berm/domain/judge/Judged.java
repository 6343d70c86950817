package berm.domain.judge;

import berm.domain.Quality;

/**
 * A reading about to be judged.
 *
 * @param measuredAt the time it is judged at
 * @param claimedAt the time it came with
 */
record Judged(
        long measuredAt,
        long claimedAt,
        double value,
        Quality quality,
        boolean old,
        long clock,
        long offset) {}

package berm.history;

/** The readings of a bucket that a curve must not lose; the earliest of those that are equal. */
enum Extreme {
    LOWEST,
    HIGHEST,
    /** The lowest of those that are not good. */
    DOUBTFUL
}

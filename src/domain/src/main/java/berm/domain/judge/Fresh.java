package berm.domain.judge;

/**
 * A reading just judged, from which others may be derived.
 *
 * @param sensor its number in the plan
 */
record Fresh(int sensor, Judged judged, Kind kind) {
    /** How it has come. */
    enum Kind {
        IN_ORDER,
        /** Its own time could not be true. */
        TIMELESS,
        /** A person took it. */
        MANUAL
    }
}

package berm.domain.judge;

/**
 * A reading just judged, from which others may be derived.
 *
 * @param sensor its number in the plan
 * @param timeless whether its own time could not be true
 */
record Fresh(int sensor, Judged judged, boolean timeless) {}

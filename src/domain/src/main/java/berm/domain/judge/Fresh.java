package berm.domain.judge;

import berm.domain.quality.Hindsight;
import org.jspecify.annotations.Nullable;

/**
 * A reading just judged, from which others may be derived.
 *
 * @param sensor its number in the plan
 * @param earlier what it tells of the jump before it
 * @param retained whether the broker had kept it from earlier, so that nobody was heard
 */
record Fresh(int sensor, Judged judged, Kind kind, @Nullable Hindsight earlier, boolean retained) {
    /** How it has come. */
    enum Kind {
        IN_ORDER,
        /** Its own time could not be true. */
        TIMELESS,
        /** A person took it. */
        MANUAL
    }
}

package berm.domain;

/** What a condition event tells. */
public enum EventKind {
    /** The condition became active. */
    RAISED,
    /** The colour of an active condition changed. */
    LEVEL_CHANGED,
    /** The condition is no longer active. */
    CLEARED,
    /** A silence has lasted ten intervals. */
    LOST,
    /** The newest reading of a backlog is still in alarm: sounds once (补传). */
    BACKFILLED,
    /**
     * A late reading was beyond a limit at a time for which nothing had been raised; never sounds.
     */
    DISCOVERED_LATE,
    /** A hole in the measured times of a sensor. */
    GAP,
    /** A span in which nobody listened. */
    DEAF,
    /** A plan took effect. */
    PLAN,
    /** A person started a response, changed its level, or stopped it. */
    RESPONSE,
    /** A forecast of rain became known. */
    FORECAST,
    /** A reading that a person took stands beside one of the sensor's own. */
    COMPARED
}

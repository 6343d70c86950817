package berm.domain;

/** What the record says of how an accepted reading arrived (design: the words of time). */
public enum ReadingFlag {
    /** Measured before the newest judged reading of its sensor: stored, clears nothing. */
    LATE,
    /** Judged in order, but measured longer ago than the sensor's delivery delay: never sounds. */
    OLD,
    /** Its time cannot be true; it was judged at the site's clock, unverified. */
    CLOCK_FAULT,
    /** Made of readings of other sensors by a formula. */
    DERIVED,
    /** A person took it, as of a staff gauge, and somebody typed it. */
    MANUAL
}

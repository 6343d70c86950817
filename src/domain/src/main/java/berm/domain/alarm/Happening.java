package berm.domain.alarm;

/** What a line of the alarm journal tells. */
public enum Happening {
    RAISED,
    /** Of a worse colour. */
    ESCALATED,
    /** Of a lower colour. */
    DE_ESCALATED,
    RESTATED,
    RETURNED,
    BACKFILLED,
    LOST,
    RE_ALARMED,
    ACKNOWLEDGED,
    VERIFIED,
    NOT_REAL,
    ACTED,
    FED_BACK,
    RELEASED,
    DOWNGRADED,
    SHELVED,
    UNSHELVED,
    /** Its time on the shelf ended. */
    SHELF_ENDED,
    OUT_OF_SERVICE,
    IN_SERVICE,
    SUPPRESSED,
    UNSUPPRESSED,
    RESET,
    CALLED,
    REMARKED,
    /** What is to be told outside was proposed. */
    DRAFTED,
    /** A warning was let out to other authorities. */
    ISSUED,
    /** What they were told was taken back. */
    TAKEN_BACK,
    /** Sirens were let sound. */
    SOUNDED,
    LIFE_ENDED,
    NOT_RESTATED,
    OPENED,
    WORSENED,
    OVERDUE,
    CLOSED,
    /** A task of the response plan was done. */
    TASK_DONE,
    /** Another response plan holds. */
    AGREED
}

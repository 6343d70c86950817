package berm.domain.alarm;

/** Why something a person asked for was not done. */
public enum Refusal {
    /** No such alarm or condition waits at the site. */
    UNKNOWN_ALARM,
    /** It was raised anew since the person saw it. */
    STALE_OCCURRENCE,
    ALREADY_ACKNOWLEDGED,
    /** A word on what was found or done is asked for. */
    NOTE_MISSING,
    UNKNOWN_EVENT,
    /** Another step comes first. */
    OUT_OF_ORDER,
    /** The cause still holds. */
    STILL_ACTIVE,
    /** Red alarms and those that guard people at level 2 are never put aside. */
    NOT_SHELVABLE,
    /** Longer than the colour allows, or not in the future. */
    SHELVED_TOO_LONG,
    NOT_SHELVED,
    ALREADY_OUT_OF_SERVICE,
    NOT_OUT_OF_SERVICE,
    NOT_LATCHED,
    /** What guards people is not reset before it is verified. */
    NOT_VERIFIED,
    /** It has not been calm for long enough. */
    NOT_STABLE,
    /** Not a lower colour than the event has. */
    NOT_LOWER,
    /** The response plan asks for no such task at the colour of the event. */
    UNKNOWN_TASK,
    ALREADY_DONE,
    /** The response plan asks for the signature of a named person. */
    NOT_SIGNED,
    /** There is no such version of a response plan. */
    UNKNOWN_VERSION,
    /** Who wrote it does not approve it. */
    SAME_PERSON,
    ALREADY_APPROVED,
    /** A newer version was approved. */
    SUPERSEDED,
    /** There are too many versions. */
    TOO_MANY_VERSIONS,
    /** There is another draft since, or none. */
    NOT_THE_NEWEST,
    /** The event has changed its colour or ended since it was drafted. */
    TURNED,
    /** The draft has gone there already, or the siren may still begin to sound. */
    ALREADY_ISSUED,
    /** A warning is of no lower colour than its event. */
    TOO_LOW,
    /** No warning stands there that could be taken back. */
    NOTHING_STANDS,
    /** What is over is not warned of. */
    OVER,
    /** Sirens sound for the public's colour in the live world, and never for what is over. */
    NOT_FOR_SIRENS,
    /** Longer than sirens may wait, or not in the future. */
    VALID_TOO_LONG,
    /** More was let out than an event may have. */
    TOO_MANY,
    /** A part of what the action needs is missing or wrong. */
    INCOMPLETE
}

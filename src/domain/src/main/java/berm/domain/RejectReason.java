package berm.domain;

/** Why a message or a reading was not judged; a closed list, each counted. */
public enum RejectReason {
    /** The payload is not in the format it should be in. */
    UNPARSABLE,
    /** The payload is longer than the limit and was cut by the bridge. */
    OVERSIZED,
    /** The payload is not UTF-8. */
    INVALID_UTF8,
    /** The payload is of a version of the format this release does not know. */
    UNSUPPORTED_VERSION,
    /** The message has more readings than the limit. */
    TOO_MANY_READINGS,
    /** The MQTT topic belongs to no site, or to a recorded world that does not exist. */
    UNMAPPED_TOPIC,
    /** The site has no plan yet. */
    NO_PLAN,
    /** The plan is not valid; the plan before it stays in force. */
    INVALID_PLAN,
    /** What a person told the site, a response, a forecast or a reading, cannot be taken. */
    INVALID_INPUT,
    /** A retained message whose readings carry no time: when they were measured is unknown. */
    RETAINED_WITHOUT_TIME,
    /** The plan of the site has no such sensor. */
    UNKNOWN_SENSOR,
    /** The sensor is derived from others, so nobody can send its readings. */
    DERIVED_SENSOR,
    /** The unit does not measure the sensor's quantity. */
    WRONG_UNIT,
    /** The value is missing, not a number, or infinite. */
    NOT_A_NUMBER,
    /** The time cannot be read, or a person gave one that cannot be true. */
    BAD_TIME
}

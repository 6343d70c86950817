package berm.domain.advice;

/** Why a forecast of failure is not yet to be trusted: the whole list of reasons. */
public enum Doubt {
    /** Fewer velocities above their noise than a line wants. */
    TOO_FEW_POINTS,
    /** The last velocity is within three standard errors of standing still. */
    VELOCITY_WITHIN_NOISE,
    /** The mean of the last 3 velocities is not above that of the last 7. */
    NO_ACCELERATION,
    /** The inverse velocity does not fall, so that there is no date. */
    NO_APPROACH,
    /** The line explains less than 0.8 of the inverse velocities. */
    POOR_FIT,
    /** The line reached 0 already, and the slope stands. */
    DATE_PASSED,
    /** The interval of the date is wider than asked for, or has no end. */
    INTERVAL_TOO_WIDE
}

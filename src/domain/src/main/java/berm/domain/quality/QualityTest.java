package berm.domain.quality;

/** What a reading may be found to be. */
public enum QualityTest {
    /** Not a finite number. */
    UNREADABLE,
    /** Outside what the instrument can measure. */
    SENSOR_RANGE,
    /** Outside what its owner thinks plausible. */
    USER_RANGE,
    /** Far from the last reading that was believed. */
    SPIKE,
    /** Changed faster than the thing measured can. */
    RATE,
    /** Did not move for longer than it can stand still. */
    STUCK,
    /** Moved less than it always does. */
    ATTENUATED,
    /** Disagrees with the sensors beside it. */
    NEIGHBOUR,
    /** 超量程·待核实: may be a disaster or a defect, and must raise until somebody has looked. */
    OVER_RANGE
}

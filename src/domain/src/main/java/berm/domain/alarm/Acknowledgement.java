package berm.domain.alarm;

/** Whether a person has answered an alarm; never mixed with whether its cause still holds. */
public enum Acknowledgement {
    UNACKNOWLEDGED,
    ACKNOWLEDGED
}

package berm.domain.alarm;

/** Whether the cause of an alarm still holds; never mixed with whether a person has answered. */
public enum Activity {
    ACTIVE,
    RETURNED
}

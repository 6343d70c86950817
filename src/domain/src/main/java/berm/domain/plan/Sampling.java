package berm.domain.plan;

/** How often the sensors of a site are expected to send. */
public enum Sampling {
    NORMAL,
    /** While a response is on. */
    FLOOD
}

package berm.domain;

/** How far a reading may be trusted, in the words of QARTOD. */
public enum Quality {
    /** Passed every test made. */
    GOOD,
    /** No test could be made. */
    NOT_EVALUATED,
    /** Failed a test that a true value can fail; still alarms, marked unverified, never clears. */
    SUSPECT,
    /** Cannot be true; set aside, and itself a condition of the sensor. */
    FAIL,
    /** Expected and not there. */
    MISSING
}

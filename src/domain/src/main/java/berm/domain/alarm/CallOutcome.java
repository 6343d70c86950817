package berm.domain.alarm;

/** What came of calling a person (叫应): delivered is not answered. */
public enum CallOutcome {
    /** 接通. */
    ANSWERED,
    /** 未接. */
    MISSED,
    /** 占线. */
    BUSY
}

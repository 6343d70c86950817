package berm.domain.alarm;

/**
 * The states of ISA-18.2, with the letters that the standard's diagram gives them.
 *
 * <p>The first six follow from whether the cause holds, whether a person has answered and whether
 * the alarm is latched; the last three lie over them, and the strongest of them shows:
 *
 * <pre>
 * out of service   suppressed by design   shelved   shows as
 * yes              any                    any       I  OUT_OF_SERVICE
 * no               yes                    any       H  SUPPRESSED_BY_DESIGN
 * no               no                     yes       G  SHELVED
 * no               no                     no        A to F
 * </pre>
 *
 * A permit that says so outranks what logic found, and both outrank what an operator chose for a
 * while (the order is that of JAWS). No other order of the table exists anywhere.
 */
public enum AlarmState {
    /** A: nothing wrong, or wrong and over, and answered. */
    NORMAL(false),
    /** B: asks for people. */
    UNACKNOWLEDGED(true),
    /** C: holds, and a person knows. */
    ACKNOWLEDGED(false),
    /** D: over before anybody answered. */
    RETURNED_UNACKNOWLEDGED(false),
    /** E: over, but kept as if it were not, and nobody has answered. */
    LATCHED_UNACKNOWLEDGED(true),
    /** F: the same, answered; it waits to be reset. */
    LATCHED_ACKNOWLEDGED(false),
    /** G: put aside by an operator for a time. */
    SHELVED(false),
    /** H: hidden by logic, as a child by its parent. */
    SUPPRESSED_BY_DESIGN(false),
    /** I: taken out by permit. */
    OUT_OF_SERVICE(false);

    private final boolean annunciated;

    AlarmState(boolean annunciated) {
        this.annunciated = annunciated;
    }

    /** Whether it flashes and sounds in this state. */
    public boolean isAnnunciated() {
        return annunciated;
    }

    /** The state of an alarm over which these overrides lie. */
    static AlarmState of(Alarm alarm, Overrides over) {
        if (over.outOfService() != null) {
            return OUT_OF_SERVICE;
        } else if (alarm.maskedBy() != null) {
            return SUPPRESSED_BY_DESIGN;
        } else if (over.shelving() != null) {
            return SHELVED;
        }
        return underneath(alarm);
    }

    private static AlarmState underneath(Alarm alarm) {
        if (alarm.isClosed()) {
            return NORMAL;
        } else if (alarm.isActive()) {
            return alarm.isUnacknowledged() ? UNACKNOWLEDGED : ACKNOWLEDGED;
        } else if (alarm.latched()) {
            return alarm.isUnacknowledged() ? LATCHED_UNACKNOWLEDGED : LATCHED_ACKNOWLEDGED;
        }
        return RETURNED_UNACKNOWLEDGED;
    }
}

package berm.center.access;

import java.util.Arrays;

/** What a person or a program may be allowed to do; {@link Role} says who is. */
public enum Operation {
    /** To see and change one's own account: everybody who has logged in. */
    OWN_ACCOUNT,
    READ_SITE,
    /** To take away much at once: histories, tables, journals. */
    EXPORT,
    ACKNOWLEDGE,
    /** To verify an alarm, act on it, feed back. */
    ACT,
    SHELVE,
    OUT_OF_SERVICE,
    RELEASE,
    /** To tell a site what a person knows: a forecast, a response level, a manual reading. */
    TELL,
    /**
     * To let something out of the organisation: a CAP message as Actual, a siren, the province. No
     * endpoint needs this or the next three yet.
     */
    APPROVE_OUTSIDE,
    EDIT_PEOPLE,
    EDIT_PLANS,
    DRILL,
    TEST_CHANNEL,
    /** To give and take accounts, rights and tokens. */
    ADMINISTER,
    READ_AUDIT;

    /** Whether a program may be allowed to do it. */
    public boolean isForPrograms() {
        return Arrays.stream(Role.values())
                .anyMatch(role -> role.isForPrograms() && role.may(this));
    }

    /** Whether it is about the whole installation, and so needs a grant over everything. */
    public boolean isWide() {
        return this == TEST_CHANNEL || this == ADMINISTER || this == READ_AUDIT;
    }
}

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
    /** To propose what is to be told outside the organisation; nothing leaves by it. */
    DRAFT_OUTSIDE,
    /** To let something out of the organisation: a CAP message as Actual, a siren. */
    APPROVE_OUTSIDE,
    /** To write who is on duty when. Who answers for a site stands in its site file alone. */
    EDIT_PEOPLE,
    /** To write a version of a response plan, which holds nothing before it is approved. */
    EDIT_PLANS,
    /** To put a version of a response plan in force that another person wrote. */
    APPROVE_PLANS,
    /** No endpoint needs this yet. */
    DRILL,
    TEST_CHANNEL,
    /** To give and take accounts, rights and tokens. */
    ADMINISTER,
    READ_AUDIT;

    /** Whether only a named person who has logged in may do it, never a program. */
    public boolean isPersonal() {
        return this == APPROVE_OUTSIDE || this == APPROVE_PLANS;
    }

    /** Whether a program may be allowed to do it. */
    public boolean isForPrograms() {
        return !isPersonal()
                && Arrays.stream(Role.values())
                        .anyMatch(role -> role.isForPrograms() && role.may(this));
    }

    /** Whether it is about the whole installation, and so needs a grant over everything. */
    public boolean isWide() {
        return this == TEST_CHANNEL || this == ADMINISTER || this == READ_AUDIT;
    }
}

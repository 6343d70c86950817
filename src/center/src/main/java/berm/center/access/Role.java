package berm.center.access;

import static berm.center.access.Operation.ACKNOWLEDGE;
import static berm.center.access.Operation.ACT;
import static berm.center.access.Operation.ADMINISTER;
import static berm.center.access.Operation.APPROVE_OUTSIDE;
import static berm.center.access.Operation.APPROVE_PLANS;
import static berm.center.access.Operation.DRAFT_OUTSIDE;
import static berm.center.access.Operation.DRILL;
import static berm.center.access.Operation.EDIT_PEOPLE;
import static berm.center.access.Operation.EDIT_PLANS;
import static berm.center.access.Operation.EXPORT;
import static berm.center.access.Operation.OUT_OF_SERVICE;
import static berm.center.access.Operation.OWN_ACCOUNT;
import static berm.center.access.Operation.READ_AUDIT;
import static berm.center.access.Operation.READ_SITE;
import static berm.center.access.Operation.RELEASE;
import static berm.center.access.Operation.SHELVE;
import static berm.center.access.Operation.TELL;
import static berm.center.access.Operation.TEST_CHANNEL;

import java.util.Set;

/**
 * A set of operations given together over a {@link Scope}; this table is the only one.
 *
 * <p>The roles are those the city asks for; which operation belongs to which is proposed by us, no
 * standard's.
 *
 * <pre>
 *                  viewer operator engineer approver drill-leader administrator
 * READ_SITE          x       x        x        x          x             x
 * EXPORT                     x        x        x          x
 * ACKNOWLEDGE                x        x        x
 * ACT                        x        x
 * SHELVE                     x        x
 * OUT_OF_SERVICE                      x
 * RELEASE                             x        x
 * TELL                       x        x
 * DRAFT_OUTSIDE              x        x        x
 * APPROVE_OUTSIDE                              x
 * EDIT_PEOPLE                         x                                 x
 * EDIT_PLANS                          x
 * APPROVE_PLANS                                x
 * DRILL                                                   x
 * TEST_CHANNEL                                                          x
 * ADMINISTER                                                            x
 * READ_AUDIT                                                            x
 * </pre>
 *
 * OWN_ACCOUNT is everybody's. Who may act on an event, release it or let something out of it may
 * draft. Who administers gives rights and does not thereby have them: to acknowledge, an
 * administrator needs another role.
 */
public enum Role {
    VIEWER(READ_SITE),
    OPERATOR(READ_SITE, EXPORT, ACKNOWLEDGE, ACT, SHELVE, TELL, DRAFT_OUTSIDE),
    ENGINEER(
            READ_SITE,
            EXPORT,
            ACKNOWLEDGE,
            ACT,
            SHELVE,
            OUT_OF_SERVICE,
            RELEASE,
            TELL,
            DRAFT_OUTSIDE,
            EDIT_PEOPLE,
            EDIT_PLANS),
    APPROVER(
            READ_SITE, EXPORT, ACKNOWLEDGE, RELEASE, DRAFT_OUTSIDE, APPROVE_OUTSIDE, APPROVE_PLANS),
    DRILL_LEADER(READ_SITE, EXPORT, DRILL),
    ADMINISTRATOR(READ_SITE, EDIT_PEOPLE, TEST_CHANNEL, ADMINISTER, READ_AUDIT);

    private final Set<Operation> operations;

    Role(Operation... operations) {
        this.operations = Set.of(operations);
    }

    public boolean may(Operation operation) {
        return operation == OWN_ACCOUNT || operations.contains(operation);
    }

    /** Whether a program may have it; what a named person must do is not a program's. */
    boolean isForPrograms() {
        return this != APPROVER && this != ADMINISTRATOR;
    }

    /** Whether it makes sense over everything only. */
    boolean isWide() {
        return this == ADMINISTRATOR;
    }
}

package berm.center.danger;

import java.time.LocalDate;
import java.util.List;

/**
 * A hidden danger of a site.
 *
 * <pre>
 * OPENED     RECTIFY by anybody                        → RECTIFIED
 * RECTIFIED  ACCEPT by neither its owner nor who
 *            put it right                              → ACCEPTED
 * RECTIFIED  REOPEN with a note                        → OPENED
 * </pre>
 *
 * @param id given by the store, 0 before
 * @param alarm the console's reference of the alarm it came from; empty for none
 * @param owner who must put it right
 * @param deadline by the end of that day in Beijing
 * @param opened ms since 1970, UTC
 */
public record Danger(
        long id,
        String world,
        String site,
        String alarm,
        String title,
        Grade grade,
        String owner,
        LocalDate deadline,
        State state,
        long opened) {

    /** How bad it is: 一般 or 重大. */
    public enum Grade {
        GENERAL,
        MAJOR
    }

    /** How far it has come. */
    public enum State {
        OPENED,
        RECTIFIED,
        ACCEPTED
    }

    /** What people do about it. */
    public enum Step {
        OPEN(State.OPENED),
        RECTIFY(State.RECTIFIED),
        ACCEPT(State.ACCEPTED),
        REOPEN(State.OPENED);

        private final State after;

        Step(State after) {
            this.after = after;
        }

        /** The state it leads to. */
        State after() {
            return after;
        }
    }

    /** Whether it may be taken in its state. */
    boolean allows(Step step) {
        return switch (step) {
            case OPEN -> false;
            case RECTIFY -> state == State.OPENED;
            case ACCEPT, REOPEN -> state == State.RECTIFIED;
        };
    }

    /** How many of them are past their deadline and not accepted. */
    public static int overdue(List<Danger> dangers, LocalDate today) {
        return (int) dangers.stream().filter(danger -> danger.isOverdue(today)).count();
    }

    /** Whether its deadline has passed on that day. */
    public boolean isOverdue(LocalDate today) {
        return state != State.ACCEPTED && today.isAfter(deadline);
    }
}

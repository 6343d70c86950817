package berm.domain.alarm;

import berm.domain.Colour;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a person does, and to what; what it does not concern is null.
 *
 * @param event its number at the site
 * @param alarms the raisings that the person saw; of {@link ActionKind#RESET} the one
 * @param condition that is put aside or taken out of service
 * @param until the end of a time on the shelf, ms
 * @param oneShot whether it ends with the alarm
 * @param colour to which an event is downgraded
 * @param real whether what was verified is real
 * @param person who was called
 * @param call what came of it
 * @param task of the response plan that was done
 * @param signed whether a named person stands for it, and no program
 * @param note what was found or done, or the reason
 */
public record Action(
        ActionKind kind,
        @Nullable Long event,
        List<Occurrence> alarms,
        @Nullable String condition,
        @Nullable Long until,
        boolean oneShot,
        @Nullable Colour colour,
        boolean real,
        @Nullable String person,
        @Nullable CallOutcome call,
        @Nullable String task,
        boolean signed,
        String note) {

    public Action {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(note, "note");
        alarms = List.copyOf(alarms);
    }

    /** An action on an event with no more to it than a note. */
    public static Action on(ActionKind kind, long event, String note) {
        return new Action(
                kind, event, List.of(), null, null, false, null, true, null, null, null, true,
                note);
    }

    public static Action acknowledge(List<Occurrence> alarms, String note) {
        return of(ActionKind.ACKNOWLEDGE, alarms, null, note);
    }

    public static Action reset(Occurrence alarm, String note) {
        return of(ActionKind.RESET, List.of(alarm), null, note);
    }

    public static Action verify(long event, boolean real, String note) {
        return new Action(
                ActionKind.VERIFY,
                event,
                List.of(),
                null,
                null,
                false,
                null,
                real,
                null,
                null,
                null,
                true,
                note);
    }

    public static Action downgrade(long event, Colour to, String note) {
        return new Action(
                ActionKind.DOWNGRADE,
                event,
                List.of(),
                null,
                null,
                false,
                to,
                true,
                null,
                null,
                null,
                true,
                note);
    }

    public static Action shelve(String condition, long until, boolean oneShot, String reason) {
        return new Action(
                ActionKind.SHELVE,
                null,
                List.of(),
                condition,
                until,
                oneShot,
                null,
                true,
                null,
                null,
                null,
                true,
                reason);
    }

    /** One of the other actions on a condition. */
    public static Action of(ActionKind kind, String condition, String reason) {
        return of(kind, List.of(), condition, reason);
    }

    public static Action call(long event, String person, CallOutcome outcome, String note) {
        return new Action(
                ActionKind.CALL,
                event,
                List.of(),
                null,
                null,
                false,
                null,
                true,
                person,
                outcome,
                null,
                true,
                note);
    }

    /** Ticks off a task of the response plan. */
    public static Action task(long event, String task, String note) {
        return new Action(
                ActionKind.TASK,
                event,
                List.of(),
                null,
                null,
                false,
                null,
                true,
                null,
                null,
                task,
                true,
                note);
    }

    /** The same done by a program, for which no named person stands. */
    public Action unsigned() {
        return new Action(
                kind, event, alarms, condition, until, oneShot, colour, real, person, call, task,
                false, note);
    }

    private static Action of(
            ActionKind kind, List<Occurrence> alarms, @Nullable String condition, String note) {
        return new Action(
                kind, null, alarms, condition, null, false, null, true, null, null, null, true,
                note);
    }
}

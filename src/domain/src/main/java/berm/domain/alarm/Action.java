package berm.domain.alarm;

import berm.domain.Colour;
import berm.domain.outside.Click;
import berm.domain.outside.Warning;
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
 * @param note what was found or done, or the reason
 * @param warning that is proposed
 * @param click that lets one out
 * @param task of the response plan that was done
 * @param signed whether a named person stands for it, and no program
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
        String note,
        @Nullable Warning warning,
        @Nullable Click click,
        @Nullable String task,
        boolean signed) {

    public Action {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(note, "note");
        alarms = List.copyOf(alarms);
    }

    /** One that tells nothing outside, and is of no task. */
    public Action(
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
            String note) {
        this(
                kind, event, alarms, condition, until, oneShot, colour, real, person, call, note,
                null, null, null, true);
    }

    /** An action on an event with no more to it than a note. */
    public static Action on(ActionKind kind, long event, String note) {
        return new Action(kind, event, List.of(), null, null, false, null, true, null, null, note);
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
                note);
    }

    /** Ticks off a task of the response plan. */
    public static Action task(long event, String task, String note) {
        return on(ActionKind.TASK, event, note).of(task, true);
    }

    /** The same done by a program, for which no named person stands. */
    public Action unsigned() {
        return of(task, false);
    }

    /** The same of a task, and with or without somebody who stands for it. */
    public Action of(@Nullable String itsTask, boolean isSigned) {
        return new Action(
                kind, event, alarms, condition, until, oneShot, colour, real, person, call, note,
                warning, click, itsTask, isSigned);
    }

    public static Action draft(long event, Warning warning) {
        return outside(ActionKind.DRAFT, event, null, warning, null);
    }

    public static Action issue(long event, Click click) {
        return outside(ActionKind.ISSUE, event, null, null, click);
    }

    /**
     * @param until when sirens may begin to sound, ms
     */
    public static Action sound(long event, Click click, long until) {
        return outside(ActionKind.SOUND, event, until, null, click);
    }

    private static Action outside(
            ActionKind kind,
            long event,
            @Nullable Long until,
            @Nullable Warning warning,
            @Nullable Click click) {
        return new Action(
                kind, event, List.of(), null, until, false, null, true, null, null, "", warning,
                click, null, true);
    }

    private static Action of(
            ActionKind kind, List<Occurrence> alarms, @Nullable String condition, String note) {
        return new Action(kind, null, alarms, condition, null, false, null, true, null, null, note);
    }
}

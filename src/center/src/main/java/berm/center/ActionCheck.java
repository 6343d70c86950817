package berm.center;

import berm.center.ActionApi.Asked;
import berm.center.asked.NotDone;
import berm.domain.alarm.ActionKind;
import berm.domain.alarm.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What is wrong with an action as it came in, and why one was refused, in words. */
final class ActionCheck {

    static final int CONDITION = 200;

    private ActionCheck() {}

    /** What is wrong, all at once; empty when it can be taken to the desk. */
    static List<String> problems(String world, String site, Asked asked, Set<ActionKind> allowed) {
        List<String> problems = new ArrayList<>();
        if (!Bounds.names(world, site)) {
            problems.add("no such site");
        }
        if (asked.kind() == null || !allowed.contains(asked.kind())) {
            problems.add("kind: must be one of " + allowed);
        }
        String person = asked.person();
        if (person != null && (person.length() > Bounds.USER || hasControl(person))) {
            problems.add("person: at most " + Bounds.USER + " characters, no control characters");
        }
        String note = asked.note();
        if (note != null && !Bounds.isNote(note)) {
            problems.add("note: at most " + Bounds.NOTE + " characters, no control characters");
        }
        if (asked.alarms() != null && asked.alarms().size() > Bounds.ALARMS) {
            problems.add("alarms: at most " + Bounds.ALARMS);
        }
        String condition = asked.condition();
        if (condition != null && (condition.length() > CONDITION || hasControl(condition))) {
            problems.add("condition: no such name");
        }
        String task = asked.task();
        if (task != null && (task.length() > Bounds.TASK || hasControl(task))) {
            problems.add("task: no such name");
        }
        return problems;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    static NotDone refused(Refusal refusal) {
        return NotDone.byDesk(status(refusal), words(refusal), refusal);
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_ALARM, UNKNOWN_EVENT, UNKNOWN_TASK, UNKNOWN_VERSION -> 404;
            case NOTE_MISSING, INCOMPLETE, NOT_LOWER, SHELVED_TOO_LONG, TOO_LOW, VALID_TOO_LONG ->
                    400;
            case STALE_OCCURRENCE,
                    ALREADY_ACKNOWLEDGED,
                    OUT_OF_ORDER,
                    STILL_ACTIVE,
                    NOT_SHELVABLE,
                    NOT_SHELVED,
                    ALREADY_OUT_OF_SERVICE,
                    NOT_OUT_OF_SERVICE,
                    NOT_LATCHED,
                    NOT_VERIFIED,
                    NOT_STABLE,
                    ALREADY_DONE,
                    NOT_SIGNED,
                    SAME_PERSON,
                    ALREADY_APPROVED,
                    SUPERSEDED,
                    TOO_MANY_VERSIONS,
                    NOT_THE_NEWEST,
                    TURNED,
                    ALREADY_ISSUED,
                    NOTHING_STANDS,
                    OVER,
                    NOT_FOR_SIRENS,
                    TOO_MANY ->
                    409;
        };
    }

    private static String words(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_ALARM -> "no such alarm is open at the site";
            case STALE_OCCURRENCE -> "it was raised anew since you saw it; look again";
            case ALREADY_ACKNOWLEDGED -> "it is acknowledged already";
            case NOTE_MISSING -> "note: missing; say what was found or done, or why";
            case UNKNOWN_EVENT -> "no such event is open at the site";
            case OUT_OF_ORDER -> "another step comes first";
            case STILL_ACTIVE -> "not all of it is over yet";
            case NOT_SHELVABLE ->
                    "red alarms, and those that guard people at level 2, are never put aside";
            case SHELVED_TOO_LONG -> "until: later than its colour allows, or not in the future";
            case NOT_SHELVED -> "it is not on the shelf";
            case ALREADY_OUT_OF_SERVICE -> "it is out of service already";
            case NOT_OUT_OF_SERVICE -> "it is in service";
            case NOT_LATCHED -> "it is not latched";
            case NOT_VERIFIED -> "verify on site before you reset it";
            case NOT_STABLE -> "it has not been calm for long enough";
            case NOT_LOWER -> "colour: not lower than the event's";
            case UNKNOWN_TASK -> "the response plan asks for no such task at this colour";
            case ALREADY_DONE -> "it is ticked off already";
            case NOT_SIGNED -> "the response plan asks for the signature of a named person";
            case UNKNOWN_VERSION -> "there is no such version of the response plan";
            case SAME_PERSON -> "who wrote a version does not approve it; another person must";
            case ALREADY_APPROVED -> "it is approved already";
            case SUPERSEDED -> "a newer version is approved";
            case TOO_MANY_VERSIONS -> "there are too many versions of this response plan";
            case NOT_THE_NEWEST -> "there is another draft since, or none; look again";
            case TURNED -> "the event has changed since it was drafted; look again";
            case ALREADY_ISSUED -> "it has gone there already";
            case TOO_LOW -> "colour: lower than the event's";
            case NOTHING_STANDS -> "no warning stands there that could be taken back";
            case OVER -> "the event is over: what stands can only be taken back";
            case NOT_FOR_SIRENS -> "sirens sound for red only, and in the live world only";
            case VALID_TOO_LONG -> "until: later than sirens may wait, or not in the future";
            case TOO_MANY -> "more was let out of this event than it may have";
            case INCOMPLETE -> "a part of what this needs is missing";
        };
    }
}

package berm.center;

import berm.center.ActionApi.Asked;
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
        return problems;
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    static berm.center.asked.Refusal refused(Refusal refusal) {
        return berm.center.asked.Refusal.byDesk(status(refusal), words(refusal), refusal);
    }

    private static int status(Refusal refusal) {
        return switch (refusal) {
            case UNKNOWN_ALARM, UNKNOWN_EVENT -> 404;
            case NOTE_MISSING, INCOMPLETE, NOT_LOWER, SHELVED_TOO_LONG -> 400;
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
                    NOT_STABLE ->
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
            case INCOMPLETE -> "a part of what this needs is missing";
        };
    }
}

package berm.domain.alarm;

import berm.domain.Colour;
import berm.domain.alarm.Overrides.Permit;
import berm.domain.alarm.Overrides.Shelving;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What lies over the alarms of a site: shelves, permits, and parents that hide their children.
 *
 * <p>A parent is an active condition of the whole site that rests on silences alone, as when points
 * of a dam are lost together: the silences it names are hidden by design while it is no less
 * severe.
 */
final class Covers {

    private static final String SILENCE = ".silence";

    private final SiteDesk desk;
    private boolean stirred = true;

    Covers(SiteDesk desk) {
        this.desk = desk;
    }

    /** Ends what has lain on the shelf for its time. */
    void advance() {
        for (String condition : desk.overridden()) {
            Shelving shelving = desk.over(condition).shelving();
            if (shelving != null && shelving.until() <= desk.now()) {
                unshelve(condition, Happening.SHELF_ENDED, null, "");
            }
        }
    }

    @Nullable Long wakeAt() {
        return desk.overridden().stream()
                .map(condition -> desk.over(condition).shelving())
                .filter(Objects::nonNull)
                .map(Shelving::until)
                .min(Long::compare)
                .orElse(null);
    }

    /** A worse colour than was put aside, or the end of the one alarm that was, ends the shelf. */
    void worsened(@Nullable Alarm before, Alarm after) {
        Shelving shelving = desk.over(after.condition()).shelving();
        if (shelving == null || before == null) {
            return;
        }
        boolean worse = after.isActive() && after.colour().compareTo(before.colour()) > 0;
        if (worse || (shelving.oneShot() && !after.isActive())) {
            unshelve(after.condition(), Happening.SHELF_ENDED, null, "");
        }
    }

    void shelve(String condition, Shelving shelving) {
        desk.override(condition, desk.over(condition).shelved(shelving));
        covered(condition, Happening.SHELVED, shelving.by(), shelving.reason());
    }

    void unshelve(String condition, Happening what, @Nullable String by, String note) {
        desk.override(condition, desk.over(condition).shelved(null));
        uncovered(condition, what, by, note);
    }

    void takeOut(String condition, Permit permit) {
        desk.override(condition, desk.over(condition).permitted(permit));
        covered(condition, Happening.OUT_OF_SERVICE, permit.by(), permit.reason());
    }

    void putBack(String condition, String by, String note) {
        desk.override(condition, desk.over(condition).permitted(null));
        uncovered(condition, Happening.IN_SERVICE, by, note);
    }

    /** Consoles are shown the alarm anew, which by itself is as it was. */
    private void covered(String condition, Happening what, @Nullable String by, String note) {
        Alarm alarm = desk.alarm(condition);
        if (alarm == null) {
            desk.tell(condition, what, by, note);
        } else {
            desk.keep(alarm, what, desk.now(), by, note);
        }
    }

    private void uncovered(String condition, Happening what, @Nullable String by, String note) {
        Alarm alarm = desk.alarm(condition);
        if (alarm == null) {
            desk.tell(condition, what, by, note);
        } else {
            boolean free = desk.over(condition).none() && alarm.maskedBy() == null;
            desk.keep(free ? alarm.uncovered() : alarm, what, desk.now(), by, note);
        }
    }

    /** Notes that which silences are hidden may be another matter now. */
    void changed(Alarm alarm) {
        stirred |= alarm.cause().sensor() == null || alarm.condition().endsWith(SILENCE);
    }

    /** Finds again which silences are hidden by which condition of the site. */
    void mask() {
        if (!stirred) {
            return;
        }
        List<Alarm> parents = desk.alarms().stream().filter(Covers::isParent).toList();
        for (Alarm child : desk.alarms()) {
            if (child.condition().endsWith(SILENCE)) {
                mask(child, parent(child, parents));
            }
        }
        stirred = false;
    }

    private void mask(Alarm child, @Nullable String parent) {
        if (Objects.equals(parent, child.maskedBy())) {
            return;
        }
        Alarm masked = child.maskedBy(parent);
        if (parent != null) {
            desk.keep(masked, Happening.SUPPRESSED, desk.now(), null, parent);
        } else {
            boolean free = desk.over(child.condition()).none();
            desk.keep(
                    free ? masked.uncovered() : masked,
                    Happening.UNSUPPRESSED,
                    desk.now(),
                    null,
                    "");
        }
    }

    private static boolean isParent(Alarm alarm) {
        List<String> because = alarm.cause().because();
        return alarm.isActive()
                && alarm.cause().sensor() == null
                && !because.isEmpty()
                && because.stream().allMatch(Covers::isOfSilence);
    }

    /** {@code level.silence YELLOW}, or {@code and 3 more}. */
    private static boolean isOfSilence(String reason) {
        return condition(reason).endsWith(SILENCE) || reason.startsWith("and ");
    }

    private static String condition(String reason) {
        int space = reason.indexOf(' ');
        return space < 0 ? reason : reason.substring(0, space);
    }

    private static @Nullable String parent(Alarm child, List<Alarm> parents) {
        return parents.stream()
                .filter(parent -> parent.colour().compareTo(child.colour()) >= 0)
                .filter(parent -> names(parent, child.condition()))
                .map(Alarm::condition)
                .findFirst()
                .orElse(null);
    }

    private static boolean names(Alarm parent, String condition) {
        return parent.cause().because().stream()
                .anyMatch(reason -> condition(reason).equals(condition));
    }

    /** Why the alarm cannot be put aside until then; null when it can. */
    static @Nullable Refusal refusal(Alarm alarm, long until, long now, ResponsePlan plan) {
        Long longest = plan.row(alarm.colour()).shelve();
        boolean people =
                alarm.cause().guardsPeople() && alarm.colour().compareTo(Colour.ORANGE) >= 0;
        if (longest == null || people || alarm.colour() == Colour.RED) {
            return Refusal.NOT_SHELVABLE;
        }
        return until <= now || until > now + longest ? Refusal.SHELVED_TOO_LONG : null;
    }
}

package berm.domain.alarm;

import berm.domain.World;
import berm.domain.outside.Click;
import berm.domain.outside.Draft;
import berm.domain.outside.Means;
import berm.domain.outside.Outside;
import berm.domain.outside.Warning;
import org.jspecify.annotations.Nullable;

/**
 * Takes what people want told outside the organisation, or says why not.
 *
 * <pre>
 * drafted     a warning of an open event, of its colour or a worse one; or that it is over, where
 *             a warning stands
 * issued      the newest draft, if the event is still in the turn for which it was made, once to
 *             each authority
 * taken back  where a warning stands
 * sounded     the newest draft of the public's colour, in the live world alone, while the sirens
 *             are not about to sound
 * </pre>
 */
final class Outgoing {
    private final SiteDesk desk;

    Outgoing(SiteDesk desk) {
        this.desk = desk;
    }

    @Nullable Refusal take(String by, Action action) {
        Long number = action.event();
        SiteEvent event = number == null ? null : desk.event(number);
        if (event == null) {
            return Refusal.UNKNOWN_EVENT;
        }
        return action.kind() == ActionKind.DRAFT
                ? draft(event, by, action.warning())
                : click(event, by, action);
    }

    private @Nullable Refusal draft(SiteEvent event, String by, @Nullable Warning warning) {
        if (warning == null) {
            return Refusal.INCOMPLETE;
        }
        Refusal refusal = warning.over() ? unlessStanding(event) : unlessOpen(event, warning);
        if (refusal == null) {
            Outside drafted = event.outside().drafted(warning, by, desk.now());
            keep(event.told(drafted), Happening.DRAFTED, by, warning.zh().headline());
        }
        return refusal;
    }

    private static @Nullable Refusal unlessStanding(SiteEvent event) {
        return event.outside().standing().isEmpty() ? Refusal.NOTHING_STANDS : null;
    }

    private static @Nullable Refusal unlessOpen(SiteEvent event, Warning warning) {
        if (!event.isOpen()) {
            return Refusal.OVER;
        }
        return warning.colour().compareTo(event.colour()) < 0 ? Refusal.TOO_LOW : null;
    }

    private @Nullable Refusal click(SiteEvent event, String by, Action action) {
        Outside outside = event.outside();
        Draft draft = outside.draft();
        Click click = action.click();
        if (click == null || click.channels().isEmpty()) {
            return Refusal.INCOMPLETE;
        } else if (draft == null || draft.number() != click.draft()) {
            return Refusal.NOT_THE_NEWEST;
        } else if (draft.turn() != outside.turn()) {
            return Refusal.TURNED;
        } else if (outside.issues().size() >= Outside.ISSUES) {
            return Refusal.TOO_MANY;
        }
        return action.kind() == ActionKind.ISSUE
                ? issue(event, by, click, draft.warning())
                : sound(event, by, click, draft.warning(), action.until());
    }

    private @Nullable Refusal issue(SiteEvent event, String by, Click click, Warning warning) {
        Outside outside = event.outside();
        if (outside.hasGone(click, desk.now())) {
            return Refusal.ALREADY_ISSUED;
        } else if (warning.over() && !outside.standing().containsAll(click.channels())) {
            return Refusal.NOTHING_STANDS;
        }
        Happening what = warning.over() ? Happening.TAKEN_BACK : Happening.ISSUED;
        let(event, what, Means.AUTHORITIES, click, warning, null, by);
        return null;
    }

    private @Nullable Refusal sound(
            SiteEvent event, String by, Click click, Warning warning, @Nullable Long until) {
        if (!isForSirens(event, warning)) {
            return Refusal.NOT_FOR_SIRENS;
        } else if (until == null) {
            return Refusal.INCOMPLETE;
        } else if (until <= desk.now() || until - desk.now() > Outside.SIRENS_MILLIS) {
            return Refusal.VALID_TOO_LONG;
        } else if (event.outside().isSounding(click, desk.now())) {
            return Refusal.ALREADY_ISSUED;
        }
        let(event, Happening.SOUNDED, Means.SIRENS, click, warning, until, by);
        return null;
    }

    /** A siren is heard by the public, whatever its command says of drills. */
    private static boolean isForSirens(SiteEvent event, Warning warning) {
        return event.world().equals(World.LIVE.name())
                && !warning.over()
                && warning.colour().compareTo(Outside.SIRENS_FROM) >= 0;
    }

    private void let(
            SiteEvent event,
            Happening what,
            Means means,
            Click click,
            Warning warning,
            @Nullable Long until,
            String by) {
        Outside outside = event.outside().issued(means, click, warning, until, by, desk.now());
        String channels = String.join(", ", click.channels());
        keep(event.told(outside), what, by, channels + ": " + warning.zh().headline());
    }

    private void keep(SiteEvent after, Happening what, String by, String note) {
        desk.keep(after);
        desk.tell(after, what, by, note);
    }
}

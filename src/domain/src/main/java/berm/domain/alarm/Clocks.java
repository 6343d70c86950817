package berm.domain.alarm;

import berm.domain.Colour;
import org.jspecify.annotations.Nullable;

/**
 * The clocks of the people of a site: those of its event, and those after which alarms ask anew.
 */
final class Clocks {

    private final SiteDesk desk;
    private long asksAgain = Long.MAX_VALUE;

    Clocks(SiteDesk desk) {
        this.desk = desk;
    }

    void advance() {
        SiteEvent event = desk.event();
        if (event != null && event.isOverdue(desk.now())) {
            SiteEvent prompted = event.prompted(desk.now(), desk.agreement());
            desk.keep(prompted);
            desk.tell(prompted, Happening.OVERDUE, null, event.step().name());
        }
        if (asksAgain <= desk.now()) {
            asksAgain = Long.MAX_VALUE;
            desk.alarms().forEach(this::askAgain);
        }
    }

    private void askAgain(Alarm alarm) {
        Long again = asksAgainAt(alarm);
        if (again != null && again <= desk.now()) {
            desk.keep(alarm.reAlarmed(), Happening.RE_ALARMED, desk.now(), null, "");
        } else {
            watch(alarm);
        }
    }

    /** Notes when the alarm will ask again, if that is sooner than any other does. */
    void watch(Alarm alarm) {
        Long again = asksAgainAt(alarm);
        asksAgain = again == null ? asksAgain : Math.min(asksAgain, again);
    }

    /** The times of another response plan: what is acknowledged asks again by them. */
    void agreed() {
        desk.alarms().forEach(this::watch);
    }

    @Nullable Long wakeAt() {
        SiteEvent event = desk.event();
        Long due = event == null ? null : event.due();
        long first = due == null ? asksAgain : Math.min(asksAgain, due);
        return first == Long.MAX_VALUE ? null : (Long) first;
    }

    private @Nullable Long asksAgainAt(Alarm alarm) {
        Long answered = alarm.times().answered();
        Long after = desk.plan().row(alarm.colour()).reAlarm();
        boolean asks = alarm.state(desk.over(alarm.condition())) == AlarmState.ACKNOWLEDGED;
        return asks && answered != null && after != null ? (Long) (answered + after) : null;
    }

    /** The alarm as one of the event of the site, which it may open or worsen. */
    Alarm join(@Nullable Alarm before, Alarm after) {
        SiteEvent event = desk.event();
        boolean asksAnew =
                desk.sounds(after) && (before == null || before.raising() != after.raising());
        if (event == null) {
            return asksAnew || desk.sounds(after) ? opening(after) : after;
        }
        held(event, before, after);
        if (asksAnew && isWorse(event, before, after)) {
            SiteEvent worse = event.worsened(after.colour(), desk.now(), desk.agreement());
            desk.keep(worse);
            desk.tell(worse, Happening.WORSENED, null, "");
        }
        boolean member = after.event() == event.number();
        return member || after.isClosed() ? after : after.joined(event.number(), false);
    }

    private Alarm opening(Alarm alarm) {
        SiteEvent event = SiteEvent.opened(alarm, desk.nextEvent(), desk.now(), desk.agreement());
        desk.keep(event);
        desk.tell(event, Happening.OPENED, null, "");
        return alarm.joined(event.number(), true);
    }

    /** A worse colour than the event has had, or one more red. */
    private static boolean isWorse(SiteEvent event, @Nullable Alarm before, Alarm after) {
        boolean newRed =
                after.colour() == Colour.RED
                        && (before == null || before.colour() != Colour.RED || !before.isActive());
        return newRed || after.colour().compareTo(event.colour()) > 0;
    }

    private void held(SiteEvent event, @Nullable Alarm before, Alarm after) {
        boolean eased =
                before != null
                        && before.isActive()
                        && (!after.isActive() || after.colour().compareTo(before.colour()) < 0);
        if (before != null && eased) {
            desk.keep(event.held(before.colour(), desk.now()));
        }
    }

    /** Closes the event when all that its colour asks for is done, and nothing of it is open. */
    void settle() {
        SiteEvent event = desk.event();
        boolean byItself =
                event != null
                        && event.step() == Step.RELEASE
                        && event.colour().compareTo(Colour.ORANGE) < 0
                        && !desk.plan().isSigned(event.colour())
                        && !desk.isAnyOf(event);
        if (event != null && byItself) {
            close(event, null, "");
        }
    }

    void close(SiteEvent event, @Nullable String by, String note) {
        SiteEvent closed = event.closed(desk.now());
        desk.keep(closed);
        desk.tell(closed, by == null ? Happening.CLOSED : Happening.RELEASED, by, note);
    }
}

package berm.domain.alarm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of alarms when the life of a site's judge ends and another one speaks.
 *
 * <pre>
 * another life speaks                     → each active alarm of an earlier life is orphaned
 * it restates or clears the condition     → the alarm is its own again ({@link Alarms})
 * its clock is past the old one's by      → the alarm counts as over, marked as not restated;
 *   the grace that came with its word       without an answer it still waits for one
 * </pre>
 *
 * By then the new life has heard each sensor, and said that it is silent if it is. An incident of
 * the centre's own is not the judge's to restate.
 */
final class Lives {

    private final SiteDesk desk;
    private @Nullable String life;
    private long clock;
    private @Nullable Long reconcileAt;

    Lives(SiteDesk desk, DeskState state) {
        this.desk = desk;
        this.life = state.life();
        this.clock = state.clock();
        this.reconcileAt = state.reconcileAt();
    }

    boolean matters(String speaking, long at) {
        return !speaking.equals(life) || (reconcileAt != null && at >= reconcileAt);
    }

    void heard(String speaking, long at, long grace) {
        if (!speaking.equals(life)) {
            begin(speaking, grace);
        } else if (matters(speaking, at)) {
            reconcile(at);
        }
        clock = Math.max(clock, at);
    }

    private void begin(String speaking, long grace) {
        List<Alarm> strangers = strangers(speaking);
        for (Alarm alarm : strangers) {
            desk.keep(alarm.orphaned(), Happening.LIFE_ENDED, clock, null, "");
        }
        reconcileAt = strangers.isEmpty() ? null : (Long) (clock + grace);
        life = speaking;
    }

    private void reconcile(long at) {
        for (Alarm alarm : strangers(String.valueOf(life))) {
            Alarm over = alarm.returned(at, alarm.marks().asUnrestated());
            desk.keep(over, Happening.NOT_RESTATED, at, null, "");
        }
        reconcileAt = null;
    }

    private List<Alarm> strangers(String to) {
        return desk.alarms().stream()
                .filter(Alarm::isActive)
                .filter(alarm -> !alarm.life().equals(to))
                .filter(alarm -> !Incidents.endsByAnswer(alarm))
                .toList();
    }

    @Nullable String life() {
        return life;
    }

    long clock() {
        return clock;
    }

    @Nullable Long reconcileAt() {
        return reconcileAt;
    }
}

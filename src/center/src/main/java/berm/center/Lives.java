package berm.center;

import berm.center.PlanView.SensorView;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * What becomes of alarms when the life of a site's judge ends and another one speaks.
 *
 * <pre>
 * another life speaks                     → each active alarm of an earlier life is orphaned
 * it restates or clears the condition     → the alarm is its own again ({@link Alarms})
 * its clock is past the old one's by      → the alarm counts as over, marked as not restated;
 *   four intervals of the slowest sensor    without an answer it still waits for one
 * </pre>
 *
 * By then the new life has heard each sensor, and said that it is silent if it is. An incident of
 * the centre's own is not the judge's to restate.
 */
@Component
class Lives {

    private static final long LEAST_GRACE = 30 * 60_000L;
    private static final long MOST_GRACE = 24 * 3_600_000L;
    private static final int INTERVALS = 4;

    private final SiteStore sites;
    private final AlarmStore alarms;
    private final Plans plans;

    Lives(SiteStore sites, AlarmStore alarms, Plans plans) {
        this.sites = sites;
        this.alarms = alarms;
        this.plans = plans;
    }

    /**
     * Notes that this life spoke at that clock of a site that has been heard; the alarms this
     * changed.
     */
    List<Alarm> heard(String world, String site, String life, long clock, int plan) {
        SiteStore.Life known = sites.life(world, site);
        if (!life.equals(known.life())) {
            return begin(world, site, life, known.clock(), plan);
        }
        Long due = known.reconcileAt();
        return due == null || clock < due ? List.of() : reconcile(world, site, life, clock);
    }

    private List<Alarm> begin(String world, String site, String life, long clock, int plan) {
        List<Alarm> orphans = strangers(world, site, life).stream().map(Alarm::orphaned).toList();
        orphans.forEach(alarm -> keep(alarm, "LIFE_ENDED", clock));
        sites.live(world, site, life, orphans.isEmpty() ? null : clock + grace(world, site, plan));
        return orphans;
    }

    private List<Alarm> reconcile(String world, String site, String life, long clock) {
        List<Alarm> over = new ArrayList<>();
        for (Alarm alarm : strangers(world, site, life)) {
            over.add(alarm.returned(clock, alarm.marks().asUnrestated()));
        }
        over.forEach(alarm -> keep(alarm, "NOT_RESTATED", clock));
        sites.live(world, site, life, null);
        return over;
    }

    private List<Alarm> strangers(String world, String site, String life) {
        return alarms.active(world, site).stream()
                .filter(alarm -> !alarm.life().equals(life))
                .filter(alarm -> !Incidents.endsByAnswer(alarm))
                .toList();
    }

    private void keep(Alarm alarm, String what, long clock) {
        alarms.journal(alarms.save(alarm), what, clock, null);
    }

    private long grace(String world, String site, int plan) {
        long slowest =
                plans.of(world, site, plan).stream()
                        .flatMap(view -> view.sensors().stream())
                        .mapToLong(SensorView::interval)
                        .max()
                        .orElse(0);
        return Math.max(LEAST_GRACE, Math.min(MOST_GRACE, INTERVALS * slowest));
    }
}

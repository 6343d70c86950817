package berm.center;

import berm.center.Counters.Fate;
import berm.center.SiteStore.Heard;
import berm.center.told.ToldStore;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Pulse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one way of events into the centre: each identity once, its alarm decided and kept.
 *
 * <p>A call joins the transaction of its caller, so that an event and the offset of its record are
 * kept together or not at all. Counting is the caller's, after that transaction.
 */
@Component
public class Intake {

    /** What became of an event, and the alarms it changed. */
    public record Taken(Fate fate, List<Alarm> changed) {}

    private final AlarmStore alarms;
    private final SeenStore seen;
    private final SiteStore sites;
    private final Lives lives;
    private final ToldStore told;
    private final Clock wall;

    Intake(
            AlarmStore alarms,
            SeenStore seen,
            SiteStore sites,
            Lives lives,
            ToldStore told,
            Clock wall) {
        this.alarms = alarms;
        this.seen = seen;
        this.sites = sites;
        this.lives = lives;
        this.told = told;
        this.wall = wall;
    }

    /**
     * Takes an event.
     *
     * @param digest of its bytes, by which a repeated event is told from a contradiction
     */
    @Transactional
    public Taken take(ConditionEvent event, String digest, @Nullable Long decided) {
        return switch (seen.see(event.world(), event.site(), event.life(), event.seq(), digest)) {
            case SEEN -> new Taken(Fate.DUPLICATE, List.of());
            case CONTRADICTED -> new Taken(Fate.CONTRADICTED, incident(event, decided));
            case NEW -> new Taken(Fate.ACCEPTED, decide(event, decided));
        };
    }

    /** Takes a sign of life of a site. */
    @Transactional
    public Taken take(Pulse pulse) {
        hear(pulse.world(), pulse.site(), pulse.clock(), pulse.plan());
        return new Taken(
                Fate.PULSE,
                lives.heard(
                        pulse.world(), pulse.site(), pulse.life(), pulse.clock(), pulse.plan()));
    }

    private List<Alarm> decide(ConditionEvent event, @Nullable Long decided) {
        if (event.kind() == EventKind.DEAF) {
            return deaf(event, decided);
        }
        hear(event.world(), event.site(), event.clock(), event.plan());
        told.hear(event);
        List<Alarm> changed =
                new ArrayList<>(
                        lives.heard(
                                event.world(),
                                event.site(),
                                event.life(),
                                event.clock(),
                                event.plan()));
        Alarm newest = newest(event.world(), event.site(), event.condition());
        changed.addAll(keep(newest, Alarms.after(newest, event, decided), event));
        return changed;
    }

    private List<Alarm> deaf(ConditionEvent event, @Nullable Long decided) {
        if (!Incidents.isWorthTelling(event)) {
            return List.of();
        }
        Alarm newest = newest(event.world(), Incidents.PATH, Incidents.DEAF);
        return keep(newest, Incidents.deaf(newest, event, decided), event);
    }

    private List<Alarm> incident(ConditionEvent event, @Nullable Long decided) {
        Alarm newest = newest(event.world(), event.site(), Incidents.IDENTITY);
        return keep(newest, Incidents.contradicted(newest, event, decided), event);
    }

    private List<Alarm> keep(@Nullable Alarm newest, @Nullable Alarm after, ConditionEvent event) {
        if (after == null || after.equals(newest)) {
            return List.of();
        }
        Alarm saved = alarms.save(after);
        alarms.journal(saved, event.kind().name(), event.clock(), null);
        return List.of(saved);
    }

    private @Nullable Alarm newest(String world, String site, String condition) {
        return alarms.newest(world, site, condition).orElse(null);
    }

    private void hear(String world, String site, long clock, int plan) {
        sites.hear(new Heard(world, site, clock, plan, wall.millis()));
    }
}

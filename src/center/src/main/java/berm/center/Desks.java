package berm.center;

import berm.center.DeskStore.Kept;
import berm.domain.alarm.Agreement;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmId;
import berm.domain.alarm.DeskState;
import berm.domain.alarm.Overrides;
import berm.domain.alarm.SiteDesk;
import berm.domain.alarm.SiteEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The desks of all sites at hand, as the alarm journal has made them so far.
 *
 * <p>They are read from the database once, and again when what they became could not be kept.
 */
@Component
class Desks {

    private static final Comparator<Alarm> WORST_LAST =
            Comparator.comparing(Alarm::colour).thenComparing(alarm -> alarm.times().received());

    /**
     * A response plan that holds at a site.
     *
     * @param since when it was agreed there, ms; null of the one that ships
     */
    record DeskAgreement(Agreement agreement, @Nullable Long since) {}

    private final DeskStore store;
    private final AlarmStore alarms;
    private final EventStore events;
    private final Map<String, SiteDesk> desks = new HashMap<>();
    private boolean loaded;

    Desks(DeskStore store, AlarmStore alarms, EventStore events) {
        this.store = store;
        this.alarms = alarms;
        this.events = events;
    }

    /** The desk of a site; only the taker of the alarm journal lets it take entries. */
    synchronized SiteDesk of(String world, String site) {
        load();
        return desks.computeIfAbsent(
                world + "/" + site,
                place -> new SiteDesk(world, site, DeskState.NEW, List.of(), List.of()));
    }

    /** The alarms of a site that are not closed. */
    synchronized List<Alarm> open(String world, String site) {
        load();
        SiteDesk desk = desks.get(world + "/" + site);
        return desk == null ? List.of() : desk.alarms();
    }

    /** So many of the alarms that are not closed, the worst first, of one colour the newest. */
    synchronized List<Alarm> worst(int most) {
        load();
        var worst = new PriorityQueue<>(WORST_LAST);
        for (SiteDesk desk : desks.values()) {
            for (Alarm alarm : desk.alarms()) {
                worst.add(alarm);
                if (worst.size() > most) {
                    worst.remove();
                }
            }
        }
        return worst.stream().sorted(WORST_LAST.reversed()).toList();
    }

    /** So many of {@link #events}, the worst first, of one colour the newest. */
    synchronized List<SiteEvent> worstEvents(int most) {
        return events().stream()
                .sorted(
                        Comparator.comparing(SiteEvent::colour)
                                .thenComparing(SiteEvent::openedAt)
                                .reversed())
                .limit(most)
                .toList();
    }

    /** How many alarms are not closed, by site. */
    synchronized List<OpenCount> counts() {
        load();
        return desks.values().stream().map(OpenCount::of).toList();
    }

    /** How many alarms of a site are not closed. */
    synchronized OpenCount count(String world, String site) {
        return OpenCount.of(of(world, site));
    }

    /** The events of all sites that are open, or not finished outside. */
    synchronized List<SiteEvent> events() {
        load();
        return desks.values().stream().flatMap(desk -> desk.events().stream()).toList();
    }

    /** All that is put aside by people, or hidden by design. */
    synchronized List<Aside> aside() {
        load();
        return desks.values().stream().flatMap(desk -> Aside.of(desk).stream()).toList();
    }

    /** What lies over a condition of a site. */
    synchronized Overrides over(Alarm alarm) {
        return of(alarm.world(), alarm.site()).state().over(alarm.condition());
    }

    /** Whether that response plan would take the place of the one that holds at the site. */
    synchronized boolean lacks(String world, String site, Agreement agreement) {
        return of(world, site).lacks(agreement);
    }

    /** The response plan that holds at a site, and since when it does so there. */
    synchronized DeskAgreement agreement(String world, String site) {
        SiteDesk desk = of(world, site);
        return new DeskAgreement(desk.agreement(), desk.state().agreedAt());
    }

    /** Whether a sign of that life at that clock would change anything at the site. */
    synchronized boolean matters(String world, String site, String life, long clock) {
        return of(world, site).matters(life, clock);
    }

    /** The places, as world/site, at which something runs out until then. */
    synchronized List<String> due(long now) {
        load();
        List<String> due = new ArrayList<>();
        desks.forEach(
                (place, desk) -> {
                    Long at = desk.wakeAt();
                    if (at != null && at <= now) {
                        due.add(place);
                    }
                });
        return due;
    }

    /** Whether the alarm as it now stands has not been shown to anybody yet. */
    synchronized boolean isUntold(AlarmId id, int raising) {
        Alarm alarm = of(id.world(), id.site()).alarm(id.number());
        return alarm != null && alarm.raising() == raising && alarm.times().told() == null;
    }

    /** Reads all from the database when next asked: what is here was not kept. */
    synchronized void forget() {
        desks.clear();
        loaded = false;
    }

    private void load() {
        if (loaded) {
            return;
        }
        Map<String, List<Alarm>> open =
                alarms.open().stream()
                        .collect(Collectors.groupingBy(a -> a.world() + "/" + a.site()));
        Map<String, List<SiteEvent>> unfinished =
                events.unfinished().stream().collect(Collectors.groupingBy(SiteEvent::place));
        for (Kept kept : store.all().values()) {
            List<Alarm> here = open.getOrDefault(kept.place(), List.of());
            List<SiteEvent> event = unfinished.getOrDefault(kept.place(), List.of());
            desks.put(
                    kept.place(),
                    new SiteDesk(kept.world(), kept.site(), kept.state(), here, event));
        }
        loaded = true;
    }
}

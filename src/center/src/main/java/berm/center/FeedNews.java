package berm.center;

import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmId;
import berm.domain.alarm.SiteEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has changed since consoles were last told, each thing once and as it is now. */
final class FeedNews {

    private Map<AlarmId, Alarm> alarms = new LinkedHashMap<>();
    private Map<String, SiteEvent> events = new LinkedHashMap<>();
    private Map<String, PlanView> plans = new LinkedHashMap<>();
    private Map<String, SiteView> sites = new LinkedHashMap<>();

    /** A site of a world. */
    record Place(String world, String site) {}

    /** A round of news. */
    record Round(
            Collection<Alarm> alarms,
            Collection<SiteEvent> events,
            Collection<PlanView> plans,
            Collection<SiteView> sites) {
        /** More changes than these in a round are told as numbers. */
        private static final int CROWD = 300;

        boolean isCrowd() {
            return alarms.size() + events.size() > CROWD;
        }

        /** Where alarms or events have changed. */
        Collection<Place> places() {
            Set<Place> places = new LinkedHashSet<>();
            alarms.forEach(alarm -> places.add(new Place(alarm.world(), alarm.site())));
            events.forEach(event -> places.add(new Place(event.world(), event.site())));
            return places;
        }

        boolean isEmpty() {
            return alarms.isEmpty() && events.isEmpty() && plans.isEmpty() && sites.isEmpty();
        }
    }

    synchronized void add(Collection<Alarm> changedAlarms, Collection<SiteEvent> changedEvents) {
        changedAlarms.forEach(alarm -> alarms.put(alarm.id(), alarm));
        changedEvents.forEach(event -> events.put(event.place() + "/" + event.number(), event));
    }

    synchronized void addSites(List<SiteView> changed) {
        changed.forEach(site -> sites.put(site.world() + "/" + site.site(), site));
    }

    synchronized void addPlans(List<PlanView> newPlans) {
        newPlans.forEach(plan -> plans.put(plan.world() + "/" + plan.site(), plan));
    }

    /** A round that was not told: what has changed since stands as it is now. */
    synchronized void putBack(Round round) {
        round.alarms().forEach(alarm -> alarms.putIfAbsent(alarm.id(), alarm));
        round.events().forEach(e -> events.putIfAbsent(e.place() + "/" + e.number(), e));
        round.plans().forEach(p -> plans.putIfAbsent(p.world() + "/" + p.site(), p));
        round.sites().forEach(s -> sites.putIfAbsent(s.world() + "/" + s.site(), s));
    }

    /** All there is, which is then no news any more. */
    synchronized Round take() {
        var round = new Round(alarms.values(), events.values(), plans.values(), sites.values());
        alarms = new LinkedHashMap<>();
        events = new LinkedHashMap<>();
        plans = new LinkedHashMap<>();
        sites = new LinkedHashMap<>();
        return round;
    }
}

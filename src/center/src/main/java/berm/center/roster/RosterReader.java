package berm.center.roster;

import berm.center.Known;
import berm.center.PlanView;
import berm.center.access.Access;
import berm.center.access.Counties;
import berm.center.access.Operation;
import berm.center.access.Scope;
import berm.domain.World;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The rosters that whoever asks may see: of the centre, and of each place that keeps one. */
@Component
class RosterReader {
    /** A place keeps a roster when it had somebody on duty this long ago or less, or will. */
    private static final long KEPT_MILLIS = 31 * 86_400_000L;

    private static final Scope CENTER = new Scope.Everything();

    private final RosterStore store;
    private final Known known;
    private final Access access;
    private final Counties counties;

    RosterReader(RosterStore store, Known known, Access access, Counties counties) {
        this.store = store;
        this.known = known;
        this.access = access;
        this.counties = counties;
    }

    /**
     * That of the centre first, also where nobody wrote any; then counties, then sites.
     *
     * @param now when the rosters must be kept
     */
    List<RosterView> all(long from, long until, long now) {
        Map<Scope, List<RosterEntry>> kept =
                new TreeMap<>(
                        Comparator.comparing((Scope scope) -> !scope.equals(CENTER))
                                .thenComparing(Scope::toString));
        Stream.concat(store.places(now - KEPT_MILLIS).stream(), Stream.of(CENTER))
                .filter(scope -> access.mayWithin(Operation.READ_SITE, scope))
                .forEach(scope -> kept.put(scope, new ArrayList<>()));
        for (RosterEntry entry : store.during(from, until)) {
            List<RosterEntry> entries = kept.get(entry.scope());
            if (entries != null) {
                entries.add(entry);
            }
        }
        return kept.entrySet().stream()
                .map(each -> view(each.getKey(), new Roster(each.getValue()), from, until, now))
                .toList();
    }

    /** That of the centre. */
    RosterView center(long from, long until, long now) {
        return view(CENTER, new Roster(store.during(CENTER, from, until)), from, until, now);
    }

    /** Gaps of what has passed are told only of days that have passed altogether. */
    private RosterView view(Scope scope, Roster roster, long from, long until, long now) {
        long open = now < until ? Math.max(from, now) : from;
        boolean mayEdit = access.mayThroughout(Operation.EDIT_PEOPLE, scope);
        boolean withPhone = mayEdit || access.mayWithin(Operation.ACT, scope);
        return new RosterView(
                scope.toString(),
                mayEdit,
                roster.entries().stream()
                        .map(entry -> RosterView.Line.of(entry, withPhone))
                        .toList(),
                roster.gaps(open, until),
                roster.withoutLeader(open, until));
    }

    /** Whether anybody keeps a roster of the centre. */
    boolean isKept(long now) {
        return store.places(now - KEPT_MILLIS).contains(CENTER);
    }

    /** The places whose roster the visitor may write: the centre, counties with sites, sites. */
    List<String> writable() {
        Set<Scope> scopes = new LinkedHashSet<>(List.of(CENTER));
        List<PlanView> plans = known.plans(World.LIVE);
        plans.stream()
                .flatMap(plan -> counties.countyOf(plan.world(), plan.site()).stream())
                .sorted()
                .map(Scope.County::new)
                .forEach(scopes::add);
        plans.stream().map(plan -> new Scope.Site(plan.world(), plan.site())).forEach(scopes::add);
        return scopes.stream()
                .filter(scope -> access.mayThroughout(Operation.EDIT_PEOPLE, scope))
                .map(Scope::toString)
                .toList();
    }
}

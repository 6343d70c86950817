package berm.center;

import berm.center.PlanStore.Kept;
import berm.center.PlanStore.Version;
import berm.center.PlanTimes.Told;
import berm.center.channel.FailedCalls;
import berm.center.channel.FailedCalls.FailedCall;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.messages.SitePerson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who answers for the live sites, since when by which version of their plans. */
@Component
class PeopleOfSites {
    private final Plans plans;
    private final PlanStore store;
    private final FailedCalls calls;

    PeopleOfSites(Plans plans, PlanStore store, FailedCalls calls) {
        this.plans = plans;
        this.store = store;
        this.calls = calls;
    }

    /** Of the sites that are wanted, those first where most is amiss. */
    List<SitePeople> all(Predicate<PlanView> wanted) {
        Map<String, FailedCall> failed = calls.all();
        return plans.inForce(World.LIVE.name()).stream()
                .filter(wanted)
                .map(plan -> SitePeople.of(plan, versions(plan), failed))
                .sorted(Comparator.comparingLong(SitePeople::amiss).reversed())
                .toList();
    }

    /** The versions up to the one in force, back to where nobody of today stood yet. */
    private List<SitePeople.Version> versions(PlanView plan) {
        var key = new SiteKey(new World(plan.world()), new SiteId(plan.site()));
        List<Kept> kept =
                store.versions(key).stream()
                        .filter(one -> one.version() <= plan.version())
                        .toList();
        List<SitePeople.Version> newestFirst = new ArrayList<>();
        for (int place = kept.size() - 1; place >= 0; place--) {
            SitePeople.Version version = version(key, kept.get(place));
            newestFirst.add(version);
            if (Collections.disjoint(version.people(), newestFirst.get(0).people())) {
                break;
            }
        }
        Collections.reverse(newestFirst);
        return newestFirst;
    }

    private SitePeople.Version version(SiteKey key, Kept kept) {
        List<SitePerson> people =
                store.document(new Version(key, kept.version()))
                        .map(PlanDocument::people)
                        .orElse(List.of());
        return new SitePeople.Version(kept.version(), from(key, kept), people);
    }

    private @Nullable Long from(SiteKey key, Kept kept) {
        Optional<PlanView> plan = plans.of(key.world().name(), key.site().value(), kept.version());
        Long effective = plan.map(PlanView::effectiveFrom).orElse(null);
        long from = new Told(kept.version(), effective, kept.known()).from(true);
        return from == Long.MIN_VALUE ? null : (Long) from;
    }
}

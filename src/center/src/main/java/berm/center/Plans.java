package berm.center;

import berm.center.PlanStore.Version;
import berm.center.SiteStore.Heard;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.messages.SitePerson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plans of all sites, made readable, the recently wanted ones kept at hand. */
@Component
public class Plans {

    private static final int AT_HAND = 4_096;

    private final PlanStore store;
    private final SiteStore sites;
    private final Map<Version, Optional<PlanView>> atHand =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Version, Optional<PlanView>> eldest) {
                    return size() > AT_HAND;
                }
            };

    public Plans(PlanStore store, SiteStore sites) {
        this.store = store;
        this.sites = sites;
    }

    /** The plan of that version, if it was ever heard of. */
    synchronized Optional<PlanView> of(String world, String site, int version) {
        if (!SiteId.isId(site) || !World.isName(world)) {
            return Optional.empty();
        }
        return atHand.computeIfAbsent(version(world, site, version), this::read);
    }

    private Optional<PlanView> read(Version wanted) {
        return store.document(wanted).flatMap(bytes -> PlanDocument.read(wanted.key(), bytes));
    }

    /** Reads the plan anew when it is next wanted: its document has come or changed. */
    synchronized void forget(PlanView plan) {
        atHand.remove(version(plan.world(), plan.site(), plan.version()));
    }

    private static Version version(String world, String site, int version) {
        return new Version(new SiteKey(new World(world), new SiteId(site)), version);
    }

    /** The plan in force at each site: the one it judges by, or else the newest heard of. */
    List<PlanView> inForce(@Nullable String world) {
        Map<SiteKey, Integer> judged = new LinkedHashMap<>();
        for (Heard heard : sites.all()) {
            Integer plan = heard.plan();
            if (plan != null && SiteId.isId(heard.site())) {
                judged.put(SiteKey.parse(heard.world() + "/" + heard.site()), plan);
            }
        }
        List<PlanView> plans = new ArrayList<>();
        for (Version newest : store.newest()) {
            SiteKey key = newest.key();
            if (world == null || world.equals(key.world().name())) {
                inForce(newest, judged.get(key)).ifPresent(plans::add);
            }
        }
        return plans;
    }

    /** The plan in force at a site, if it has one. */
    Optional<PlanView> inForceAt(String world, String site) {
        if (!SiteId.isId(site) || !World.isName(world)) {
            return Optional.empty();
        }
        List<PlanStore.Kept> kept = store.versions(version(world, site, 0).key());
        if (kept.isEmpty()) {
            return Optional.empty();
        }
        var newest = version(world, site, kept.get(kept.size() - 1).version());
        return inForce(newest, sites.plan(world, site).orElse(null));
    }

    /** Who answers for a site, by its plan in force; empty at a site without one. */
    Optional<List<SitePerson>> people(String world, String site) {
        return inForceAt(world, site)
                .flatMap(plan -> store.document(version(world, site, plan.version())))
                .map(PlanDocument::people);
    }

    private Optional<PlanView> inForce(Version newest, @Nullable Integer judged) {
        String world = newest.key().world().name();
        String site = newest.key().site().value();
        Optional<PlanView> view = judged == null ? Optional.empty() : of(world, site, judged);
        return view.isPresent() ? view : of(world, site, newest.version());
    }
}

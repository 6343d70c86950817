package berm.launcher;

import berm.bridge.PlanLog;
import berm.domain.SiteKey;
import berm.domain.plan.Plan;
import berm.messages.PlanJson;
import java.util.List;
import java.util.SortedMap;

/** What the site files of a folder would change of the plans applied last. */
final class PlanChanges {
    private final PlanSource source;
    private final SortedMap<String, Plan> inForce;

    private PlanChanges(PlanSource source, SortedMap<String, Plan> inForce) {
        this.source = source;
        this.inForce = inForce;
    }

    static PlanChanges of(PlanSource source, PlanLog plans) {
        return new PlanChanges(source, plans.applied(source.world));
    }

    /** What the site's file would change; empty when nothing, or when the site is new. */
    List<String> of(SiteDirectory.Site site) {
        Plan before = inForce.get(site.plan().site().value());
        byte[] draft =
                PlanJson.encode(site.declared(), 1, source.effectiveFrom(), source.demonstration);
        return before == null ? List.of() : PlanDifference.between(before.document(), draft);
    }

    /** The first line about a site whose plan is not applied. */
    String headline(SiteDirectory.Site site) {
        SiteKey key = new SiteKey(source.world, site.plan().site());
        Plan before = inForce.get(key.site().value());
        if (before == null) {
            return key + ": a new site, it would get plan 1";
        }
        int version = before.version();
        return of(site).isEmpty()
                ? key + ": unchanged, plan " + version
                : key + ": plan " + version + " would become " + (version + 1);
    }
}

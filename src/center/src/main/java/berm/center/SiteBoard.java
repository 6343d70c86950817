package berm.center;

import berm.center.SiteStore.Heard;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All sites with what is open at each: those heard, and those that only have a plan. */
@Component
class SiteBoard {

    private final SiteStore sites;
    private final PlanStore plans;
    private final Desks desks;
    private Map<String, SiteView> told = Map.of();

    SiteBoard(SiteStore sites, PlanStore plans, Desks desks) {
        this.sites = sites;
        this.plans = plans;
        this.desks = desks;
    }

    /** The sites that are other than when this was last asked. */
    synchronized List<SiteView> changed() {
        Map<String, SiteView> now = new LinkedHashMap<>();
        views(null).forEach(view -> now.put(view.world() + "/" + view.site(), view));
        List<SiteView> changed = new ArrayList<>();
        now.forEach(
                (place, view) -> {
                    if (!view.equals(told.get(place))) {
                        changed.add(view);
                    }
                });
        told = now;
        return changed;
    }

    /** The sites, of one world when it is named, the worst first. */
    List<SiteView> views(@Nullable String world) {
        Map<String, Heard> known = new LinkedHashMap<>();
        for (PlanStore.Version plan : plans.newest()) {
            String site = plan.key().site().value();
            known.put(
                    plan.key().toString(),
                    new Heard(plan.key().world().name(), site, 0, plan.version(), 0));
        }
        for (Heard heard : sites.all()) {
            if (!heard.site().startsWith("~")) {
                known.put(heard.world() + "/" + heard.site(), heard);
            }
        }
        List<Heard> wanted = new ArrayList<>(known.values());
        wanted.removeIf(site -> world != null && !world.equals(site.world()));
        return SiteView.of(wanted, desks::glance);
    }
}

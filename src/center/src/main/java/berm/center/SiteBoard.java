package berm.center;

import berm.center.SiteStore.Heard;
import berm.center.access.Own;
import berm.center.told.ToldStore;
import berm.domain.EventKind;
import berm.domain.alarm.Alarm;
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
    private final ToldStore told;
    private Map<String, SiteView> last = Map.of();

    SiteBoard(SiteStore sites, PlanStore plans, Desks desks, ToldStore told) {
        this.told = told;
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
                    if (!view.equals(last.get(place))) {
                        changed.add(view);
                    }
                });
        last = now;
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
            if (!Own.isOwn(heard.site())) {
                known.put(heard.world() + "/" + heard.site(), heard);
            }
        }
        List<Heard> wanted = new ArrayList<>(known.values());
        wanted.removeIf(site -> world != null && !world.equals(site.world()));
        return viewsOf(wanted);
    }

    private List<SiteView> viewsOf(List<Heard> wanted) {
        Map<String, Double> responses = told.newest(EventKind.RESPONSE);
        Map<String, Double> forecasts = told.newest(EventKind.FORECAST);
        List<SiteView> views = new ArrayList<>();
        for (Heard site : wanted) {
            String place = site.world() + "/" + site.site();
            List<Alarm> open = desks.open(site.world(), site.site());
            views.add(SiteView.of(site, open, responses.get(place), forecasts.get(place)));
        }
        views.sort(SiteView.WORST_FIRST);
        return views;
    }
}

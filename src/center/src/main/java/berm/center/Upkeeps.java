package berm.center;

import berm.center.PlanView.SensorView;
import berm.domain.World;
import berm.domain.quality.Maintenance;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * On which sensors somebody works now, as the plans in force declare it: what is measured then is
 * stored and not judged, so no alarm tells of it.
 *
 * <p>Many consoles ask; the plans are looked through once in ten seconds.
 */
@Component
class Upkeeps {

    private static final long AS_GOOD_AS_NEW = 10_000;

    private final Plans plans;
    private final SiteStore sites;
    private final Clock wall;
    private List<Aside> last = List.of();
    private long lookedAt;

    Upkeeps(Plans plans, SiteStore sites, Clock wall) {
        this.plans = plans;
        this.sites = sites;
        this.wall = wall;
    }

    /** All that is worked on, of every world; of a recorded one by the clock of the site. */
    synchronized List<Aside> running() {
        long now = wall.millis();
        if (now < lookedAt || now - lookedAt >= AS_GOOD_AS_NEW) {
            last = found(now);
            lookedAt = now;
        }
        return last;
    }

    private List<Aside> found(long now) {
        Map<String, Long> clocks = new HashMap<>();
        sites.all().forEach(heard -> clocks.put(place(heard.world(), heard.site()), heard.clock()));
        List<Aside> found = new ArrayList<>();
        for (PlanView plan : plans.inForce(null)) {
            boolean isLive = World.LIVE.name().equals(plan.world());
            long here = isLive ? now : clocks.getOrDefault(place(plan.world(), plan.site()), now);
            for (SensorView sensor : plan.sensors()) {
                for (Maintenance work : sensor.maintenance()) {
                    if (work.covers(here)) {
                        found.add(Aside.of(plan, sensor, work));
                    }
                }
            }
        }
        return List.copyOf(found);
    }

    private static String place(String world, String site) {
        return world + "/" + site;
    }
}

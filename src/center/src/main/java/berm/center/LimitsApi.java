package berm.center;

import berm.center.LimitSteps.Step;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.NotDone;
import berm.center.asked.Summary;
import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The limits of a sensor as they were, over HTTP. */
@RestController
class LimitsApi {

    /** The steps of a stretch, ordered by time; times in milliseconds since 1970 UTC. */
    record Limits(long from, long to, List<Step> steps) {}

    private final LimitSteps steps;

    LimitsApi(LimitSteps steps) {
        this.steps = steps;
    }

    @Summary("The limits of a sensor in each plan of a stretch that changed them, ordered by time.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/limits/{world}/{site}/{sensor}")
    Limits limits(
            @PathVariable String world,
            @PathVariable String site,
            @PathVariable String sensor,
            @RequestParam long from,
            @RequestParam long to) {
        if (!World.isName(world) || !SiteId.isId(site) || !SensorId.isId(sensor) || from > to) {
            throw NotDone.wrong("not a sensor, or from is after to");
        }
        var key = new SiteKey(new World(world), new SiteId(site));
        return new Limits(from, to, steps.of(key, sensor, from, to));
    }
}

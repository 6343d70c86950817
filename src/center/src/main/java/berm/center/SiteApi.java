package berm.center;

import berm.center.access.Access;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Summary;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Sites over HTTP: how they are, what was planned for them, what they read last. */
@RestController
class SiteApi {

    private final SiteBoard board;
    private final Plans plans;
    private final LatestReadings readings;
    private final Access access;

    SiteApi(SiteBoard board, Plans plans, LatestReadings readings, Access access) {
        this.board = board;
        this.plans = plans;
        this.readings = readings;
        this.access = access;
    }

    @Summary("How each site is, of one world when it is named.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/sites")
    List<SiteView> sites(@RequestParam(required = false) @Nullable String world) {
        return board.views(world).stream()
                .filter(site -> access.sees(site.world(), site.site()))
                .toList();
    }

    @Summary("The plan in force at each site.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/plans")
    List<PlanView> plans(@RequestParam(required = false) @Nullable String world) {
        return plans.inForce(world).stream()
                .filter(plan -> access.sees(plan.world(), plan.site()))
                .toList();
    }

    @Summary("The latest reading of each sensor.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/readings")
    List<LatestReading> readings(@RequestParam(required = false) @Nullable String world) {
        return readings.all(world).stream()
                .filter(reading -> access.sees(reading.world(), reading.site()))
                .toList();
    }
}

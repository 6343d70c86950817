package berm.center;

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

    SiteApi(SiteBoard board, Plans plans, LatestReadings readings) {
        this.board = board;
        this.plans = plans;
        this.readings = readings;
    }

    @GetMapping("/api/sites")
    List<SiteView> sites(@RequestParam(required = false) @Nullable String world) {
        return board.views(world);
    }

    /** The plan in force at each site. */
    @GetMapping("/api/plans")
    List<PlanView> plans(@RequestParam(required = false) @Nullable String world) {
        return plans.inForce(world);
    }

    /** The latest reading of each sensor. */
    @GetMapping("/api/readings")
    List<LatestReading> readings(@RequestParam(required = false) @Nullable String world) {
        return readings.all(world);
    }
}

package berm.center.flood;

import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Asked;
import berm.center.asked.Most;
import berm.center.asked.NotDone;
import berm.center.asked.Summary;
import berm.domain.alarm.AlarmFlood;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The floods of alarms that there were, over HTTP. */
@RestController
class FloodApi {

    private static final long LONGEST = Duration.ofDays(92).toMillis();

    /** One lasts ten minutes and more. */
    static final int MOST = 93 * 144;

    private static final long USUAL = Duration.ofDays(30).toMillis();

    /** The floods of a world in a stretch of time, the newest first. */
    record Found(String world, long from, long to, @Most(MOST) List<AlarmFlood> floods) {}

    private final Floods floods;
    private final Clock wall;

    FloodApi(Floods floods, Clock wall) {
        this.floods = floods;
        this.wall = wall;
    }

    @Summary(
            "The floods of alarms of a world, the newest first: of the last 30 days when no time is"
                    + " named, of 92 days at most.")
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/floods/{world}")
    Found floods(
            @PathVariable String world,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam(required = false) @Nullable Long to) {
        String name = Asked.world(world).name();
        long now = wall.millis();
        long end = to == null ? now : Math.min(to, now);
        long begin = from == null ? end - USUAL : from;
        if (begin < 0 || begin > end || end - begin > LONGEST) {
            throw NotDone.wrong("from, to: a stretch of at most 92 days that has begun");
        }
        return new Found(name, begin, end, floods.during(name, begin, end));
    }
}

package berm.center;

import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Most;
import berm.center.asked.NotDone;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.center.asked.Within;
import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.history.HistoryPoint;
import berm.history.HistoryQuery;
import berm.history.HistoryReader;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of a sensor over HTTP, made for drawing. */
@RestController
class HistoryApi {

    private static final int MOST_POINTS = 5_000;

    /**
     * A stretch of history: every reading where these are few enough, else the extremes of each of
     * many equal steps; in either case each point is a reading as it was stored. Times in
     * milliseconds since 1970 UTC.
     *
     * @param width of a step; 0 where the points are every reading
     */
    record Curve(long from, long to, long width, @Most(MOST_POINTS) List<HistoryPoint> points) {}

    private final HistoryReader history;

    HistoryApi(HistoryReader history) {
        this.history = history;
    }

    @Summary("The readings of a sensor, at most so many points; without from, from the first one.")
    @Refuses(503)
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/history/{world}/{site}/{sensor}")
    Curve history(
            @PathVariable String world,
            @PathVariable String site,
            @PathVariable String sensor,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam long to,
            @RequestParam(defaultValue = "2000")
                    @Within(from = HistoryReader.LEAST_EXTREMES, to = MOST_POINTS)
                    int points) {
        if (!World.isName(world) || !SiteId.isId(site) || !SensorId.isId(sensor)) {
            throw NotDone.wrong("world, site or sensor: not a name");
        }
        if (from != null && from > to) {
            throw NotDone.wrong("from: after to");
        }
        if (points < HistoryReader.LEAST_EXTREMES || points > MOST_POINTS) {
            throw NotDone.wrong("points: " + HistoryReader.LEAST_EXTREMES + " to " + MOST_POINTS);
        }
        var key = new SiteKey(new World(world), new SiteId(site));
        return curve(key, new SensorId(sensor), from, to, points);
    }

    private Curve curve(SiteKey key, SensorId sensor, @Nullable Long from, long to, int most) {
        long begin = from == null ? first(key, sensor, to) : from;
        List<HistoryPoint> points =
                history.read(new HistoryQuery(key, sensor, begin, to, most + 1));
        if (points.size() <= most) {
            return new Curve(begin, to, 0, points);
        }
        var whole = new HistoryQuery(key, sensor, begin, to, most);
        long width = whole.extremeBuckets().bucketWidth();
        return new Curve(begin, to, width, history.extremes(whole));
    }

    private long first(SiteKey key, SensorId sensor, long to) {
        long earliest = Math.min(HistoryQuery.EARLIEST, to);
        return history.read(new HistoryQuery(key, sensor, earliest, to, 1)).stream()
                .mapToLong(HistoryPoint::measuredAt)
                .findFirst()
                .orElse(to);
    }
}

package berm.center;

import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.history.HistoryException;
import berm.history.HistoryPoint;
import berm.history.HistoryQuery;
import berm.history.HistoryReader;
import berm.history.TrendBucket;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The history of a sensor over HTTP, made for drawing. */
@RestController
class HistoryApi {

    private static final int POINTS = 3_000;
    private static final int BUCKETS = 1_000;

    /**
     * A stretch of history: every reading where these are few, else the lowest and highest of each
     * of many equal steps. Times in milliseconds since 1970 UTC.
     */
    record Series(long from, long to, List<HistoryPoint> points, List<TrendBucket> buckets) {}

    private final HistoryReader history;

    HistoryApi(HistoryReader history) {
        this.history = history;
    }

    /** Without {@code from}, from the first reading. */
    @Needs(Operation.READ_SITE)
    @GetMapping("/api/history")
    ResponseEntity<?> history(
            @RequestParam String world,
            @RequestParam String site,
            @RequestParam String sensor,
            @RequestParam(required = false) @Nullable Long from,
            @RequestParam long to) {
        if (!World.isName(world) || !SiteId.isId(site) || !SensorId.isId(sensor)) {
            return refused(400, "world, site or sensor: not a name");
        }
        if (from != null && from > to) {
            return refused(400, "from: after to");
        }
        try {
            var key = new SiteKey(new World(world), new SiteId(site));
            return ResponseEntity.ok(series(key, new SensorId(sensor), from, to));
        } catch (HistoryException away) {
            return refused(503, String.valueOf(away.getMessage()));
        }
    }

    private Series series(SiteKey key, SensorId sensor, @Nullable Long from, long to) {
        long begin = from == null ? first(key, sensor, to) : from;
        List<HistoryPoint> points =
                history.read(new HistoryQuery(key, sensor, begin, to, POINTS + 1));
        if (points.size() <= POINTS) {
            return new Series(begin, to, points, List.of());
        }
        var whole = new HistoryQuery(key, sensor, begin, to, BUCKETS);
        return new Series(begin, to, List.of(), history.trend(whole));
    }

    private long first(SiteKey key, SensorId sensor, long to) {
        long earliest = Math.min(HistoryQuery.EARLIEST, to);
        return history.read(new HistoryQuery(key, sensor, earliest, to, 1)).stream()
                .mapToLong(HistoryPoint::measuredAt)
                .findFirst()
                .orElse(to);
    }

    private static ResponseEntity<?> refused(int status, String problem) {
        return ResponseEntity.status(status).body(Map.of("problems", List.of(problem)));
    }
}

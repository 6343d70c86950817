package berm.center;

import berm.center.access.Open;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
import berm.center.channel.Couriers;
import berm.service.Metrics;
import berm.service.Metrics.Label;
import berm.service.ProcessMetrics;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether operations on the centre are likely to succeed, and what it has counted. */
@RestController
class StateApi {

    /** The health of the centre and of each of its parts. */
    record Health(String status, Map<String, String> parts) {}

    private final JdbcClient database;
    private final Counters counters;
    private final TopicReaders readers;
    private final Couriers couriers;

    StateApi(JdbcClient database, Counters counters, TopicReaders readers, Couriers couriers) {
        this.couriers = couriers;
        this.readers = readers;
        this.database = database;
        this.counters = counters;
    }

    @Summary("Whether operations on the centre are likely to succeed, and on each of its parts.")
    @Refuses(value = 503, as = Health.class)
    @Open("berm status reads it; tells states and counts, nothing of a site")
    @GetMapping("/health")
    ResponseEntity<Health> health() {
        Map<String, String> parts = states();
        boolean up = isUp(parts);
        return ResponseEntity.status(up ? 200 : 503).body(new Health(up ? "UP" : "DOWN", parts));
    }

    @Summary("What the centre has counted, as Prometheus reads it.")
    @Open("berm status reads it; tells states and counts, nothing of a site")
    @GetMapping(path = "/metrics", produces = "text/plain; version=0.0.4; charset=utf-8")
    String metrics() {
        Metrics metrics = new Metrics();
        Map<String, String> states = states();
        metrics.truth("berm_center_up", "Whether all parts of the centre work.", isUp(states));
        states.forEach(
                (part, state) ->
                        metrics.truth(
                                "berm_center_part_up",
                                "Whether a part of the centre works: the database, or the reader of a topic.",
                                "UP".equals(state),
                                new Label("part", part)));
        counters.add(metrics);
        addChannels(metrics);
        return ProcessMetrics.add(metrics).toString();
    }

    private void addChannels(Metrics metrics) {
        metrics.gauge(
                "berm_center_channels_dead",
                "Channels by which nobody outside can be told now.",
                couriers.deadChannels().size());
    }

    private Map<String, String> states() {
        Map<String, String> parts = new TreeMap<>(readers.states());
        parts.put("database", databaseState());
        return parts;
    }

    private static boolean isUp(Map<String, String> parts) {
        return parts.values().stream().allMatch("UP"::equals);
    }

    private String databaseState() {
        try {
            database.sql("select 1").query(Integer.class).single();
            return "UP";
        } catch (DataAccessException away) {
            return "DOWN: the database does not answer";
        }
    }
}

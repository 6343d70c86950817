package berm.center;

import berm.center.access.Open;
import berm.center.asked.Refuses;
import berm.center.asked.Summary;
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

    StateApi(JdbcClient database, Counters counters, TopicReaders readers) {
        this.readers = readers;
        this.database = database;
        this.counters = counters;
    }

    @Summary("Whether operations on the centre are likely to succeed, and on each of its parts.")
    @Refuses(value = 503, as = Health.class)
    @Open("berm status reads it; tells states and counts, nothing of a site")
    @GetMapping("/health")
    ResponseEntity<Health> health() {
        Map<String, String> parts = new TreeMap<>(readers.states());
        parts.put("database", databaseState());
        boolean up = parts.values().stream().allMatch("UP"::equals);
        return ResponseEntity.status(up ? 200 : 503).body(new Health(up ? "UP" : "DOWN", parts));
    }

    @Summary("What the centre has counted, as Prometheus reads it.")
    @Open("berm status reads it; tells states and counts, nothing of a site")
    @GetMapping(path = "/metrics", produces = "text/plain; version=0.0.4; charset=utf-8")
    String metrics() {
        return counters.metrics();
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

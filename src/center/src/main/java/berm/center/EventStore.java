package berm.center;

import berm.domain.alarm.SiteEvent;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The events of sites in the database. */
@Repository
public class EventStore {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final JdbcTemplate batches;

    public EventStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Those that are not closed, the newest first. */
    public List<SiteEvent> open() {
        return where("closed_at is null");
    }

    /** Those that are not closed, or not finished outside, the newest first. */
    List<SiteEvent> unfinished() {
        return where("unfinished = true");
    }

    private List<SiteEvent> where(String condition) {
        return database
                .sql(
                        "select document from site_event where %s order by opened_at desc"
                                .formatted(condition))
                .query(String.class)
                .list()
                .stream()
                .map(EventStore::read)
                .toList();
    }

    Optional<SiteEvent> find(String world, String site, long number) {
        return database.sql(
                        "select document from site_event"
                                + " where world = ? and site = ? and number = ?")
                .params(world, site, number)
                .query(String.class)
                .optional()
                .map(EventStore::read);
    }

    private static SiteEvent read(String document) {
        return JSON.readValue(document, SiteEvent.class);
    }

    /** Writes events as they are now; one that is there is replaced. */
    void save(Collection<SiteEvent> events) {
        batches.batchUpdate(
                "delete from site_event where world = ? and site = ? and number = ?",
                events.stream().map(e -> new Object[] {e.world(), e.site(), e.number()}).toList());
        batches.batchUpdate(
                "insert into site_event (world, site, number, opened_at, closed_at,"
                        + " unfinished, document) values (?, ?, ?, ?, ?, ?, ?)",
                events.stream()
                        .map(
                                e ->
                                        new Object[] {
                                            e.world(),
                                            e.site(),
                                            e.number(),
                                            e.openedAt(),
                                            e.closedAt(),
                                            e.isUnfinished(),
                                            JSON.writeValueAsString(e)
                                        })
                        .toList());
    }
}

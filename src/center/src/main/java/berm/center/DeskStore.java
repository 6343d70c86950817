package berm.center;

import berm.domain.alarm.DeskState;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What desks know besides alarms and events, in the database. */
@Repository
public class DeskStore {

    /** The state of the desk of a site. */
    record Kept(String world, String site, DeskState state) {
        String place() {
            return world + "/" + site;
        }
    }

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JdbcClient database;
    private final JdbcTemplate batches;

    public DeskStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** All of them, by world/site. */
    Map<String, Kept> all() {
        Map<String, Kept> all = new HashMap<>();
        database.sql("select * from desk")
                .query(
                        (row, number) ->
                                new Kept(
                                        row.getString("world"),
                                        row.getString("site"),
                                        JSON.readValue(row.getString("document"), DeskState.class)))
                .list()
                .forEach(kept -> all.put(kept.place(), kept));
        return all;
    }

    void save(Collection<Kept> desks) {
        batches.batchUpdate(
                "delete from desk where world = ? and site = ?",
                desks.stream().map(desk -> new Object[] {desk.world(), desk.site()}).toList());
        batches.batchUpdate(
                "insert into desk (world, site, document) values (?, ?, ?)",
                desks.stream()
                        .map(
                                desk ->
                                        new Object[] {
                                            desk.world(),
                                            desk.site(),
                                            JSON.writeValueAsString(desk.state())
                                        })
                        .toList());
    }
}

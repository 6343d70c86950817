package berm.center;

import berm.domain.alarm.Alarm;
import berm.domain.alarm.AlarmId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The alarms in the database: those that are open, and all there ever were. */
@Repository
public class AlarmStore {

    private static final int NAME = 3;

    private final JdbcClient database;
    private final JdbcTemplate batches;

    public AlarmStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    /** Alarms that are not closed, of all sites. */
    public List<Alarm> open() {
        return database.sql("select * from alarm where closed = false order by received desc")
                .query(AlarmRow::read)
                .list();
    }

    public Optional<Alarm> find(AlarmId id) {
        return database.sql("select * from alarm where world = ? and site = ? and number = ?")
                .params(id.world(), id.site(), id.number())
                .query(AlarmRow::read)
                .optional();
    }

    /** The newest alarms of any state, the newest first. */
    public List<Alarm> recent(int count) {
        return database.sql(
                        "select * from alarm order by received desc, world, site, number desc"
                                + " fetch first ? rows only")
                .param(count)
                .query(AlarmRow::read)
                .list();
    }

    /** The alarms that a filter lets through, the newest first. */
    List<Alarm> search(JournalFilter filter, int count) {
        Map<String, Object> parameters = filter.parameters();
        String where =
                parameters.isEmpty() ? "" : " where " + String.join(" and ", filter.conditions());
        return database.sql(
                        "select * from alarm"
                                + where
                                + " order by received desc, world desc, site desc, number desc"
                                + " fetch first "
                                + count
                                + " rows only")
                .params(parameters)
                .query(AlarmRow::read)
                .list();
    }

    /**
     * The alarms of a site that were on at some time of a stretch, the first first; at most 200.
     */
    List<Alarm> during(String world, String site, long from, long to) {
        return database.sql(
                        "select * from alarm where world = ? and site = ? and received < ?"
                                + " and (returned_at is null or returned_at >= ?)"
                                + " order by received, number fetch first 200 rows only")
                .params(world, site, to, from)
                .query(AlarmRow::read)
                .list();
    }

    /** Writes alarms as they are now; one that is there is replaced. */
    void save(Collection<Alarm> alarms) {
        List<Map<String, @Nullable Object>> rows = alarms.stream().map(AlarmRow::columns).toList();
        if (rows.isEmpty()) {
            return;
        }
        List<String> names = List.copyOf(rows.get(0).keySet());
        batches.batchUpdate(
                "delete from alarm where world = ? and site = ? and number = ?",
                rows.stream().map(row -> row.values().stream().limit(NAME).toArray()).toList());
        batches.batchUpdate(
                "insert into alarm (%s) values (%s)"
                        .formatted(
                                String.join(", ", names),
                                names.stream().map(name -> "?").collect(Collectors.joining(", "))),
                rows.stream().map(row -> row.values().toArray()).toList());
    }
}

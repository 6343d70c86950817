package berm.center.daily;

import berm.domain.SiteKey;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What people typed into daily tables; nothing is overwritten. */
@Repository
class DailyStore {
    private static final int MOST = 100;

    private final JdbcClient database;

    DailyStore(JdbcClient database) {
        this.database = database;
    }

    void add(SiteKey key, Day day, DailyEntry entry) {
        int unused =
                database.sql(
                                "insert into daily_entry"
                                        + " (world, site, day_date, entry, content, by_whom, entered)"
                                        + " values (?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                key.world().name(),
                                key.site().value(),
                                day.date().toString(),
                                entry.kind().name(),
                                entry.content(),
                                entry.by(),
                                entry.entered())
                        .update();
    }

    /** The entries of a table, the newest first; at most 100. */
    List<DailyEntry> of(SiteKey key, Day day) {
        return database.sql(
                        "select * from daily_entry where world = ? and site = ? and day_date = ?"
                                + " order by id desc fetch first "
                                + MOST
                                + " rows only")
                .params(key.world().name(), key.site().value(), day.date().toString())
                .query(
                        (row, number) ->
                                new DailyEntry(
                                        DailyEntry.Kind.valueOf(row.getString("entry")),
                                        row.getString("content"),
                                        row.getString("by_whom"),
                                        row.getLong("entered")))
                .list();
    }
}

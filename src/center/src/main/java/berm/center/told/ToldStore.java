package berm.center.told;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Facts;
import berm.domain.SiteKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What sites said they were told, in the order in which they heard it. */
@Repository
public class ToldStore {
    private static final int WORDS = 2000;
    private static final int MOST = 500;

    private final JdbcClient database;

    ToldStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps the event when it tells of something people told, once; else does nothing. */
    public void hear(ConditionEvent event) {
        boolean told =
                switch (event.kind()) {
                    case RESPONSE, FORECAST, COMPARED -> true;
                    case RAISED,
                            LEVEL_CHANGED,
                            CLEARED,
                            LOST,
                            BACKFILLED,
                            DISCOVERED_LATE,
                            GAP,
                            DEAF,
                            PLAN ->
                            false;
                };
        if (told && !isKnown(event)) {
            keep(event);
        }
    }

    private boolean isKnown(ConditionEvent event) {
        return database.sql(
                                "select count(*) from told where world = ? and site = ?"
                                        + " and kind = ? and log_position = ?")
                        .params(event.world(), event.site(), event.kind().name(), event.position())
                        .query(Long.class)
                        .single()
                > 0;
    }

    private void keep(ConditionEvent event) {
        String words = String.join("\n", event.because());
        int unused =
                database.sql(
                                "insert into told (world, site, kind, log_position, clock, measured,"
                                        + " begins, sensor, amount, unit, automatic, difference,"
                                        + " by_whom, words, older)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                Arrays.asList(
                                        event.world(),
                                        event.site(),
                                        event.kind().name(),
                                        event.position(),
                                        event.clock(),
                                        event.measuredAt(),
                                        event.from(),
                                        event.sensor(),
                                        event.value(),
                                        event.unit(),
                                        event.facts().get(Facts.AUTOMATIC),
                                        event.facts().get(Facts.DIFFERENCE),
                                        event.approvedBy(),
                                        words.substring(0, Math.min(WORDS, words.length())),
                                        event.old()))
                        .update();
    }

    /** The amount of what was told last of a kind, by world/site: a forecast issued last. */
    public Map<String, Double> newest(EventKind kind) {
        String order = kind == EventKind.FORECAST ? "measured" : "clock";
        Map<String, Double> newest = new HashMap<>();
        database.sql(
                        "select world, site, amount from told t where kind = ? and %1$s ="
                                        .formatted(order)
                                + " (select max(%1$s) from told n where n.world = t.world"
                                        .formatted(order)
                                + " and n.site = t.site and n.kind = t.kind)")
                .param(kind.name())
                .query(
                        row -> {
                            String place = row.getString("world") + "/" + row.getString("site");
                            newest.put(place, row.getDouble("amount"));
                        });
        return newest;
    }

    /** The response of a site at that time of its clock, which may be none. */
    public Optional<ToldFact> response(SiteKey key, long until) {
        return newest(key, EventKind.RESPONSE, "clock", until);
    }

    /** The forecast issued last of those a site had heard by that time of its clock. */
    public Optional<ToldFact> forecast(SiteKey key, long until) {
        return newest(key, EventKind.FORECAST, "measured", until);
    }

    private Optional<ToldFact> newest(SiteKey key, EventKind kind, String order, long until) {
        return database.sql(
                        "select * from told where world = ? and site = ? and kind = ?"
                                + " and clock < ? order by "
                                + order
                                + " desc, clock desc fetch first row only")
                .params(key.world().name(), key.site().value(), kind.name(), until)
                .query(ToldStore::read)
                .optional();
    }

    /** The comparisons of manual readings that a site heard from a time until before another. */
    public List<ToldFact> compared(SiteKey key, long from, long until) {
        return database.sql(
                        "select * from told where world = ? and site = ? and kind = 'COMPARED'"
                                + " and measured >= ? and measured < ? order by measured"
                                + " fetch first "
                                + MOST
                                + " rows only")
                .params(key.world().name(), key.site().value(), from, until)
                .query(ToldStore::read)
                .list();
    }

    private static ToldFact read(ResultSet row, int number) throws SQLException {
        return new ToldFact(
                row.getString("world"),
                row.getString("site"),
                EventKind.valueOf(row.getString("kind")),
                row.getLong("clock"),
                row.getObject("measured", Long.class),
                row.getObject("begins", Long.class),
                row.getString("sensor"),
                row.getObject("amount", Double.class),
                row.getString("unit"),
                row.getObject("automatic", Double.class),
                row.getObject("difference", Double.class),
                row.getString("by_whom"),
                row.getString("words").lines().toList(),
                row.getBoolean("older"),
                row.getString("log_position"));
    }
}

package berm.center;

import berm.domain.Colour;
import berm.domain.alarm.AlarmId;
import berm.domain.alarm.Happening;
import berm.domain.alarm.JournalLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All that ever happened to alarms and events, as lines in the database. */
@Repository
public class AlarmJournal {

    /** A line, and where it happened. */
    record Line(String world, String site, JournalLine line) {}

    private final JdbcClient database;
    private final JdbcTemplate batches;

    public AlarmJournal(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    void add(List<Line> lines) {
        batches.batchUpdate(
                "insert into alarm_journal"
                        + " (world, site, alarm, event, what, colour, happened, by_user, note)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                lines.stream().map(AlarmJournal::columns).toList());
    }

    private static Object[] columns(Line at) {
        JournalLine line = at.line();
        Colour colour = line.colour();
        return new Object[] {
            at.world(),
            at.site(),
            line.alarm(),
            line.event(),
            line.what().name(),
            colour == null ? null : colour.name(),
            line.happened(),
            line.by(),
            line.note()
        };
    }

    /** All that happened to an alarm, the first first. */
    List<JournalLine> of(AlarmId id) {
        return database.sql(
                        "select * from alarm_journal"
                                + " where world = ? and site = ? and alarm = ? order by id")
                .params(id.world(), id.site(), id.number())
                .query(AlarmJournal::read)
                .list();
    }

    /** All that happened in an event of a site, to it and to its alarms, the first first. */
    List<JournalLine> ofEvent(String world, String site, long event) {
        return database.sql(
                        "select * from alarm_journal"
                                + " where world = ? and site = ? and event = ? order by id")
                .params(world, site, event)
                .query(AlarmJournal::read)
                .list();
    }

    private static JournalLine read(ResultSet row, int number) throws SQLException {
        String colour = row.getString("colour");
        return new JournalLine(
                row.getObject("alarm", Long.class),
                row.getObject("event", Long.class),
                Happening.valueOf(row.getString("what")),
                colour == null ? null : Colour.valueOf(colour),
                row.getLong("happened"),
                row.getString("by_user"),
                row.getString("note"));
    }
}

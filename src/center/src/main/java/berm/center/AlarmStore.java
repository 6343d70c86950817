package berm.center;

import berm.domain.Colour;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The alarms in the database, and the journal of all that happened to them. */
@Repository
public class AlarmStore {

    /** Something that happened to an alarm: an event's kind, or what a person did. */
    public record JournalLine(
            String what,
            Colour colour,
            long happened,
            @Nullable String user,
            @Nullable String note) {}

    private final JdbcClient database;

    public AlarmStore(JdbcClient database) {
        this.database = database;
    }

    /** The newest alarm of a condition, which no other transaction changes before this one ends. */
    Optional<Alarm> newest(String world, String site, String condition) {
        return database.sql(
                        "select * from alarm where world = ? and site = ? and condition_name = ?"
                                + " order by id desc fetch first row only for update")
                .params(world, site, condition)
                .query(AlarmRow::read)
                .optional();
    }

    /** The alarm, which no other transaction changes before this one ends. */
    Optional<Alarm> locked(long id) {
        return database.sql("select * from alarm where id = ? for update")
                .param(id)
                .query(AlarmRow::read)
                .optional();
    }

    /** Alarms that still want something of somebody: active, or not yet acknowledged. */
    public List<Alarm> open() {
        return database.sql(
                        "select * from alarm where activity = 'ACTIVE'"
                                + " or acknowledgement = 'UNACKNOWLEDGED' order by id desc")
                .query(AlarmRow::read)
                .list();
    }

    /** The active alarms of a site, which no other transaction changes before this one ends. */
    List<Alarm> active(String world, String site) {
        return database.sql(
                        "select * from alarm where world = ? and site = ?"
                                + " and activity = 'ACTIVE' order by id for update")
                .params(world, site)
                .query(AlarmRow::read)
                .list();
    }

    public Optional<Alarm> find(long id) {
        return database.sql("select * from alarm where id = ?")
                .param(id)
                .query(AlarmRow::read)
                .optional();
    }

    /** The newest alarms of any state, the newest first. */
    public List<Alarm> recent(int count) {
        return database.sql("select * from alarm order by id desc fetch first ? rows only")
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
                                + " order by id desc fetch first "
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
                                + " order by id fetch first 200 rows only")
                .params(world, site, to, from)
                .query(AlarmRow::read)
                .list();
    }

    /** Writes the alarm, giving it an id when it has none. */
    Alarm save(Alarm alarm) {
        return alarm.id() == 0 ? insert(alarm) : update(alarm);
    }

    private Alarm insert(Alarm alarm) {
        Map<String, @Nullable Object> columns = AlarmRow.columns(alarm);
        var names = new TreeSet<>(columns.keySet());
        var key = new GeneratedKeyHolder();
        database.sql(
                        "insert into alarm (%s) values (:%s)"
                                .formatted(String.join(", ", names), String.join(", :", names)))
                .params(columns)
                .update(key, "id");
        Number id = key.getKey();
        if (id == null) {
            throw new IllegalStateException("the database gave the alarm no id");
        }
        return alarm.withId(id.longValue());
    }

    private Alarm update(Alarm alarm) {
        Map<String, @Nullable Object> columns = AlarmRow.columns(alarm);
        String assignments =
                new TreeSet<>(columns.keySet())
                        .stream()
                                .map(name -> name + " = :" + name)
                                .collect(Collectors.joining(", "));
        database.sql("update alarm set " + assignments + " where id = :id")
                .params(columns)
                .param("id", alarm.id())
                .update();
        return alarm;
    }

    /** Notes when people were told; false when that was known, or the alarm is another by now. */
    boolean markTold(Alarm alarm, long time) {
        return database.sql(
                                "update alarm set told = ? where id = ? and told is null"
                                        + " and received = ? and activity = ?"
                                        + " and acknowledgement = ?")
                        .params(
                                time,
                                alarm.id(),
                                alarm.times().received(),
                                alarm.activity().name(),
                                alarm.acknowledgement().name())
                        .update()
                == 1;
    }

    /** All that happened to an alarm, the first first. */
    List<JournalLine> journalOf(long id) {
        return database.sql("select * from alarm_journal where alarm = ? order by id")
                .param(id)
                .query(
                        (row, number) ->
                                new JournalLine(
                                        row.getString("what"),
                                        Colour.valueOf(row.getString("colour")),
                                        row.getLong("happened"),
                                        row.getString("answer_user"),
                                        row.getString("answer_note")))
                .list();
    }

    void journal(Alarm alarm, String what, long happened, @Nullable Answer answer) {
        database.sql(
                        "insert into alarm_journal"
                                + " (alarm, what, colour, happened, answer_user, answer_note)"
                                + " values (:alarm, :what, :colour, :happened, :user, :note)")
                .param("alarm", alarm.id())
                .param("what", what)
                .param("colour", alarm.colour().name())
                .param("happened", happened)
                .param("user", answer == null ? null : answer.user())
                .param("note", answer == null ? null : answer.note())
                .update();
    }
}

package berm.center.duty;

import berm.center.Keys;
import berm.domain.alarm.CallOutcome;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The shifts in the database; a shift ends when the next begins. */
@Repository
public class ShiftStore {
    private final JdbcClient database;

    ShiftStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a shift that begins and gives it its id. */
    @Transactional
    public Shift begin(Shift shift) {
        Shift.Stand stand = shift.stand();
        long id =
                Keys.insert(
                        database.sql(
                                        "insert into shift (began, officer, taken_from, sound_heard, path,"
                                                + " ponds, ponds_covered, hazards, hazards_online,"
                                                + " sites_blind, dangers_overdue, note)"
                                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                                .params(
                                        shift.began(),
                                        shift.officer(),
                                        shift.takenFrom(),
                                        shift.soundHeard(),
                                        stand.path(),
                                        stand.ponds(),
                                        stand.pondsCovered(),
                                        stand.hazards(),
                                        stand.hazardsOnline(),
                                        stand.sitesBlind(),
                                        stand.dangersOverdue(),
                                        shift.note()));
        for (int place = 0; place < shift.calls().size(); place++) {
            add(id, place, shift.calls().get(place));
        }
        return current().orElseThrow();
    }

    private void add(long shift, int place, Shift.Call call) {
        CallOutcome outcome = call.outcome();
        int unused =
                database.sql(
                                "insert into shift_call (shift, place, person, phone, outcome, note)"
                                        + " values (?, ?, ?, ?, ?, ?)")
                        .params(shift, place, call.person(), call.phone())
                        .param(outcome == null ? null : outcome.name())
                        .param(call.note())
                        .update();
    }

    /** The shift that is on. */
    public Optional<Shift> current() {
        return newest(1).stream().findFirst();
    }

    /** The newest shifts, the newest first. */
    public List<Shift> newest(int count) {
        return database.sql("select * from shift order by id desc fetch first ? rows only")
                .param(count)
                .query(this::read)
                .list();
    }

    /** Who had the duty at some time of a stretch, the first first. */
    public List<String> officers(long from, long to) {
        List<String> officers = new ArrayList<>();
        officers.addAll(
                database.sql(
                                "select officer from shift where began < ?"
                                        + " order by id desc fetch first row only")
                        .param(from)
                        .query(String.class)
                        .list());
        officers.addAll(
                database.sql("select officer from shift where began >= ? and began < ? order by id")
                        .params(from, to)
                        .query(String.class)
                        .list());
        return officers.stream().distinct().toList();
    }

    private Shift read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Shift(
                id,
                row.getLong("began"),
                row.getString("officer"),
                row.getString("taken_from"),
                row.getBoolean("sound_heard"),
                new Shift.Stand(
                        row.getString("path"),
                        row.getInt("ponds"),
                        row.getInt("ponds_covered"),
                        row.getInt("hazards"),
                        row.getInt("hazards_online"),
                        row.getInt("sites_blind"),
                        row.getInt("dangers_overdue")),
                row.getString("note"),
                calls(id));
    }

    private List<Shift.Call> calls(long shift) {
        return database.sql("select * from shift_call where shift = ? order by place")
                .param(shift)
                .query(
                        (row, number) ->
                                new Shift.Call(
                                        row.getString("person"),
                                        row.getString("phone"),
                                        outcome(row.getString("outcome")),
                                        row.getString("note")))
                .list();
    }

    private static @Nullable CallOutcome outcome(@Nullable String name) {
        return name == null ? null : CallOutcome.valueOf(name);
    }
}

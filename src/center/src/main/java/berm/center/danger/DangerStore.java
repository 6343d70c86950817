package berm.center.danger;

import berm.center.Keys;
import berm.center.danger.Danger.State;
import berm.domain.SiteKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The hidden dangers in the database, with all that was done about each. */
@Repository
public class DangerStore {
    static final int MOST = 500;

    private final JdbcClient database;

    DangerStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a new one and gives it its id. */
    @Transactional
    public Danger open(Danger danger, String by, String note) {
        long id =
                Keys.insert(
                        database.sql(
                                        "insert into danger (world, site, alarm, title, grade, owner,"
                                                + " deadline, state, opened)"
                                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                                .params(
                                        danger.world(),
                                        danger.site(),
                                        danger.alarm(),
                                        danger.title(),
                                        danger.grade().name(),
                                        danger.owner(),
                                        danger.deadline().toString(),
                                        State.OPENED.name(),
                                        danger.opened()));
        note(id, new DangerStep(Danger.Step.OPEN, danger.opened(), by, note));
        return find(id).orElseThrow();
    }

    private void note(long id, DangerStep step) {
        int unused =
                database.sql(
                                "insert into danger_step (danger, step, happened, by_whom, note)"
                                        + " values (?, ?, ?, ?, ?)")
                        .params(id, step.step().name(), step.happened(), step.by(), step.note())
                        .update();
    }

    /** Takes a step from the state that was seen; false when it is another by now. */
    @Transactional
    boolean step(Danger seen, DangerStep step) {
        boolean taken =
                database.sql("update danger set state = ? where id = ? and state = ?")
                                .params(step.step().after().name(), seen.id(), seen.state().name())
                                .update()
                        == 1;
        if (taken) {
            note(seen.id(), step);
        }
        return taken;
    }

    Optional<Danger> find(long id) {
        return database.sql("select * from danger where id = ?")
                .param(id)
                .query(DangerStore::read)
                .optional();
    }

    List<DangerStep> steps(long id) {
        return database.sql("select * from danger_step where danger = ? order by id")
                .param(id)
                .query(
                        (row, number) ->
                                new DangerStep(
                                        Danger.Step.valueOf(row.getString("step")),
                                        row.getLong("happened"),
                                        row.getString("by_whom"),
                                        row.getString("note")))
                .list();
    }

    /** Those still open first, by their deadline; at most 500. */
    List<Danger> all() {
        return database.sql(
                        "select * from danger order by case when state = 'ACCEPTED' then 1 else 0"
                                + " end, deadline, id fetch first "
                                + MOST
                                + " rows only")
                .query(DangerStore::read)
                .list();
    }

    /** Those of a site that were open at some time of a stretch; at most 500. */
    public List<Danger> openIn(SiteKey key, long from, long to) {
        return database.sql(
                        "select * from danger where world = ? and site = ? and opened < ?"
                                + " and (state <> 'ACCEPTED' or exists (select 1 from danger_step"
                                + " where danger_step.danger = danger.id and step = 'ACCEPT'"
                                + " and happened >= ?)) order by deadline, id fetch first "
                                + MOST
                                + " rows only")
                .params(key.world().name(), key.site().value(), to, from)
                .query(DangerStore::read)
                .list();
    }

    private static Danger read(ResultSet row, int number) throws SQLException {
        return new Danger(
                row.getLong("id"),
                row.getString("world"),
                row.getString("site"),
                row.getString("alarm"),
                row.getString("title"),
                Danger.Grade.valueOf(row.getString("grade")),
                row.getString("owner"),
                LocalDate.parse(row.getString("deadline")),
                State.valueOf(row.getString("state")),
                row.getLong("opened"));
    }
}

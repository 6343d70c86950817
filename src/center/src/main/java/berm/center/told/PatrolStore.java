package berm.center.told;

import berm.center.Keys;
import berm.domain.SiteKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The patrols in the database. */
@Repository
public class PatrolStore {
    private static final int MOST = 50;

    private final JdbcClient database;

    PatrolStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a patrol and gives it its id. */
    @Transactional
    public long add(Patrol patrol) {
        long id =
                Keys.insert(
                        database.sql(
                                        "insert into patrol (world, site, walked, by_whom, entered, note)"
                                                + " values (?, ?, ?, ?, ?, ?)")
                                .params(
                                        patrol.world(),
                                        patrol.site(),
                                        patrol.walked(),
                                        patrol.by(),
                                        patrol.entered(),
                                        patrol.note()));
        patrol.looks().forEach(look -> add(id, look));
        return id;
    }

    private void add(long patrol, Patrol.Look look) {
        int unused =
                database.sql(
                                "insert into patrol_item (patrol, item, finding, note)"
                                        + " values (?, ?, ?, ?)")
                        .params(patrol, look.item().name(), look.finding().name(), look.note())
                        .update();
    }

    /** The patrols walked from a time until before another, the newest first; at most 50. */
    public List<Patrol> during(SiteKey key, long from, long until) {
        return database.sql(
                        "select * from patrol where world = ? and site = ? and walked >= ?"
                                + " and walked < ? order by walked desc, id desc fetch first "
                                + MOST
                                + " rows only")
                .params(key.world().name(), key.site().value(), from, until)
                .query(this::read)
                .list();
    }

    private Patrol read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Patrol(
                id,
                row.getString("world"),
                row.getString("site"),
                row.getLong("walked"),
                row.getString("by_whom"),
                row.getLong("entered"),
                row.getString("note"),
                looks(id));
    }

    private List<Patrol.Look> looks(long patrol) {
        return database.sql("select * from patrol_item where patrol = ? order by item")
                .param(patrol)
                .query(
                        (row, number) ->
                                new Patrol.Look(
                                        PatrolItem.valueOf(row.getString("item")),
                                        Patrol.Finding.valueOf(row.getString("finding")),
                                        row.getString("note")))
                .list();
    }
}

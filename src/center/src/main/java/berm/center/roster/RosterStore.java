package berm.center.roster;

import berm.center.Keys;
import berm.center.access.Scope;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The entries of the roster in the database; one that ends early keeps what was written. */
@Repository
class RosterStore {
    /** When an entry is over: earlier than it was written where somebody ended it. */
    private static final String SELECT =
            "select id, scope, duty, person, phone, begins, least(until, coalesce(ended, until))"
                    + " as until, written_by, written from roster_entry where ";

    private static final String COUNTS =
            "until > ? and begins < ? and (ended is null or (ended > ? and ended > begins))";
    private static final String ORDER = " order by begins, id";

    private final JdbcClient database;

    RosterStore(JdbcClient database) {
        this.database = database;
    }

    void insert(RosterEntry entry) {
        long unused =
                Keys.insert(
                        database.sql(
                                        "insert into roster_entry (scope, duty, person, phone,"
                                                + " begins, until, written, written_by)"
                                                + " values (?, ?, ?, ?, ?, ?, ?, ?)")
                                .params(
                                        entry.scope().toString(),
                                        entry.role().name(),
                                        entry.person(),
                                        entry.phone(),
                                        entry.from(),
                                        entry.until(),
                                        entry.written(),
                                        entry.writtenBy()));
    }

    /** Ends one that is not over; false when it is by now. */
    boolean end(long id, long at, String by) {
        return database.sql(
                                "update roster_entry set ended = ?, ended_by = ? where id = ?"
                                        + " and ended is null and until > ?")
                        .params(at, by, id, at)
                        .update()
                == 1;
    }

    Optional<RosterEntry> find(long id) {
        return database.sql(SELECT + "id = ?").param(id).query(RosterStore::read).optional();
    }

    /** All that count at some time of a stretch, the first to begin first. */
    List<RosterEntry> during(long from, long until) {
        return database.sql(SELECT + COUNTS + ORDER)
                .params(from, until, from)
                .query(RosterStore::read)
                .list();
    }

    /** Those of one place. */
    List<RosterEntry> during(Scope scope, long from, long until) {
        return database.sql(SELECT + COUNTS + " and scope = ?" + ORDER)
                .params(from, until, from, scope.toString())
                .query(RosterStore::read)
                .list();
    }

    /** The places where somebody was on duty after that, or will be. */
    List<Scope> places(long after) {
        return database.sql("select distinct scope from roster_entry where until > ?")
                .param(after)
                .query((row, number) -> Scope.parse(row.getString("scope")))
                .list();
    }

    private static RosterEntry read(ResultSet row, int number) throws SQLException {
        return new RosterEntry(
                row.getLong("id"),
                Scope.parse(row.getString("scope")),
                DutyRole.valueOf(row.getString("duty")),
                row.getString("person"),
                row.getString("phone"),
                row.getLong("begins"),
                row.getLong("until"),
                row.getString("written_by"),
                row.getLong("written"));
    }
}

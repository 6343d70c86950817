package berm.center.flood;

import berm.center.flood.RaisedCounts.Second;
import java.util.List;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many alarms asked for people, second by second, in the database. */
@Repository
public class LoadStore {

    /** Takes how many alarms asked for people in a second. */
    interface Taker {
        void take(long at, int raised);
    }

    private final JdbcClient database;

    public LoadStore(JdbcClient database) {
        this.database = database;
    }

    /** Adds to what is there, in the transaction of the caller. */
    public void add(RaisedCounts counts) {
        counts.each(this::add);
    }

    private void add(Second second, int raised) {
        int known =
                database.sql(
                                "update alarm_load set raised = raised + ?"
                                        + " where world = ? and at_second = ?")
                        .params(raised, second.world(), second.at())
                        .update();
        if (known == 0) {
            database.sql("insert into alarm_load (world, at_second, raised) values (?, ?, ?)")
                    .params(second.world(), second.at(), raised)
                    .update();
        }
    }

    /** The worlds in which any alarm ever asked for people. */
    List<String> worlds() {
        return database.sql("select distinct world from alarm_load").query(String.class).list();
    }

    /** Each second in which alarms of a world asked for people, the first first. */
    void each(String world, long from, long to, Taker taker) {
        RowCallbackHandler each = row -> taker.take(row.getLong("at_second"), row.getInt("raised"));
        database.sql(
                        "select at_second, raised from alarm_load"
                                + " where world = ? and at_second >= ? and at_second < ?"
                                + " order by at_second")
                .params(world, from, to)
                .query(each);
    }
}

package berm.center.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The record of who did what: log-ins, refusals, every change.
 *
 * <p>Rows are only ever added. Each holds the hash of the one before and its own, over all it says:
 * a row that was changed or taken out of the middle shows. Rows taken from the end do not, unless
 * somebody has noted a later hash elsewhere.
 *
 * <p>Added outside of any transaction, as what was refused must be kept although it is undone.
 */
@Repository
public class Audit {
    private static final String FIRST = "0".repeat(64);
    static final int PAGE = 200;
    private static final int STRETCH = 1_000;

    /** Something that happened, still to be written; texts are cut to the columns' length. */
    record Event(
            String who,
            String origin,
            String operation,
            @Nullable String world,
            @Nullable String site,
            String outcome,
            String detail) {
        Event {
            who = cut(who, 80);
            origin = cut(origin, 64);
            operation = cut(operation, 40);
            world = world == null ? null : cut(world, 40);
            site = site == null ? null : cut(site, 64);
            outcome = cut(outcome, 20);
            detail = cut(detail, 500);
        }

        /**
         * Half a character would come back from a database as another one, and not fit its hash.
         */
        private static String cut(String text, int length) {
            String whole = text.length() <= length ? text : text.substring(0, length - 1) + "…";
            return whole.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
        }
    }

    /** A row as it is kept; its time in ms since 1970 UTC. */
    record Row(long id, long happened, Event event, String previous, String hash) {

        /**
         * The hash over all it says, each part with its length, so that none runs into the next.
         */
        String computed() {
            return Unguessable.hash(
                    Stream.of(
                                    previous,
                                    id,
                                    happened,
                                    event.who(),
                                    event.origin(),
                                    event.operation(),
                                    Objects.requireNonNullElse(event.world(), ""),
                                    Objects.requireNonNullElse(event.site(), ""),
                                    event.outcome(),
                                    event.detail())
                            .map(String::valueOf)
                            .map(part -> part.length() + ":" + part)
                            .collect(Collectors.joining()));
        }
    }

    /** What rows are asked for; null asks nothing. {@code before} is the id to page on from. */
    record Question(@Nullable String who, @Nullable Long from, @Nullable Long to, long before) {}

    /**
     * Whether the chain holds.
     *
     * @param broken the first row that does not fit the one before it
     * @param last the last row's hash, to be noted elsewhere
     */
    record Chain(boolean holds, long rows, @Nullable Long broken, String last) {}

    private final JdbcClient database;
    private final Clock wall;

    public Audit(JdbcClient database, Clock wall) {
        this.database = database;
        this.wall = wall;
    }

    synchronized void add(Event event) {
        Optional<Row> last =
                database.sql("select * from audit order by id desc fetch first row only")
                        .query(Audit::read)
                        .optional();
        long id = last.map(Row::id).orElse(0L) + 1;
        String previous = last.map(Row::hash).orElse(FIRST);
        Row row = new Row(id, wall.millis(), event, previous, "");
        int unused =
                database.sql(
                                "insert into audit (id, happened, who, origin, operation, world,"
                                        + " site, outcome, detail, previous, hash)"
                                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                        .params(
                                Arrays.asList(
                                        id,
                                        row.happened(),
                                        event.who(),
                                        event.origin(),
                                        event.operation(),
                                        event.world(),
                                        event.site(),
                                        event.outcome(),
                                        event.detail(),
                                        previous,
                                        row.computed()))
                        .update();
    }

    /** Rows that answer the question, the newest first, a page at most. */
    List<Row> rows(Question question) {
        return database.sql(
                        "select * from audit where id < ?"
                                + " and (cast(? as varchar(80)) is null or who = ?)"
                                + " and happened >= ? and happened <= ?"
                                + " order by id desc fetch first ? rows only")
                .params(
                        Arrays.asList(
                                question.before(),
                                question.who(),
                                question.who(),
                                Objects.requireNonNullElse(question.from(), Long.MIN_VALUE),
                                Objects.requireNonNullElse(question.to(), Long.MAX_VALUE),
                                PAGE))
                .query(Audit::read)
                .list();
    }

    /** Goes through the whole chain. */
    Chain chain() {
        String previous = FIRST;
        long count = 0;
        for (List<Row> rows = after(0); !rows.isEmpty(); rows = after(count)) {
            for (Row row : rows) {
                boolean fits = row.id() == count + 1 && row.previous().equals(previous);
                if (!fits || !row.computed().equals(row.hash())) {
                    return new Chain(false, count, row.id(), previous);
                }
                previous = row.hash();
                count++;
            }
        }
        return new Chain(true, count, null, previous);
    }

    private List<Row> after(long id) {
        return database.sql("select * from audit where id > ? order by id fetch first ? rows only")
                .params(id, STRETCH)
                .query(Audit::read)
                .list();
    }

    private static Row read(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getLong("id"),
                row.getLong("happened"),
                new Event(
                        row.getString("who"),
                        row.getString("origin"),
                        row.getString("operation"),
                        row.getString("world"),
                        row.getString("site"),
                        row.getString("outcome"),
                        row.getString("detail")),
                row.getString("previous"),
                row.getString("hash"));
    }
}

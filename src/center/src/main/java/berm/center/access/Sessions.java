package berm.center.access;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sessions of people who have logged in, in the database: a restart of the centre ends none.
 *
 * <p>A session ends twelve hours after its last request and a day after its log-in (both proposed:
 * a desk that logs out in the middle of a shift is a blind desk). Its secret is made at log-in and
 * is never one that the browser brought.
 */
@Repository
public class Sessions {
    static final long IDLE_MILLIS = 12 * 3_600_000L;
    static final long LONGEST_MILLIS = 24 * 3_600_000L;
    private static final long SEEN_EVERY_MILLIS = 60_000;
    private static final int OF_ONE = 20;

    private record Session(String digest, long account, long began, long seen) {
        long until() {
            return Math.min(began + LONGEST_MILLIS, seen + IDLE_MILLIS);
        }
    }

    private final JdbcClient database;
    private final Accounts accounts;
    private final Clock wall;

    public Sessions(JdbcClient database, Accounts accounts, Clock wall) {
        this.database = database;
        this.accounts = accounts;
        this.wall = wall;
    }

    /** Begins a session and returns its secret. The oldest of very many of one person ends. */
    public String begin(long account) {
        String secret = Unguessable.make();
        long now = wall.millis();
        change(
                "delete from login_session where began <= ? or seen <= ?",
                now - LONGEST_MILLIS,
                now - IDLE_MILLIS);
        change(
                "delete from login_session where digest in (select digest from login_session"
                        + " where account = ? order by began desc offset ? rows)",
                account,
                OF_ONE - 1);
        change(
                "insert into login_session (digest, account, began, seen) values (?, ?, ?, ?)",
                Unguessable.digest(secret),
                account,
                now,
                now);
        return secret;
    }

    /** Whose session it is, which has been used now. */
    Optional<Visitor> use(String secret) {
        Optional<Session> session = find(Unguessable.digest(secret));
        session.ifPresent(this::seen);
        return session.flatMap(this::visitor);
    }

    /** The visitor as it stands now; empty when the session is over. */
    Optional<Visitor> again(String digest) {
        return find(digest).flatMap(this::visitor);
    }

    private Optional<Session> find(String digest) {
        return database.sql("select * from login_session where digest = ?")
                .param(digest)
                .query(
                        (row, number) ->
                                new Session(
                                        row.getString("digest"),
                                        row.getLong("account"),
                                        row.getLong("began"),
                                        row.getLong("seen")))
                .optional()
                .filter(session -> session.until() > wall.millis());
    }

    private void seen(Session session) {
        long now = wall.millis();
        if (now - session.seen() >= SEEN_EVERY_MILLIS) {
            change("update login_session set seen = ? where digest = ?", now, session.digest());
        }
    }

    private Optional<Visitor> visitor(Session session) {
        return accounts.of(session.account())
                .filter(account -> !account.locked())
                .map(
                        account ->
                                new Visitor(
                                        Visitor.Kind.PERSON,
                                        account.id(),
                                        account.name(),
                                        session.digest(),
                                        session.until(),
                                        account.mustChange(),
                                        account.grants()));
    }

    void end(String digest) {
        change("delete from login_session where digest = ?", digest);
    }

    /** Ends every session of an account but that one. */
    void endOthers(long account, String digest) {
        change("delete from login_session where account = ? and digest <> ?", account, digest);
    }

    private void change(String statement, Object... values) {
        int unused = database.sql(statement).params(values).update();
    }
}

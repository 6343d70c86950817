package berm.center.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The accounts in the database. */
@Repository
public class Accounts {
    static final int FAILURES = 5;
    static final long LOCKED_MILLIS = 15 * 60_000L;
    static final int MOST = 10_000;

    private final JdbcClient database;
    private final GrantTable grants;
    private final Clock wall;

    public Accounts(JdbcClient database, Clock wall) {
        this.database = database;
        this.grants = new GrantTable(database, "account_grant", "account");
        this.wall = wall;
    }

    boolean isEmpty() {
        return count() == 0;
    }

    int count() {
        return database.sql("select count(*) from account").query(Integer.class).single();
    }

    List<Account> all() {
        return database.sql("select * from account order by name_key").query(this::read).list();
    }

    Optional<Account> of(long id) {
        return database.sql("select * from account where id = ?")
                .param(id)
                .query(this::read)
                .optional();
    }

    /** Whose name it is, or looks like; what is no name at all is nobody's. */
    Optional<Account> named(String name) {
        return !Name.isName(name) ? Optional.empty() : ofKey(Name.key(name));
    }

    private Optional<Account> ofKey(String key) {
        return database.sql("select * from account where name_key = ?")
                .param(key)
                .query(this::read)
                .optional();
    }

    Optional<Account> known(String issuer, String subject) {
        return database.sql("select * from account where issuer = ? and subject = ?")
                .params(issuer, subject)
                .query(this::read)
                .optional();
    }

    private Account read(ResultSet row, int number) throws SQLException {
        long id = row.getLong("id");
        return new Account(
                id,
                row.getString("name"),
                row.getString("password"),
                row.getBoolean("must_change"),
                row.getObject("password_until", Long.class),
                row.getBoolean("locked"),
                row.getLong("locked_until"),
                row.getString("issuer"),
                row.getObject("last_login", Long.class),
                grants.of(id));
    }

    /**
     * Makes an account with a one-time password; empty when the name is taken.
     *
     * @param until when the password can no longer be used; null for never
     * @throws org.springframework.dao.DuplicateKeyException if it is taken at the same moment: a
     *     transaction in which that happened can only be undone
     */
    @Transactional
    public Optional<Account> make(
            String name, String hash, @Nullable Long until, List<Grant> itsGrants) {
        boolean made =
                insert(
                        "insert into account (name, name_key, password, must_change,"
                                + " password_until, locked, failures, locked_until, created)"
                                + " values (?, ?, ?, true, ?, false, 0, 0, ?)",
                        name,
                        Name.key(name),
                        hash,
                        until,
                        wall.millis());
        if (made) {
            grants.replace(named(name).orElseThrow().id(), itsGrants);
        }
        return made ? named(name) : Optional.empty();
    }

    /** Makes an account of somebody whom a provider knows, without rights; empty as above. */
    Optional<Account> make(String name, String issuer, String subject) {
        try {
            boolean made =
                    insert(
                            "insert into account (name, name_key, must_change, locked, failures,"
                                    + " locked_until, issuer, subject, created)"
                                    + " values (?, ?, false, false, 0, 0, ?, ?, ?)",
                            name,
                            Name.key(name),
                            issuer,
                            subject,
                            wall.millis());
            return made ? known(issuer, subject) : Optional.empty();
        } catch (DuplicateKeyException sameMoment) {
            return Optional.empty();
        }
    }

    private boolean insert(String statement, @Nullable Object... values) {
        return named(String.valueOf(values[0])).isEmpty() && change(statement, values);
    }

    @Transactional
    public void grant(long id, List<Grant> itsGrants) {
        grants.replace(id, itsGrants);
    }

    void lock(long id, boolean locked) {
        change(
                "update account set locked = ?, locked_until = 0, failures = 0 where id = ?",
                locked,
                id);
    }

    /** Sets a password; {@code oneTime} when it must be changed at the next log-in. */
    void password(long id, String hash, boolean oneTime, @Nullable Long until) {
        change(
                "update account set password = ?, must_change = ?, password_until = ?, failures = 0,"
                        + " locked_until = 0 where id = ?",
                hash,
                oneTime,
                until,
                id);
    }

    /** Counts an attempt before it is looked at; false when the account takes none now. */
    boolean attempt(long id) {
        return change(
                "update account set failures = failures + 1 where id = ? and locked_until <= ?"
                        + " and failures < ?",
                id,
                wall.millis(),
                FAILURES);
    }

    /** Locks the account for a while if that was one failure too many; true when it did. */
    boolean failed(long id) {
        return change(
                "update account set locked_until = ?, failures = 0 where id = ? and failures >= ?",
                wall.millis() + LOCKED_MILLIS,
                id,
                FAILURES);
    }

    void succeeded(long id) {
        change("update account set failures = 0, last_login = ? where id = ?", wall.millis(), id);
    }

    private boolean change(String statement, @Nullable Object... values) {
        return database.sql(statement).params(Arrays.asList(values)).update() == 1;
    }
}

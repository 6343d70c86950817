package berm.center.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tokens of programs in the database: their digests, never themselves. */
@Repository
public class Tokens {
    static final String PREFIX = "berm_";
    static final int MOST = 1_000;
    private static final long USED_EVERY_MILLIS = 60_000;

    /** A token as it is listed; times in ms since 1970 UTC. */
    record Token(
            long id,
            String name,
            String digest,
            String madeBy,
            long created,
            long expires,
            @Nullable Long lastUsed,
            @Nullable Long revoked,
            List<Grant> grants) {}

    private final JdbcClient database;
    private final GrantTable grants;
    private final Clock wall;

    public Tokens(JdbcClient database, Clock wall) {
        this.database = database;
        this.grants = new GrantTable(database, "token_grant", "token");
        this.wall = wall;
    }

    List<Token> all() {
        return database.sql("select * from api_token order by id desc fetch first ? rows only")
                .param(MOST)
                .query(this::read)
                .list();
    }

    int usable() {
        return database.sql("select count(*) from api_token where revoked is null and expires > ?")
                .param(wall.millis())
                .query(Integer.class)
                .single();
    }

    /** Makes a token and returns it: it is never seen again. */
    @Transactional
    public String make(String name, String madeBy, long expires, List<Grant> itsGrants) {
        String token = PREFIX + Unguessable.make();
        String digest = Unguessable.digest(token);
        int unused =
                database.sql(
                                "insert into api_token (name, digest, made_by, created, expires)"
                                        + " values (?, ?, ?, ?, ?)")
                        .params(name, digest, madeBy, wall.millis(), expires)
                        .update();
        grants.replace(find(digest).orElseThrow().id(), itsGrants);
        return token;
    }

    /** Whose token it is, which has been used now. */
    Optional<Visitor> use(String secret) {
        Optional<Token> token = find(Unguessable.digest(secret)).filter(this::isValid);
        token.ifPresent(this::used);
        return token.map(Tokens::visitor);
    }

    /** The visitor as it stands now; empty when the token is no longer valid. */
    Optional<Visitor> again(String digest) {
        return find(digest).filter(this::isValid).map(Tokens::visitor);
    }

    private boolean isValid(Token token) {
        return token.revoked() == null && token.expires() > wall.millis();
    }

    private Optional<Token> find(String digest) {
        return database.sql("select * from api_token where digest = ?")
                .param(digest)
                .query(this::read)
                .optional();
    }

    private Token read(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getString("name"),
                row.getString("digest"),
                row.getString("made_by"),
                row.getLong("created"),
                row.getLong("expires"),
                row.getObject("last_used", Long.class),
                row.getObject("revoked", Long.class),
                grants.of(row.getLong("id")));
    }

    private void used(Token token) {
        long now = wall.millis();
        Long last = token.lastUsed();
        if (last == null || now - last >= USED_EVERY_MILLIS) {
            int unused =
                    database.sql("update api_token set last_used = ? where id = ?")
                            .params(now, token.id())
                            .update();
        }
    }

    private static Visitor visitor(Token token) {
        return new Visitor(
                Visitor.Kind.PROGRAM,
                token.id(),
                token.name(),
                token.digest(),
                token.expires(),
                false,
                token.grants());
    }

    /** Ends a token for ever; false when there was none to end. */
    boolean revoke(long id) {
        return database.sql("update api_token set revoked = ? where id = ? and revoked is null")
                        .params(wall.millis(), id)
                        .update()
                == 1;
    }
}

package berm.center;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The identities of the events taken, so that one delivered twice counts once. */
@Repository
class SeenStore {

    /** What is known of an identity. */
    enum Sight {
        NEW,
        SEEN,
        /** Seen with other content: somewhere two machines say they are the same one. */
        CONTRADICTED
    }

    private final JdbcClient database;

    SeenStore(JdbcClient database) {
        this.database = database;
    }

    Sight see(String world, String site, String life, long seq, String digest) {
        Optional<String> known = digestOf(world, site, life, seq);
        if (known.isPresent()) {
            return known.get().equals(digest) ? Sight.SEEN : Sight.CONTRADICTED;
        }
        database.sql("insert into seen (world, site, life, seq, digest) values (?, ?, ?, ?, ?)")
                .params(world, site, life, seq, digest)
                .update();
        return Sight.NEW;
    }

    private Optional<String> digestOf(String world, String site, String life, long seq) {
        return database.sql(
                        "select digest from seen"
                                + " where world = ? and site = ? and life = ? and seq = ?")
                .params(world, site, life, seq)
                .query(String.class)
                .optional();
    }
}

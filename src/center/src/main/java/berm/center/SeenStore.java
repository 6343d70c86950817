package berm.center;

import berm.domain.ConditionEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The identities of the events taken, so that one delivered twice counts once.
 *
 * <p>A life counts its events up, so one beyond the highest that is known of its life is new
 * without a look into the database. New ones are written together, by {@link #flush}.
 */
@Repository
class SeenStore {

    /** What is known of an identity. */
    enum Sight {
        NEW,
        SEEN,
        /** Seen with other content: somewhere two machines say they are the same one. */
        CONTRADICTED
    }

    /** How far the life that was heard last at a site has counted. */
    private record Highest(String life, long seq) {}

    /** One that is not in the database yet. */
    private record Fresh(ConditionEvent event, String digest) {
        Object[] columns() {
            return new Object[] {event.world(), event.site(), event.life(), event.seq(), digest};
        }
    }

    private final JdbcClient database;
    private final JdbcTemplate batches;
    private final Map<String, Highest> highest = new HashMap<>();
    private final Map<String, Fresh> fresh = new LinkedHashMap<>();

    SeenStore(JdbcClient database, JdbcTemplate batches) {
        this.database = database;
        this.batches = batches;
    }

    synchronized Sight see(ConditionEvent event, String digest) {
        String known = known(event);
        if (known != null) {
            return known.equals(digest) ? Sight.SEEN : Sight.CONTRADICTED;
        }
        fresh.put(event.id(), new Fresh(event, digest));
        return Sight.NEW;
    }

    private @Nullable String known(ConditionEvent event) {
        Fresh unwritten = fresh.get(event.id());
        if (unwritten != null) {
            return unwritten.digest();
        }
        Highest counted = counted(event);
        if (event.seq() > counted.seq()) {
            highest.put(place(event), new Highest(event.life(), event.seq()));
            return null;
        }
        return digestOf(event).orElse(null);
    }

    private Highest counted(ConditionEvent event) {
        Highest counted = highest.get(place(event));
        if (counted == null || !counted.life().equals(event.life())) {
            counted = new Highest(event.life(), highestOf(event));
            highest.put(place(event), counted);
        }
        return counted;
    }

    private static String place(ConditionEvent event) {
        return event.world() + "/" + event.site();
    }

    private long highestOf(ConditionEvent event) {
        return database.sql(
                        "select coalesce(max(seq), -1) from seen"
                                + " where world = ? and site = ? and life = ?")
                .params(event.world(), event.site(), event.life())
                .query(Long.class)
                .single();
    }

    private Optional<String> digestOf(ConditionEvent event) {
        return database.sql(
                        "select digest from seen"
                                + " where world = ? and site = ? and life = ? and seq = ?")
                .params(event.world(), event.site(), event.life(), event.seq())
                .query(String.class)
                .optional();
    }

    /** Writes the new ones into the database. */
    synchronized void flush() {
        batches.batchUpdate(
                "insert into seen (world, site, life, seq, digest) values (?, ?, ?, ?, ?)",
                fresh.values().stream().map(Fresh::columns).toList());
        fresh.clear();
    }

    /** Asks the database again: what was seen last was not kept. */
    synchronized void forget() {
        highest.clear();
        fresh.clear();
    }
}

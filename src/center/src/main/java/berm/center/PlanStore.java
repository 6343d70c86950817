package berm.center;

import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every plan document ever heard of. */
@Repository
public class PlanStore {

    /** One version of the plan of a site. */
    record Version(SiteKey key, int version) {}

    /**
     * A version that is kept.
     *
     * @param known when it came into the log, ms; null when that is not known
     */
    record Kept(int version, @Nullable Long known) {}

    /** How far back the versions of a site are told. */
    private static final int TOLD = 200;

    private final JdbcClient database;

    public PlanStore(JdbcClient database) {
        this.database = database;
    }

    /** Keeps a document; the one heard last stays when two have the same version. */
    Counters.Fate keep(Version plan, byte[] document, @Nullable Long heard) {
        Optional<byte[]> known = document(plan);
        if (known.isPresent()) {
            if (Arrays.equals(known.get(), document)) {
                return Counters.Fate.DUPLICATE;
            }
            write(
                    "update plan set document = ?, known = ?"
                            + " where world = ? and site = ? and version = ?",
                    plan,
                    document,
                    heard);
            return Counters.Fate.CONTRADICTED;
        }
        write(
                "insert into plan (document, known, world, site, version) values (?, ?, ?, ?, ?)",
                plan,
                document,
                heard);
        return Counters.Fate.ACCEPTED;
    }

    private void write(String statement, Version plan, byte[] document, @Nullable Long heard) {
        int unused =
                database.sql(statement)
                        .param(document)
                        .param(heard)
                        .param(plan.key().world().name())
                        .param(plan.key().site().value())
                        .param(plan.version())
                        .update();
    }

    Optional<byte[]> document(Version plan) {
        return database.sql(
                        "select document from plan where world = ? and site = ? and version = ?")
                .params(plan.key().world().name(), plan.key().site().value(), plan.version())
                .query((row, number) -> row.getBytes("document"))
                .optional();
    }

    /** The document of a site's newest version. */
    Optional<byte[]> newest(SiteKey key) {
        return database.sql(
                        "select document from plan where world = ? and site = ?"
                                + " order by version desc fetch first row only")
                .params(key.world().name(), key.site().value())
                .query((row, number) -> row.getBytes("document"))
                .optional();
    }

    /** The versions of a site in ascending order, the newest if there are very many. */
    List<Kept> versions(SiteKey key) {
        return database.sql(
                        "select version, known from (select version, known from plan"
                                + " where world = ? and site = ? order by version desc limit ?) newest"
                                + " order by version")
                .params(key.world().name(), key.site().value(), TOLD)
                .query(
                        (row, number) ->
                                new Kept(row.getInt("version"), row.getObject("known", Long.class)))
                .list();
    }

    /** The newest version of every site. */
    List<Version> newest() {
        return database.sql(
                        "select world, site, max(version) as version from plan"
                                + " group by world, site order by world, site")
                .query(
                        (row, number) ->
                                new Version(
                                        new SiteKey(
                                                new World(row.getString("world")),
                                                new SiteId(row.getString("site"))),
                                        row.getInt("version")))
                .list();
    }

    long sites() {
        return database.sql("select count(*) from (select distinct world, site from plan) planned")
                .query(Long.class)
                .single();
    }
}

package berm.center;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What each site last said of itself: its clock, its plan, when it was heard. */
@Repository
public class SiteStore {

    /** A site as last heard; times in milliseconds since 1970 UTC. */
    record Heard(String world, String site, long clock, @Nullable Integer plan, long heard) {
        String place() {
            return world + "/" + site;
        }

        /** This and a word that came after it, as one; an older one sets no clock back. */
        Heard and(Heard later) {
            boolean newer = later.clock >= clock;
            return new Heard(
                    world,
                    site,
                    Math.max(clock, later.clock),
                    newer ? later.plan : plan,
                    later.heard);
        }
    }

    private final JdbcClient database;

    public SiteStore(JdbcClient database) {
        this.database = database;
    }

    /** Notes a word from the site; an older word never sets its clock back. */
    void hear(Heard heard) {
        int known =
                database.sql(
                                "update site set plan_version ="
                                        + " case when :clock >= clock then :plan else plan_version end,"
                                        + " clock = greatest(clock, :clock), heard = :heard"
                                        + " where world = :world and site = :site")
                        .paramSource(heard)
                        .update();
        if (known == 0) {
            database.sql(
                            "insert into site (world, site, clock, plan_version, heard)"
                                    + " values (:world, :site, :clock, :plan, :heard)")
                    .paramSource(heard)
                    .update();
        }
    }

    /** The version of the plan that a site judges by, if it has said so. */
    Optional<Integer> plan(String world, String site) {
        return database.sql(
                        "select plan_version from site"
                                + " where world = ? and site = ? and plan_version is not null")
                .params(world, site)
                .query(Integer.class)
                .optional();
    }

    List<Heard> all() {
        return database.sql("select * from site order by world, site")
                .query(
                        (row, number) ->
                                new Heard(
                                        row.getString("world"),
                                        row.getString("site"),
                                        row.getLong("clock"),
                                        row.getObject("plan_version", Integer.class),
                                        row.getLong("heard")))
                .list();
    }
}

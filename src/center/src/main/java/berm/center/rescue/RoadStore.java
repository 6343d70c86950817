package berm.center.rescue;

import berm.domain.SiteKey;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The roads that are cut, and those that were, in the database. */
@Repository
class RoadStore {
    private static final String ONE = " where world = ? and site = ? and station = ?";

    private final JdbcClient database;

    RoadStore(JdbcClient database) {
        this.database = database;
    }

    /** The roads to a site that are cut, by station. */
    Map<String, RoadCut> cuts(SiteKey key) {
        return database
                .sql(
                        "select * from road_cut where world = ? and site = ?"
                                + " and opened_at is null order by id")
                .params(key.world().name(), key.site().value())
                .query(
                        (row, number) ->
                                new RoadCut(
                                        row.getString("station"),
                                        row.getLong("cut_at"),
                                        row.getString("cut_by"),
                                        row.getString("reason")))
                .list()
                .stream()
                .collect(
                        Collectors.toMap(
                                RoadCut::station, Function.identity(), (first, again) -> again));
    }

    /** Notes that a road is cut; false when that was known. */
    @Transactional
    public boolean cut(SiteKey key, RoadCut cut) {
        if (cuts(key).containsKey(cut.station())) {
            return false;
        }
        return database.sql(
                                "insert into road_cut (world, site, station, cut_at, cut_by, reason)"
                                        + " values (?, ?, ?, ?, ?, ?)")
                        .params(
                                key.world().name(),
                                key.site().value(),
                                cut.station(),
                                cut.at(),
                                cut.by(),
                                cut.reason())
                        .update()
                == 1;
    }

    /** Notes that it is open again; false when it was not cut. */
    boolean open(SiteKey key, String station, long at, String by) {
        return database.sql(
                                "update road_cut set opened_at = ?, opened_by = ?"
                                        + ONE
                                        + " and opened_at is null")
                        .params(at, by, key.world().name(), key.site().value(), station)
                        .update()
                > 0;
    }
}

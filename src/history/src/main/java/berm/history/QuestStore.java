package berm.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * QuestDB, asked in SQL; its times are microseconds.
 *
 * <p>Its HTTP interface has no bound parameters. Only numbers and the ids of worlds, sites and
 * sensors, which have no quotes in them, become part of a query's text.
 */
record QuestStore(StoreHttp http) implements Store {
    private static final String KEEPS_DUPLICATES =
            "SELECT table_name FROM tables() WHERE table_name = 'readings' AND NOT dedup";

    private static final String POINT =
            "SELECT cast(timestamp AS long) / 1000, value, quality, flags, receivedAt, position";

    private static final String EXTREMES =
            """
            WITH near AS (%1$s),
              worst AS (SELECT bucket, %2$s(value) AS value FROM near GROUP BY bucket),
              times AS (SELECT near.bucket AS bucket, min(near.timestamp) AS time
                FROM near JOIN worst ON near.bucket = worst.bucket
                WHERE near.value = worst.value GROUP BY near.bucket)
            SELECT cast(r.timestamp AS long) / 1000, r.value, r.quality, r.flags, r.receivedAt, r.position
            FROM (SELECT *%3$s) r JOIN times ON r.timestamp = times.time""";

    private static final String STRETCH =
            " FROM readings WHERE world = '%s' AND site = '%s' AND sensor = '%s'"
                    + " AND timestamp >= %d AND timestamp < %d ";

    @Override
    public void prepare() {
        JsonNode ignored = execute(QuestTable.CREATE);
        if (!rows(KEEPS_DUPLICATES).isEmpty()) {
            throw http.refusal(
                    "its table readings keeps duplicates; run ALTER TABLE readings"
                            + " DEDUP ENABLE UPSERT KEYS(timestamp, world, site, sensor)");
        }
    }

    @Override
    public List<HistoryPoint> read(HistoryQuery query) {
        String select = POINT + stretch(query) + "ORDER BY timestamp LIMIT " + query.limit();
        return Rows.map(rows(select), Rows::point);
    }

    @Override
    public List<TrendBucket> trend(HistoryQuery query) {
        long width = query.bucketWidth();
        String bucket = bucket(query);
        String select =
                "SELECT %s AS bucket, min(value), max(value), last(value), count()"
                                .formatted(bucket)
                        + stretch(query)
                        + "GROUP BY bucket ORDER BY bucket";
        return Rows.map(rows(select), row -> Rows.bucket(row, width));
    }

    /** Joined to the times of its readings: an aggregate gives a value without the rest of it. */
    @Override
    public List<HistoryPoint> extremes(HistoryQuery buckets, Extreme wanted) {
        String doubt = wanted == Extreme.DOUBTFUL ? "AND quality != 'GOOD' " : "";
        String near =
                "SELECT timestamp, value, " + bucket(buckets) + " AS bucket" + stretch(buckets);
        String select =
                EXTREMES.formatted(
                        near + doubt, wanted == Extreme.HIGHEST ? "max" : "min", stretch(buckets));
        return Rows.map(rows(select), Rows::point);
    }

    private static String bucket(HistoryQuery query) {
        return "%1$d + (cast(timestamp AS long) / 1000 - %1$d) / %2$d * %2$d"
                .formatted(query.from(), query.bucketWidth());
    }

    private static String stretch(HistoryQuery query) {
        return STRETCH.formatted(
                query.key().world(),
                query.key().site(),
                query.sensor(),
                Math.multiplyExact(query.from(), 1000L),
                Math.multiplyExact(query.to(), 1000L));
    }

    private JsonNode rows(String sql) {
        JsonNode rows = execute(sql).path("dataset");
        if (!rows.isArray()) {
            throw http.refusal("no rows");
        }
        return rows;
    }

    private JsonNode execute(String sql) {
        return http.get("exec", Map.of("query", sql));
    }
}

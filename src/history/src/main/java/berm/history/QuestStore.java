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
        String select =
                "SELECT cast(timestamp AS long) / 1000, value, quality, flags, receivedAt, position"
                        + stretch(query)
                        + "ORDER BY timestamp LIMIT "
                        + query.limit();
        return Rows.map(rows(select), Rows::point);
    }

    @Override
    public List<TrendBucket> trend(HistoryQuery query) {
        long width = query.bucketWidth();
        String bucket =
                "%1$d + (cast(timestamp AS long) / 1000 - %1$d) / %2$d * %2$d"
                        .formatted(query.from(), width);
        String select =
                "SELECT %s AS bucket, min(value), max(value), last(value), count()"
                                .formatted(bucket)
                        + stretch(query)
                        + "GROUP BY bucket ORDER BY bucket";
        return Rows.map(rows(select), row -> Rows.bucket(row, width));
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

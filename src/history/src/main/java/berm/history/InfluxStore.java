package berm.history;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * InfluxDB, asked in InfluxQL at {@code /query}, which 1.x, 2.x and 3 have alike.
 *
 * <p>Bound parameters are in the description of 1.x alone. Only numbers and the ids of worlds,
 * sites and sensors, which have no quotes in them, become part of a query's text.
 *
 * @param makesDatabase whether the store makes a database when told to, and not before
 */
record InfluxStore(StoreHttp http, String database, boolean makesDatabase) implements Store {
    private static final String STRETCH =
            " FROM readings WHERE world = '%s' AND site = '%s' AND sensor = '%s'"
                    + " AND time >= %dms AND time < %dms ";

    @Override
    public void prepare() {
        if (makesDatabase) {
            makeDatabase();
        }
    }

    /** Asks before it makes the database: a user who may write may not be one who may make it. */
    private void makeDatabase() {
        JsonNode databases = result(http.get("query", Map.of("q", "SHOW DATABASES")));
        if (!Rows.map(rows(databases), row -> row.path(0).asText()).contains(database)) {
            // The name is one of letters, digits, '_' and '-': see HistorySettings.
            String create = "CREATE DATABASE \"" + database + "\"";
            JsonNode ignored = result(http.post("query", Map.of("q", create)));
        }
    }

    @Override
    public List<HistoryPoint> read(HistoryQuery query) {
        String select =
                "SELECT value, quality, flags, receivedAt, position"
                        + stretch(query)
                        + "ORDER BY time LIMIT "
                        + query.limit();
        return Rows.map(ask(select), Rows::point);
    }

    @Override
    public List<TrendBucket> trend(HistoryQuery query) {
        long width = query.bucketWidth();
        String select =
                "SELECT min(value), max(value), last(value), count(value)"
                        + stretch(query)
                        + "GROUP BY time(%dms, %dms) fill(none)"
                                .formatted(width, query.from() % width);
        return Rows.map(ask(select), row -> Rows.bucket(row, width));
    }

    /**
     * Of the functions that choose, only {@code TOP} and {@code BOTTOM} give a bucket's reading
     * with its own time.
     */
    @Override
    public List<HistoryPoint> extremes(HistoryQuery buckets, Extreme wanted) {
        long width = buckets.bucketWidth();
        String select =
                "SELECT "
                        + (wanted == Extreme.HIGHEST ? "top" : "bottom")
                        + "(value, 1), quality, flags, receivedAt, position"
                        + stretch(buckets)
                        + (wanted == Extreme.DOUBTFUL ? "AND quality != 'GOOD' " : "")
                        + "GROUP BY time(%dms, %dms)".formatted(width, buckets.from() % width);
        return Rows.map(ask(select), Rows::point);
    }

    private static String stretch(HistoryQuery query) {
        return STRETCH.formatted(
                query.key().world(), query.key().site(), query.sensor(), query.from(), query.to());
    }

    private JsonNode ask(String select) {
        return rows(result(http.get("query", Map.of("db", database, "epoch", "ms", "q", select))));
    }

    private static JsonNode rows(JsonNode result) {
        return result.path("series").path(0).path("values");
    }

    /** An error in a statement comes with HTTP's 200. */
    private JsonNode result(JsonNode answer) {
        JsonNode result = answer.path("results").path(0);
        if (result.has("error") || result.isMissingNode()) {
            throw http.refusal(result.path("error").asText("no result"));
        }
        return result;
    }
}

package berm.history;

import berm.domain.SiteKey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * InfluxDB 1.x, asked in InfluxQL. What a query asks for travels beside its text, as bound
 * parameters.
 */
record InfluxStore(StoreHttp http, String database) implements Store {
    private static final String STRETCH =
            " FROM readings WHERE world = $world AND site = $site AND sensor = $sensor"
                    + " AND time >= %dms AND time < %dms ";

    /** Asks before it makes the database: a user who may write may not be one who may make it. */
    @Override
    public void prepare() {
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
                        + STRETCH.formatted(query.from(), query.to())
                        + "ORDER BY time LIMIT "
                        + query.limit();
        return Rows.map(ask(query.key(), query, select), Rows::point);
    }

    @Override
    public List<TrendBucket> trend(HistoryQuery query) {
        long width = query.bucketWidth();
        String select =
                "SELECT min(value), max(value), last(value), count(value)"
                        + STRETCH.formatted(query.from(), query.to())
                        + "GROUP BY time(%dms, %dms) fill(none)"
                                .formatted(width, query.from() % width);
        return Rows.map(ask(query.key(), query, select), row -> Rows.bucket(row, width));
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
                        + STRETCH.formatted(buckets.from(), buckets.to())
                        + (wanted == Extreme.DOUBTFUL ? "AND quality != 'GOOD' " : "")
                        + "GROUP BY time(%dms, %dms)".formatted(width, buckets.from() % width);
        return Rows.map(ask(buckets.key(), buckets, select), Rows::point);
    }

    private JsonNode ask(SiteKey key, HistoryQuery query, String select) {
        ObjectNode bound =
                JsonNodeFactory.instance
                        .objectNode()
                        .put("world", key.world().name())
                        .put("site", key.site().value())
                        .put("sensor", query.sensor().value());
        JsonNode answer =
                http.get(
                        "query",
                        Map.of(
                                "db",
                                database,
                                "epoch",
                                "ms",
                                "params",
                                bound.toString(),
                                "q",
                                select));
        return rows(result(answer));
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

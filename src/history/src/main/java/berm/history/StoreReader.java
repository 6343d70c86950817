package berm.history;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads from a server. */
record StoreReader(StoreHttp http, Store store) implements HistoryReader {
    @Override
    public List<HistoryPoint> read(HistoryQuery query) {
        return store.read(query);
    }

    @Override
    public List<TrendBucket> trend(HistoryQuery query) {
        return store.trend(query);
    }

    @Override
    public List<HistoryPoint> extremes(HistoryQuery query) {
        HistoryQuery buckets = query.extremeBuckets();
        SortedMap<Long, HistoryPoint> points = new TreeMap<>();
        for (Extreme wanted : Extreme.values()) {
            store.extremes(buckets, wanted).forEach(point -> points.put(point.measuredAt(), point));
        }
        return List.copyOf(points.values());
    }

    @Override
    public void close() {
        http.close();
    }
}

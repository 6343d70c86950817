package berm.history;

import java.util.List;

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
    public void close() {
        http.close();
    }
}

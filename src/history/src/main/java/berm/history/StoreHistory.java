package berm.history;

import berm.domain.StoredReading;
import java.util.List;

/** A history that is kept by a server. */
record StoreHistory(HistoryWriter writer, HistoryReader reader) implements History {
    @Override
    public WriteReport write(List<StoredReading> readings) throws InterruptedException {
        return writer.write(readings);
    }

    @Override
    public List<HistoryPoint> read(HistoryQuery query) {
        return reader.read(query);
    }

    @Override
    public List<TrendBucket> trend(HistoryQuery query) {
        return reader.trend(query);
    }

    @Override
    public List<HistoryPoint> extremes(HistoryQuery query) {
        return reader.extremes(query);
    }

    @Override
    public void close() {
        writer.close();
        reader.close();
    }
}

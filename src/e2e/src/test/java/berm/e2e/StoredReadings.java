package berm.e2e;

import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.history.HistoryQuery;
import berm.history.HistoryReader;
import berm.testkit.Influxd;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What a history holds of some series. */
final class StoredReadings {
    private StoredReadings() {}

    /**
     * "world/site sensor measuredAt" → value.
     *
     * @param keys of the same form; all of their series are read whole
     */
    static Map<String, Double> of(Influxd influxd, Collection<String> keys) {
        Map<String, Double> stored = new TreeMap<>();
        try (HistoryReader history = HistoryReader.open(influxd.settings())) {
            keys.stream()
                    .map(key -> key.substring(0, key.lastIndexOf(' ')))
                    .distinct()
                    .forEach(series -> read(history, series, stored));
        }
        return stored;
    }

    private static void read(HistoryReader history, String series, Map<String, Double> stored) {
        String[] names = series.split(" ");
        var query =
                new HistoryQuery(
                        SiteKey.parse(names[0]),
                        new SensorId(names[1]),
                        HistoryQuery.EARLIEST,
                        HistoryQuery.LATEST,
                        HistoryQuery.LARGEST_LIMIT);
        history.read(query)
                .forEach(point -> stored.put(series + " " + point.measuredAt(), point.value()));
    }
}

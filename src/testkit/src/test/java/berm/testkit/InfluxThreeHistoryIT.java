package berm.testkit;

import java.util.Map;

/** The history in what is published of InfluxDB 3: a {@link InfluxStub stub}, not the server. */
class InfluxThreeHistoryIT extends PublishedInfluxContract {
    InfluxThreeHistoryIT() {
        super(PublishedInflux.THREE, Map.of("BERM_HISTORY_KIND", "influx3"));
    }
}

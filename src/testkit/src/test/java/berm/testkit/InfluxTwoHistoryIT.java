package berm.testkit;

import java.util.Map;

/** The history in what is published of InfluxDB 2.x: a {@link InfluxStub stub}, not the server. */
class InfluxTwoHistoryIT extends PublishedInfluxContract {
    InfluxTwoHistoryIT() {
        super(
                PublishedInflux.TWO,
                Map.of("BERM_HISTORY_KIND", "influx2", "BERM_HISTORY_ORG", "Bureau of Heshan"));
    }
}

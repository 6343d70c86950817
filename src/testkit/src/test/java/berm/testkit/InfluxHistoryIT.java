package berm.testkit;

import berm.history.History;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The history in a real InfluxDB 1.x, which is killed in between. */
class InfluxHistoryIT extends HistoryContract {
    private Influxd influxd;
    private History history;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        influxd = Influxd.start(directory);
        history = History.open(influxd.settings());
    }

    @AfterAll
    void stop() {
        history.close();
        influxd.close();
    }

    @Override
    protected History history() {
        return history;
    }

    @Override
    protected void stopStore() {
        influxd.kill();
    }

    @Override
    protected void startStore() throws IOException {
        influxd.startAgain();
    }
}

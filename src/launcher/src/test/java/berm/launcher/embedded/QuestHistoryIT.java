package berm.launcher.embedded;

import berm.history.History;
import berm.history.HistorySettings;
import berm.testkit.HistoryContract;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The history in the embedded QuestDB, which is closed and started again in between. */
class QuestHistoryIT extends HistoryContract {
    private final LoopbackPort port = FreePorts.next("the history");
    private Path directory;
    private EmbeddedHistory server;
    private History history;

    @BeforeAll
    void start(@TempDir Path fresh) {
        directory = fresh;
        server = EmbeddedHistory.start(directory, port);
        String url = server.url().toString();
        history = History.open(HistorySettings.from(Map.of("BERM_HISTORY_URL", url)));
    }

    @AfterAll
    void stop() {
        history.close();
        server.close();
    }

    @Override
    protected History history() {
        return history;
    }

    @Override
    protected void stopStore() {
        server.close();
    }

    @Override
    protected void startStore() {
        server = EmbeddedHistory.start(directory, port);
    }
}

package berm.bridge;

import berm.service.InvalidSettings;
import berm.service.Lifeline;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The bridge as a process: ends with 2 for bad settings and with 1 when a message was refused. */
public final class BridgeMain {
    private static final Logger log = LoggerFactory.getLogger(BridgeMain.class);

    private BridgeMain() {}

    /** Runs until the process is told to stop or a message is refused. */
    public static int run(Map<String, String> environment) throws IOException {
        Lifeline.follow(environment);
        BridgeSettings settings;
        try {
            settings = BridgeSettings.from(environment);
        } catch (InvalidSettings e) {
            e.problems().forEach(System.err::println);
            return 2;
        }
        try (Bridge bridge = Bridge.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(bridge::close, "bridge-close"));
            Throwable cause = bridge.failed().join();
            log.error("a message could not be written; the broker will deliver it again", cause);
            return 1;
        }
    }
}

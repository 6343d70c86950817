package berm.sim;

import berm.service.InvalidSettings;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The simulator as a process: ends with 2 for bad settings and with 1 when it cannot go on. */
public final class SimMain {

    private static final Logger LOG = LoggerFactory.getLogger(SimMain.class);

    private SimMain() {}

    public static void main(String[] arguments) throws IOException {
        System.exit(run(System.getenv()));
    }

    /** Runs until the process is told to stop. */
    public static int run(Map<String, String> environment) throws IOException {
        SimSettings settings;
        try {
            settings = SimSettings.from(environment);
        } catch (InvalidSettings wrong) {
            wrong.problems().forEach(System.err::println);
            return 2;
        }
        try (Simulator simulator = Simulator.start(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(simulator), "sim-close"));
            LOG.info("simulating with {}", settings);
            Throwable cause = simulator.failed().join();
            LOG.error("the simulator cannot go on", cause);
            return 1;
        }
    }

    private static void close(Simulator simulator) {
        try {
            simulator.close();
        } catch (IOException unclean) {
            LOG.warn("not closed cleanly", unclean);
        }
    }
}

package berm.launcher;

import berm.bridge.BridgeMain;
import berm.sim.SimMain;
import berm.stream.ArchiveMain;
import berm.stream.WatchMain;
import java.util.List;
import java.util.Map;

/**
 * A service of Berm that can run as a process of its own, as in production.
 *
 * @param program runs it until it is told to stop or fails
 */
record Role(String name, String description, Program program) {
    /** What a role does with its settings; it says what is wrong with them itself. */
    interface Program {
        /** Returns the exit code: 0 stopped, 1 failed, 2 settings not valid. */
        int run(Map<String, String> settings) throws Exception;
    }

    /** Every role, in the order a message passes them. */
    static List<Role> all() {
        return List.of(
                new Role("bridge", "Carries messages from MQTT into Kafka.", BridgeMain::run),
                new Role("watch", "Judges readings: raw in, condition events out.", WatchMain::run),
                new Role("archive", "Keeps every accepted reading.", ArchiveMain::run),
                new Role("sim", "Simulates a pond in a storm and a tank farm.", SimMain::run),
                new Role("center", "Runs the monitoring centre.", CenterProcess::runInForeground));
    }
}

package berm.stream;

import berm.service.InvalidSettings;
import berm.service.Lifeline;
import java.util.Map;

/** The watch as a process: ends with 2 for bad settings, else when it is told to stop. */
public final class WatchMain {
    private WatchMain() {}

    /** Runs until the process is told to stop. */
    public static int run(Map<String, String> environment) throws Exception {
        Lifeline.follow(environment);
        JobSettings settings;
        try {
            settings = JobSettings.watch(environment);
        } catch (InvalidSettings e) {
            e.problems().forEach(System.err::println);
            return 2;
        }
        var made = settings;
        new JobProcess(WatchJob.NAME, made, made.identity(), () -> WatchJob.graph(made)).run();
        return 0;
    }
}

package berm.stream;

import berm.service.InvalidSettings;
import berm.service.Lifeline;
import java.util.Map;

/** The archive as a process: ends with 2 for bad settings, else when it is told to stop. */
public final class ArchiveMain {
    private ArchiveMain() {}

    /** Runs until the process is told to stop. */
    public static int run(Map<String, String> environment) throws Exception {
        Lifeline.follow(environment);
        ArchiveSettings settings;
        try {
            settings = ArchiveSettings.from(environment);
        } catch (InvalidSettings e) {
            e.problems().forEach(System.err::println);
            return 2;
        }
        var made = settings;
        new JobProcess(ArchiveJob.NAME, made.job(), made.identity(), () -> ArchiveJob.graph(made))
                .run();
        return 0;
    }
}

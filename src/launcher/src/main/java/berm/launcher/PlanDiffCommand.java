package berm.launcher;

import berm.bridge.PlanLog;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code berm plan diff}: what the site files of a folder would change. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description =
                "Says what the site files of a folder would change of the plans applied last, in "
                        + "words; changes nothing.",
        footer = {
            "",
            "Exit codes: 0 done, 1 Kafka failed, 2 asked wrongly or site files not valid."
        })
final class PlanDiffCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final PlanSource source = new PlanSource();
    @Mixin private final Connection connection;

    PlanDiffCommand(Map<String, String> environment) {
        this.connection = new Connection(environment);
    }

    @Override
    public Integer call() {
        SiteDirectory directory = source.sites();
        try (PlanLog plans = PlanLog.connect(connection.kafka())) {
            print(PlanChanges.of(source, plans), directory, spec.commandLine().getOut());
        }
        return 0;
    }

    static void print(PlanChanges changes, SiteDirectory directory, PrintWriter out) {
        for (SiteDirectory.Site site : directory.sites()) {
            out.println(changes.headline(site));
            changes.of(site).forEach(line -> out.println("  " + line));
        }
    }
}

package berm.launcher;

import berm.bridge.PlanLog;
import berm.bridge.RawTopics;
import berm.domain.World;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code berm plan apply}: makes the site files of a folder the plans in force. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description =
                "Makes the site files of a folder the plans in force; those that have not "
                        + "changed are left alone. Nothing is applied if any file has a problem.",
        footer = {
            "",
            "Exit codes: 0 done, 1 Kafka failed, 2 asked wrongly or site files not valid."
        })
final class PlanApplyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder with site files, *.yaml.")
    private Path folder;

    @Option(
            names = "--world",
            defaultValue = "live",
            description = "The world of the plans; default: ${DEFAULT-VALUE}.")
    private World world;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "When they take effect; default: at once. A recorded world needs it.")
    private @Nullable Instant from;

    @Option(
            names = "--demonstration",
            description = "Take limits that are approved for demonstration only as approved.")
    private boolean demonstration;

    @Mixin private final Connection connection;

    PlanApplyCommand(Map<String, String> environment) {
        this.connection = new Connection(environment);
    }

    @Override
    public Integer call() {
        if (!world.isLive() && from == null) {
            throw CommandFailure.askedWrongly("--from is missing: a recorded world needs it");
        }
        SiteDirectory directory = SiteDirectory.read(folder, demonstration);
        if (!directory.problems().isEmpty()) {
            throw CommandFailure.askedWrongly(directory.problems());
        }
        apply(directory, connection.kafka());
        return 0;
    }

    private void apply(SiteDirectory directory, String kafka) {
        PrintWriter out = spec.commandLine().getOut();
        try (RawTopics topics = RawTopics.connect(kafka, connection.partitions());
                PlanLog plans = PlanLog.connect(kafka)) {
            topics.create();
            if (!world.isLive()) {
                topics.createWorld(world);
            }
            for (SiteDirectory.Site site : directory.sites()) {
                out.println(line(apply(plans, site)));
            }
        } catch (IllegalStateException otherPartitions) {
            throw CommandFailure.askedWrongly(otherPartitions.toString());
        }
    }

    private PlanLog.Applied apply(PlanLog plans, SiteDirectory.Site site) {
        Long effectiveFrom = from == null ? null : (Long) from.toEpochMilli();
        return plans.apply(world, site.declared(), effectiveFrom, demonstration);
    }

    private static String line(PlanLog.Applied applied) {
        String done = applied.isNew() ? "is in force now" : "has not changed";
        return "%s: plan %d %s".formatted(applied.key(), applied.version(), done);
    }
}

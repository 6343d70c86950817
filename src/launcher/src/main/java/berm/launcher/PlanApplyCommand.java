package berm.launcher;

import berm.bridge.PlanLog;
import berm.bridge.RawTopics;
import berm.service.log.KafkaAccess;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code berm plan apply}: makes the site files of a folder the plans in force. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description =
                "Makes the site files of a folder the plans in force, and says what that changes; "
                        + "those that have not changed are left alone. Nothing is applied if any "
                        + "file has a problem.",
        footer = {
            "",
            "Exit codes: 0 done, 1 Kafka failed, 2 asked wrongly or site files not valid."
        })
final class PlanApplyCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;
    @Mixin private final PlanSource source = new PlanSource();

    @Option(names = "--dry-run", description = "Say what would change, and change nothing.")
    private boolean dryRun;

    @Option(names = "--force", description = "Apply those that have not changed as well.")
    private boolean force;

    @Mixin private final Connection connection;

    PlanApplyCommand(Map<String, String> environment) {
        this.connection = new Connection(environment);
    }

    @Override
    public Integer call() {
        SiteDirectory directory = source.sites();
        KafkaAccess kafka = connection.kafka();
        try (RawTopics topics = RawTopics.connect(kafka, connection.partitions());
                PlanLog plans = PlanLog.connect(kafka)) {
            if (dryRun) {
                PlanDiffCommand.print(PlanChanges.of(source, plans), directory, out());
                return 0;
            }
            create(topics);
            PlanChanges changes = PlanChanges.of(source, plans);
            directory.sites().forEach(site -> apply(plans, changes, site));
        } catch (IllegalStateException otherPartitions) {
            throw CommandFailure.askedWrongly(otherPartitions.toString());
        }
        return 0;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private void create(RawTopics topics) {
        topics.create();
        if (!source.world.isLive()) {
            topics.createWorld(source.world);
        }
    }

    private void apply(PlanLog plans, PlanChanges changes, SiteDirectory.Site site) {
        PlanLog.Applied applied =
                plans.apply(
                        source.world,
                        site.declared(),
                        source.effectiveFrom(),
                        source.demonstration,
                        force);
        out().println(line(applied));
        changes.of(site).forEach(line -> out().println("  " + line));
    }

    private static String line(PlanLog.Applied applied) {
        return applied.isNew()
                ? "%s: plan %d is in force now".formatted(applied.key(), applied.version())
                : "%s: unchanged, plan %d".formatted(applied.key(), applied.version());
    }
}

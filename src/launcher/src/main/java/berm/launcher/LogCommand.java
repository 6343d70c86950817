package berm.launcher;

import berm.bridge.PlanLog;
import berm.bridge.RawTopics;
import berm.launcher.backup.SavedTopic;
import berm.launcher.backup.TopicBackup;
import berm.messages.Topics;
import berm.service.log.KafkaAccess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code berm log}: the topics that are kept for ever, into files and back. */
@Command(
        name = "log",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        description = "Saves topics that Kafka keeps for ever into files, and restores them.")
final class LogCommand implements Runnable {
    /** Others cannot be brought back as they were: the log stamps them, or lets them expire. */
    private static final Set<String> KEPT =
            Set.of(Topics.CONTROL, Topics.ALARMS, Topics.CONDITIONS);

    private static final String EXIT_CODES =
            "Exit codes: 0 done, 1 Kafka failed or the file is not whole, 2 asked wrongly.";

    @Spec private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    private static void requireKept(String topic) {
        if (!KEPT.contains(topic)) {
            throw CommandFailure.askedWrongly(
                    "only control, alarms and conditions can be saved and restored, not " + topic);
        }
    }

    /** {@code berm log save}: also while everything runs. */
    @Command(
            name = "save",
            mixinStandardHelpOptions = true,
            description =
                    "Writes a topic as it is now into a file: control, alarms or conditions. "
                            + "Everything may run meanwhile.",
            footer = {"", EXIT_CODES})
    static final class Save implements Callable<Integer> {
        @Spec private CommandSpec spec;
        @Mixin private final Connection connection;

        @Parameters(index = "0", paramLabel = "TOPIC", description = "The topic.")
        private String topic;

        @Parameters(index = "1", paramLabel = "FILE", description = "A file that is not there yet.")
        private Path file;

        Save(Map<String, String> environment) {
            this.connection = new Connection(environment);
        }

        @Override
        public Integer call() throws IOException {
            requireKept(topic);
            KafkaAccess kafka = connection.kafka();
            int partitions;
            try (RawTopics topics = RawTopics.connect(kafka, connection.partitions())) {
                partitions = topics.partitions(topic);
            }
            SavedTopic saved = new TopicBackup(kafka).save(topic, partitions, file);
            spec.commandLine()
                    .getOut()
                    .println("%s: %d records in %s".formatted(topic, saved.records(), file));
            return 0;
        }
    }

    /** {@code berm log restore}: into a topic without records. */
    @Command(
            name = "restore",
            mixinStandardHelpOptions = true,
            description =
                    "Writes the records of a saved topic to where they were. The topic must have "
                            + "none; it is made if it is missing. Stop what writes to it before.",
            footer = {"", EXIT_CODES})
    static final class Restore implements Callable<Integer> {
        @Spec private CommandSpec spec;
        @Mixin private final Connection connection;

        @Parameters(paramLabel = "FILE", description = "What 'berm log save' has written.")
        private Path file;

        @Option(
                names = "--tell-judge",
                description =
                        "Of control: also tell the judge the newest plan of every live site, as "
                                + "after the raw topic was lost with it.")
        private boolean tellJudge;

        Restore(Map<String, String> environment) {
            this.connection = new Connection(environment);
        }

        @Override
        public Integer call() throws IOException {
            SavedTopic saved = SavedTopic.check(file);
            requireKept(saved.topic());
            if (tellJudge && !saved.topic().equals(Topics.CONTROL)) {
                throw CommandFailure.askedWrongly("--tell-judge goes with the topic control");
            }
            KafkaAccess kafka = connection.kafka();
            requireEmpty(kafka, saved);
            new TopicBackup(kafka).restore(saved);
            say("%s: %d records from %s".formatted(saved.topic(), saved.records(), file));
            if (tellJudge) {
                tellJudge(kafka);
            }
            return 0;
        }

        private void requireEmpty(KafkaAccess kafka, SavedTopic saved) {
            try (RawTopics topics = RawTopics.connect(kafka, connection.partitions())) {
                topics.create();
                int partitions = topics.partitions(saved.topic());
                if (partitions != saved.partitions()) {
                    throw CommandFailure.failed(
                            "%s has %d partitions, the saved one had %d"
                                    .formatted(saved.topic(), partitions, saved.partitions()));
                }
                long records = topics.recordsEver(saved.topic());
                if (records > 0) {
                    throw CommandFailure.failed(
                            "%s is not new: %d records were written to it; nothing was restored"
                                    .formatted(saved.topic(), records));
                }
            } catch (IllegalStateException otherPartitions) {
                throw CommandFailure.askedWrongly(String.valueOf(otherPartitions.getMessage()));
            }
        }

        private void tellJudge(KafkaAccess kafka) {
            try (PlanLog plans = PlanLog.connect(kafka)) {
                plans.tellAgain()
                        .forEach((key, version) -> say("%s: plan %d".formatted(key, version)));
            }
        }

        private void say(String line) {
            spec.commandLine().getOut().println(line);
        }
    }
}

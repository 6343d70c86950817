package berm.launcher;

import berm.bridge.WholeTopic;
import berm.domain.ConditionEvent;
import berm.domain.World;
import berm.messages.Topics;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code berm journal}: the condition journal, one event a line. */
@Command(
        name = "journal",
        mixinStandardHelpOptions = true,
        description =
                "Prints the condition journal, one event a line, in its canonical order: "
                        + "world, site, life, seq. It reads what is there now and ends.",
        footer = {
            "",
            "Exit codes: 0 done, 1 Kafka failed or the journal contradicts itself, 2 asked",
            "wrongly or settings not valid."
        })
final class JournalCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(
            names = "--world",
            defaultValue = "live",
            description = "The world; default: ${DEFAULT-VALUE}.")
    private World world;

    @Option(names = "--site", description = "One site only.")
    private @Nullable String site;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Events whose clock is not before, such as 2020-08-04T17:05:00Z.")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "TIME", description = "Events whose clock is before.")
    private @Nullable Instant to;

    @Option(names = "--json", description = "The canonical JSON, to be compared byte for byte.")
    private boolean json;

    @Mixin private final Connection connection;

    JournalCommand(Map<String, String> environment) {
        this.connection = new Connection(environment);
    }

    @Override
    public Integer call() {
        Journal journal = new Journal(this::isWanted);
        read(journal);
        print(journal.inOrder());
        List<String> incidents = journal.incidents();
        incidents.forEach(spec.commandLine().getErr()::println);
        return incidents.isEmpty() ? 0 : CommandFailure.FAILED;
    }

    private boolean isWanted(ConditionEvent event) {
        return event.world().equals(world.name())
                && (site == null || event.site().equals(site))
                && (from == null || event.clock() >= from.toEpochMilli())
                && (to == null || event.clock() < to.toEpochMilli());
    }

    private void read(Journal journal) {
        WholeTopic.read(connection.kafka(), Topics.CONDITIONS, journal::take);
    }

    private void print(List<Journal.Entry> entries) {
        PrintWriter out = spec.commandLine().getOut();
        for (Journal.Entry entry : entries) {
            out.println(json ? entry.canonical() : EventLine.of(entry.event()));
        }
        out.flush();
    }
}

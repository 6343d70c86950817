package berm.launcher;

import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.history.HistoryException;
import berm.history.HistoryPoint;
import berm.history.HistoryQuery;
import berm.history.HistoryReader;
import berm.history.HistorySettings;
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

/** {@code berm history}: the stored readings of one sensor. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Prints the stored readings of one sensor in the order of their times.",
        footer = {
            "",
            "The store is that of 'berm up', or what BERM_HISTORY_URL and its kin say.",
            "Exit codes: 0 done, 1 the store failed, 2 asked wrongly or settings not valid."
        })
final class HistoryCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--site", required = true, description = "The site.")
    private SiteId site;

    @Option(names = "--sensor", required = true, description = "The sensor.")
    private SensorId sensor;

    @Option(
            names = "--world",
            defaultValue = "live",
            description = "The world; default: ${DEFAULT-VALUE}.")
    private World world;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Measured not before; default: the beginning.")
    private @Nullable Instant from;

    @Option(names = "--to", paramLabel = "TIME", description = "Measured before; default: the end.")
    private @Nullable Instant to;

    @Option(
            names = "--format",
            defaultValue = "csv",
            paramLabel = "csv|json",
            description = "Default: ${DEFAULT-VALUE}.")
    private PointFormat format;

    @Mixin private final Connection connection;

    HistoryCommand(Map<String, String> environment) {
        this.connection = new Connection(environment);
    }

    @Override
    public Integer call() {
        long begin = from == null ? HistoryQuery.EARLIEST : from.toEpochMilli();
        long end = to == null ? HistoryQuery.LATEST : to.toEpochMilli();
        if (begin > end) {
            throw CommandFailure.askedWrongly("--from " + from + " is after --to " + to);
        }
        HistorySettings settings = HistorySettings.from(connection.settings());
        try (HistoryReader reader = HistoryReader.open(settings)) {
            print(reader, begin, end);
        } catch (HistoryException failure) {
            throw CommandFailure.failed(
                    "the history at %s cannot be read: %s; see --port-offset and BERM_HISTORY_URL"
                            .formatted(settings.url(), failure.getMessage()));
        }
        return 0;
    }

    /** Page by page, so that any stretch fits. */
    private void print(HistoryReader reader, long begin, long end) {
        PrintWriter out = spec.commandLine().getOut();
        SiteKey key = new SiteKey(world, site);
        format.header().ifPresent(out::println);
        List<HistoryPoint> page;
        long next = begin;
        do {
            page =
                    reader.read(
                            new HistoryQuery(key, sensor, next, end, HistoryQuery.LARGEST_LIMIT));
            page.forEach(point -> out.println(format.line(point)));
            next = page.isEmpty() ? end : page.get(page.size() - 1).measuredAt() + 1;
        } while (page.size() == HistoryQuery.LARGEST_LIMIT && next < end);
        out.flush();
    }
}

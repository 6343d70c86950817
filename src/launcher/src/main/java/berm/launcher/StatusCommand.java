package berm.launcher;

import berm.launcher.embedded.LoopbackPort;
import berm.launcher.status.Endpoint;
import berm.launcher.status.StatusReport;
import berm.service.log.KafkaAccess;
import java.io.PrintWriter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code berm status}: how each part stands, and whether nothing was lost on the way. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description =
                "Says how each part stands, whether its counters balance, how far the jobs "
                        + "are behind the log, and what was rejected for what reason.",
        footer = {
            "",
            "Exit codes: 0 all is well, 1 something is not, 2 asked wrongly or settings not valid."
        })
final class StatusCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--json", description = "One line of JSON.")
    private boolean json;

    @Mixin private final Connection connection;

    StatusCommand(Map<String, String> environment) {
        this.connection = new Connection(environment);
    }

    @Override
    public Integer call() throws InterruptedException {
        StatusReport report = StatusReport.ask(endpoints(connection.ports()), kafka());
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(report.json());
        } else {
            report.lines().forEach(out::println);
        }
        return report.isWell() ? 0 : CommandFailure.FAILED;
    }

    /** Null when it does not answer, which is a finding and no failure. */
    private @Nullable KafkaAccess kafka() {
        try {
            return connection.kafka();
        } catch (CommandFailure away) {
            return null;
        }
    }

    private static List<Endpoint> endpoints(Ports ports) {
        return List.of(
                endpoint("engine", ports.engineHealth()),
                endpoint("bridge", ports.bridgeHealth()),
                endpoint("watch", ports.watchHealth()),
                endpoint("archive", ports.archiveHealth()),
                endpoint("centre", ports.console()),
                new Endpoint("simulator", ports.simHealth().address(), true));
    }

    private static Endpoint endpoint(String part, LoopbackPort port) {
        return new Endpoint(part, port.address(), false);
    }
}

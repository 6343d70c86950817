package berm.benchmarks;

import berm.service.HostPort;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code berm bench}: one measurement on this machine. */
@Command(
        mixinStandardHelpOptions = true,
        description = "Measures Berm on this machine.",
        footer = {
            "",
            "judge    readings judged a second on one core, and bytes a sensor, in this process:",
            "         with three rules a sensor, and with all kinds of rules",
            "watch    the job watch from Kafka to Kafka, against a job that only reads",
            "latency  from a reading's publishing over MQTT to the event at a console",
            "up       from the start of 'berm up' to the first alarm at a console",
            "center   from a condition in the log to 200 consoles; what the first screen weighs",
            "         and when a browser shows it; 23 000 people called; a flood of 8 000 alarms",
            "         a second; memory",
            "disc     bytes that a reading takes in the log and in the embedded history",
            "",
            "Each takes some minutes, uses free ports and a temporary folder, and checks its",
            "result; the speed of a wrong result is not told. src/docs/figures.md has figures.",
            "Exit codes: 0 measured, 1 the result was wrong or something failed."
        })
final class BenchCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "One of: judge, watch, latency, up, center, disc.")
    private BenchName name;

    @Option(names = "--json", description = "One JSON object instead of a table.")
    private boolean json;

    @Option(
            names = "--mqtt",
            paramLabel = "HOST:PORT",
            description = "For latency: a broker that runs already; default: the embedded one.")
    private @Nullable HostPort mqtt;

    @Override
    public Integer call() throws Exception {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            Report report = name.bench(mqtt).run(doing -> say(err, doing));
            out.println(json ? report.json() : report.text());
            out.flush();
            return 0;
        } catch (WrongResult wrong) {
            say(err, "wrong result, so no figures: " + wrong.getMessage());
            return 1;
        }
    }

    private void say(PrintWriter err, String doing) {
        err.println(name.name().toLowerCase(Locale.ROOT) + ": " + doing);
        err.flush();
    }
}

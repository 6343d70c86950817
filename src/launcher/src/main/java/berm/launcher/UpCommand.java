package berm.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.launcher.up.Assembly;
import berm.launcher.up.DataDirectory;
import berm.launcher.up.PartFailure;
import berm.service.Production;
import berm.service.mqtt.MqttAddress;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code berm up}: all of Berm on this machine, until it is told to stop. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description =
                "Starts all of Berm on this machine, with simulated sites, and prints the "
                        + "address of its console, at the first start with the one-time password of "
                        + "admin. What it has stored and every alarm's state are there again after the "
                        + "next start.",
        footer = {
            "",
            "Stop it with Ctrl-C. Two can run side by side with different --port-offset.",
            "Exit codes: 1 a part failed, 2 asked wrongly or settings not valid, 130 stopped",
            "by Ctrl-C."
        })
final class UpCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--quiet", description = "Print the address of the console only.")
    private boolean quiet;

    @Option(names = "--no-sim", description = "No simulated sites.")
    private boolean withoutSimulator;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "Where everything is stored; default: N in BERM_DATA with --port-offset N.")
    private @Nullable Path folder;

    @Option(
            names = "--port-offset",
            paramLabel = "N",
            defaultValue = "0",
            description = "Added to every port; default: ${DEFAULT-VALUE}.")
    private int portOffset;

    @Option(
            names = "--mqtt",
            paramLabel = "HOST:PORT",
            description =
                    "A broker that runs already, mqtts://HOST:PORT with TLS; default: one of our own.")
    private @Nullable MqttAddress mqtt;

    private final Map<String, String> environment;

    UpCommand(Map<String, String> environment) {
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException {
        refuseInProduction();
        UpOptions options = new UpOptions(Ports.at(portOffset), !withoutSimulator, mqtt);
        try (DataDirectory data = take(folder == null ? Home.data(portOffset) : folder)) {
            Path log = Files.createDirectories(data.folder("log")).resolve("engine.log");
            PrintWriter out = spec.commandLine().getOut();
            // Asked for now, so that the sentence of a failure still goes to the screen.
            var unused = spec.commandLine().getErr();
            logTo(log);
            return run(options, data, log, out);
        }
    }

    /** Its servers ask nobody for a name, which is right on one machine, to try it. */
    private void refuseInProduction() {
        if (Production.isAskedFor(environment)) {
            throw CommandFailure.askedWrongly(
                    "'up' is the trial, with servers of its own that ask for no name; in production"
                            + " run each role by itself, see src/docs/operations.md");
        }
    }

    private static DataDirectory take(Path folder) throws IOException {
        try {
            return DataDirectory.take(folder.toAbsolutePath());
        } catch (DataDirectory.InUse inUse) {
            throw CommandFailure.failed(
                    inUse.getMessage()
                            + "; stop it, or choose others with --data or --port-offset");
        }
    }

    /** Before the first logger is made; some servers print, and the screen is for people. */
    private static void logTo(Path file) throws IOException {
        System.setProperty("logback.configurationFile", "logback-up.xml");
        System.setProperty("berm.log", file.toString());
        PrintStream printed =
                new PrintStream(
                        Files.newOutputStream(file.resolveSibling("printed.log")), true, UTF_8);
        System.setOut(printed);
        System.setErr(printed);
    }

    private int run(UpOptions options, DataDirectory data, Path log, PrintWriter out) {
        StartLines lines = new StartLines(out, quiet);
        Assembly assembly = new Assembly(new Engine(options, data, environment).parts(), lines);
        Stop stop = Stop.onShutdown(assembly, lines);
        try {
            lines.begin(data.path());
            assembly.start();
            if (!stop.isAsked()) {
                lines.up(options.ports(), data.folder("center").resolve("first-password"));
            }
            String ended = assembly.ended().join();
            throw CommandFailure.failed(ended + "; Berm stops. The log is " + log);
        } catch (PartFailure failure) {
            throw CommandFailure.failed(failure.getMessage() + "\nThe log is " + log);
        } finally {
            stop.now();
        }
    }
}

package berm.launcher;

import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.World;
import berm.service.HostPort;
import berm.service.Lifeline;
import berm.service.mqtt.MqttAddress;
import berm.sim.MappedColumn;
import berm.sim.Speed;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of Berm.
 *
 * <p>Every command ends with 0 when it did what was asked, with 1 when something failed or was
 * found wrong, and with 2 when it was asked wrongly, or settings or site files are not valid.
 */
@Command(
        name = "berm",
        mixinStandardHelpOptions = true,
        versionProvider = Berm.Version.class,
        description = "Watches tailings ponds and hazard sources: sensors in, alarms out.",
        synopsisSubcommandLabel = "COMMAND",
        commandListHeading = "%nCommands:%n",
        footer = {
            "",
            "Exit codes: 0 done, 1 something failed or was found wrong, 2 asked wrongly, or",
            "settings or site files are not valid.",
            "'berm COMMAND --help' tells more; begin with 'berm up'."
        })
public final class Berm implements Runnable {
    @Spec private CommandSpec spec;

    /** The version written into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Berm.class.getPackage().getImplementationVersion();
            return new String[] {"berm " + (version == null ? "(not packaged)" : version)};
        }
    }

    public static void main(String[] arguments) {
        Lifeline.follow(System.getenv());
        System.exit(commandLine(System.getenv()).execute(arguments));
    }

    /**
     * Runs a command inside this process.
     *
     * @return what a process of it would end with
     */
    public static int run(
            Map<String, String> environment,
            PrintWriter out,
            PrintWriter err,
            String... arguments) {
        return commandLine(environment).setOut(out).setErr(err).execute(arguments);
    }

    /** The whole command line, reading settings from this environment. */
    static CommandLine commandLine(Map<String, String> environment) {
        CommandLine line = new CommandLine(new Berm());
        line.addSubcommand(new UpCommand(environment))
                .addSubcommand(new PlayCommand(environment))
                .addSubcommand(new CheckCommand())
                .addSubcommand(planCommand(environment))
                .addSubcommand(responseCommand(environment))
                .addSubcommand(new ForecastCommand(environment))
                .addSubcommand(new ReadingCommand(environment))
                .addSubcommand(new ExplainCommand(environment))
                .addSubcommand(new StatusCommand(environment))
                .addSubcommand(new JournalCommand(environment))
                .addSubcommand(new HistoryCommand(environment))
                .addSubcommand(logCommand(environment))
                .addSubcommand(new HelpCommand());
        Role.all()
                .forEach(
                        role ->
                                line.addSubcommand(
                                        role.name(), new RoleCommand(role, environment)));
        CommandProvider.addAll(line);
        line.registerConverter(World.class, Words::world);
        line.registerConverter(SiteId.class, Words::site);
        line.registerConverter(SensorId.class, Words::sensor);
        line.registerConverter(MappedColumn.class, Words::column);
        line.registerConverter(Speed.class, Words::speed);
        line.registerConverter(HostPort.class, Words::hostPort);
        line.registerConverter(MqttAddress.class, Words::mqtt);
        line.registerConverter(Instant.class, Words::instant);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler((failure, failed, parsed) -> report(failure, failed));
        line.setParameterExceptionHandler((wrong, given) -> refuse(wrong));
        return line;
    }

    private static CommandLine planCommand(Map<String, String> environment) {
        return new CommandLine(new PlanCommand())
                .addSubcommand(new PlanApplyCommand(environment))
                .addSubcommand(new PlanDiffCommand(environment));
    }

    private static CommandLine logCommand(Map<String, String> environment) {
        return new CommandLine(new LogCommand())
                .addSubcommand(new LogCommand.Save(environment))
                .addSubcommand(new LogCommand.Restore(environment));
    }

    private static CommandLine responseCommand(Map<String, String> environment) {
        return new CommandLine(new ResponseCommand())
                .addSubcommand(new ResponseCommand.Start(environment))
                .addSubcommand(new ResponseCommand.Stop(environment));
    }

    /** One sentence for what people can mend; a trace only for a fault of our own. */
    private static int report(Exception failure, CommandLine failed) {
        CommandFailure told = CommandFailure.of(failure);
        if (told == null) {
            failure.printStackTrace(failed.getErr());
            return CommandFailure.FAILED;
        }
        told.sentences().forEach(failed.getErr()::println);
        return told.exitCode();
    }

    private static int refuse(ParameterException wrong) {
        PrintWriter err = wrong.getCommandLine().getErr();
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        err.println(name + ": " + wrong.getMessage());
        err.println("Try '" + name + " --help'.");
        return CommandFailure.ASKED_WRONGLY;
    }

    /** Without a command: says what there is. */
    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }
}

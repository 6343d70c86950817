package berm.launcher;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code berm check}: says everything that is wrong with the site files of a folder. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks site files and reports every problem with its file and path.",
        footer = {"", "Exit codes: 0 all are right, 2 site files are not valid."})
final class CheckCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(paramLabel = "DIR", description = "A folder with site files, *.yaml.")
    private Path folder;

    @Option(
            names = "--demonstration",
            description = "Take limits that are approved for demonstration only as approved.")
    private boolean demonstration;

    @Mixin private final InstalledPacks packs = new InstalledPacks();

    @Override
    public Integer call() {
        SiteDirectory directory = SiteDirectory.read(folder, packs.read(), demonstration);
        if (!directory.problems().isEmpty()) {
            throw CommandFailure.askedWrongly(directory.problems());
        }
        PrintWriter out = spec.commandLine().getOut();
        directory.sites().forEach(site -> out.println(line(site)));
        return 0;
    }

    private static String line(SiteDirectory.Site site) {
        int sensors = site.plan().sensors().size();
        return "%s: site %s, sensors: %d".formatted(site.file(), site.plan().site(), sensors);
    }
}

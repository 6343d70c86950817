package berm.launcher;

import berm.domain.World;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The site files of a folder, and how they are to become plans. */
final class PlanSource {
    @Parameters(paramLabel = "DIR", description = "A folder with site files, *.yaml.")
    private Path folder;

    @Option(
            names = "--world",
            defaultValue = "live",
            description = "The world of the plans; default: ${DEFAULT-VALUE}.")
    World world;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "When they take effect; default: at once. A recorded world needs it.")
    private @Nullable Instant from;

    @Option(
            names = "--demonstration",
            description = "Take limits that are approved for demonstration only as approved.")
    boolean demonstration;

    @Mixin private final InstalledPacks packs = new InstalledPacks();

    /** Read and checked as a whole. */
    SiteDirectory sites() {
        if (!world.isLive() && from == null) {
            throw CommandFailure.askedWrongly("--from is missing: a recorded world needs it");
        }
        SiteDirectory directory = SiteDirectory.read(folder, packs.read(), demonstration);
        if (!directory.problems().isEmpty()) {
            throw CommandFailure.askedWrongly(directory.problems());
        }
        return directory;
    }

    @Nullable Long effectiveFrom() {
        return from == null ? null : (Long) from.toEpochMilli();
    }
}

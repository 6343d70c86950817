package berm.launcher;

import berm.messages.Packs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * The packs that site files may use: those that are installed, and those of a folder before them.
 */
final class InstalledPacks {
    @Option(
            names = "--packs",
            paramLabel = "DIR",
            description =
                    "A folder with rule packs, *.yaml, which count before the installed ones of the "
                            + "same name.")
    private @Nullable Path folder;

    /** The packs, or a failure with every problem of their files. */
    Packs read() {
        Packs installed = installed();
        if (folder == null) {
            return installed;
        } else if (!Files.isDirectory(folder)) {
            throw CommandFailure.askedWrongly(folder + " is no folder");
        }
        return read(folder, installed);
    }

    /** Those that came with Berm. */
    static Packs installed() {
        Path folder = Home.directory().resolve("conf").resolve("packs");
        return Files.isDirectory(folder) ? read(folder, Packs.NONE) : Packs.NONE;
    }

    /** Those of a folder, before others. */
    static Packs read(Path folder, Packs below) {
        List<String> problems = new ArrayList<>();
        Packs packs = Packs.read(files(folder), below, problems);
        if (!problems.isEmpty()) {
            throw CommandFailure.askedWrongly(problems);
        }
        return packs;
    }

    /**
     * Their content up to one byte more than a pack may have, of one file more than there may be.
     */
    private static Map<String, byte[]> files(Path folder) {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            List<Path> packs =
                    found.filter(SiteDirectory::isYaml)
                            .sorted()
                            .limit(Packs.MAX_FILES + 1L)
                            .toList();
            for (Path file : packs) {
                try (InputStream in = Files.newInputStream(file)) {
                    files.put(file.toString(), in.readNBytes(Packs.MAX_BYTES + 1));
                }
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }
}

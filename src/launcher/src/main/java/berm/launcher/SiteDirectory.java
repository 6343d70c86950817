package berm.launcher;

import berm.domain.plan.Plan;
import berm.messages.Packs;
import berm.messages.Problems;
import berm.messages.SiteFiles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The site files of a folder, read and checked together: a file per site, no site twice.
 *
 * @param sites in the order of the files' names
 * @param problems everything wrong with any of them, with file and path
 */
record SiteDirectory(List<Site> sites, List<String> problems) {
    /** More than any plan may be: a longer file is refused without being read. */
    private static final int MAX_BYTES = 1_048_576;

    /**
     * One site as its file declares it.
     *
     * @param declared the file's content, with what its packs give
     */
    record Site(String file, Plan plan, JsonNode declared) {}

    SiteDirectory {
        sites = List.copyOf(sites);
        problems = List.copyOf(problems);
    }

    /**
     * Reads every {@code *.yaml} and {@code *.yml} right below the folder.
     *
     * @param packs that they may use
     * @param demonstration whether limits approved for demonstration count
     */
    static SiteDirectory read(Path folder, Packs packs, boolean demonstration) {
        List<Site> sites = new ArrayList<>();
        List<String> problems = new ArrayList<>();
        Map<String, String> fileOfSite = new HashMap<>();
        List<Path> files = files(folder);
        if (files.isEmpty()) {
            problems.add(folder + ": no site files (*.yaml) in this folder");
        }
        for (Path file : files) {
            Site site = site(file, packs, demonstration, problems);
            if (site != null) {
                String id = site.plan().site().value();
                String other = fileOfSite.putIfAbsent(id, site.file());
                if (other != null) {
                    problems.add(
                            site.file() + ": site: " + id + " is declared in " + other + " too");
                }
                sites.add(site);
            }
        }
        return new SiteDirectory(sites, problems);
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw CommandFailure.askedWrongly(folder + " is no folder");
        }
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(SiteDirectory::isYaml).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder, e);
        }
    }

    static boolean isYaml(Path file) {
        String name = file.getFileName().toString();
        return (name.endsWith(".yaml") || name.endsWith(".yml")) && Files.isRegularFile(file);
    }

    private static @Nullable Site site(
            Path file, Packs packs, boolean demonstration, List<String> problems) {
        String name = file.getFileName().toString();
        var found = new Problems(name);
        byte[] bytes = bytes(file, found);
        var resolved = found.none() ? SiteFiles.resolve(bytes, packs, demonstration, found) : null;
        problems.addAll(found.found());
        return resolved == null ? null : new Site(name, resolved.plan(), resolved.declared());
    }

    private static byte[] bytes(Path file, Problems problems) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(MAX_BYTES);
        } catch (IOException e) {
            problems.add("", "cannot be read: " + e.getMessage());
            return new byte[0];
        }
    }
}

package berm.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The packs and their examples, as they are installed. */
final class ShippedPacks {
    static final Path FOLDER = Path.of("../dist/conf/packs");

    private static Packs packs = Packs.NONE;

    private ShippedPacks() {}

    static synchronized Packs read() throws IOException {
        if (packs.names().isEmpty()) {
            List<String> problems = new ArrayList<>();
            packs = Packs.read(files(FOLDER), Packs.NONE, problems);
            assertThat(problems).isEmpty();
        }
        return packs;
    }

    /** An example without problems. */
    static SiteFiles.Resolved example(String name) throws IOException {
        byte[] file = Files.readAllBytes(FOLDER.resolve("examples/" + name + ".yaml"));
        var problems = new Problems(name);
        var resolved = SiteFiles.resolve(file, read(), false, problems);
        assertThat(problems.found()).isEmpty();
        return Objects.requireNonNull(resolved);
    }

    static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.list(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }
}

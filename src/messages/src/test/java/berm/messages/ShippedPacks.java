package berm.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The packs and their examples, as they are installed. */
final class ShippedPacks {
    static final Path FOLDER = Path.of("../dist/conf/packs");

    private ShippedPacks() {}

    static Packs read() throws IOException {
        List<String> problems = new ArrayList<>();
        Packs packs = Packs.read(files(FOLDER), Packs.NONE, problems);
        assertThat(problems).isEmpty();
        return packs;
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

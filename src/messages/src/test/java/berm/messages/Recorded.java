package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Recordings made by others; missing ones fail the test. */
final class Recorded {
    private Recorded() {}

    static List<String> lines(String file) throws IOException {
        String folder = System.getenv("BERM_RECORDINGS");
        Path root = folder == null ? Path.of("../../../shared/data") : Path.of(folder);
        Path path = root.resolve(file);
        if (!Files.exists(path)) {
            throw new IOException("no " + path + ": the recordings, see BERM_RECORDINGS");
        }
        return Files.readString(path, UTF_8).lines().toList();
    }
}

package berm.domain.trend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Recorded series and known results; missing ones fail the test. */
final class Recordings {
    private Recordings() {}

    static String text(String file) {
        String folder = System.getenv("BERM_RECORDINGS");
        Path root = folder == null ? Path.of("../../../shared/data") : Path.of(folder);
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException("The recordings, see BERM_RECORDINGS", e);
        }
    }
}

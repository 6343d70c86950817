package berm.stream;

import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.flink.runtime.checkpoint.Checkpoints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a job's checkpoints and savepoints lie; Flink numbers them on across restarts, so the
 * highest number is the newest.
 */
final class CheckpointDirectory {
    private static final Logger log = LoggerFactory.getLogger(CheckpointDirectory.class);
    private static final int DEPTH = 4;

    private CheckpointDirectory() {}

    private record Found(Path path, long number) {}

    /** The newest one that is complete and readable. */
    static Optional<Path> newest(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory, DEPTH)) {
            return files.filter(file -> file.getFileName().toString().equals("_metadata"))
                    .map(CheckpointDirectory::read)
                    .flatMap(Optional::stream)
                    .max(Comparator.comparingLong(Found::number))
                    .map(Found::path);
        }
    }

    private static Optional<Found> read(Path metadata) {
        Path path = metadata.resolveSibling(".").normalize();
        ClassLoader loader = CheckpointDirectory.class.getClassLoader();
        try (var in = new DataInputStream(Files.newInputStream(metadata))) {
            var read = Checkpoints.loadCheckpointMetadata(in, loader, path.toString());
            return Optional.of(new Found(path, read.getCheckpointId()));
        } catch (IOException | RuntimeException e) {
            log.warn("not a whole checkpoint, passed over: {}", path, e);
            return Optional.empty();
        }
    }
}

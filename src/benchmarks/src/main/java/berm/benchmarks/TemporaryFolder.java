package berm.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** A folder that is gone afterwards, also when the process is told to end. */
final class TemporaryFolder implements AutoCloseable {
    private final Path path;
    private final Queue<Runnable> users = new ConcurrentLinkedQueue<>();
    private final Thread atTheEnd = new Thread(this::end, "bench-folder");

    private TemporaryFolder(Path path) {
        this.path = path;
    }

    static TemporaryFolder create() throws IOException {
        var folder = new TemporaryFolder(Files.createTempDirectory("berm-bench"));
        Runtime.getRuntime().addShutdownHook(folder.atTheEnd);
        return folder;
    }

    Path resolve(String name) {
        return path.resolve(name);
    }

    /** Stops whoever writes to it, before it is deleted because the process is to end. */
    void usedBy(Runnable stop) {
        users.add(stop);
    }

    private void end() {
        users.forEach(Runnable::run);
        for (int tries = 10; tries > 0 && Files.exists(path); tries--) {
            delete();
        }
    }

    private void delete() {
        try (Stream<Path> files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(TemporaryFolder::deleteOne);
        } catch (IOException | UncheckedIOException goneMeanwhile) {
            // what a server deleted itself need not be deleted
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        delete();
        try {
            boolean unused = Runtime.getRuntime().removeShutdownHook(atTheEnd);
        } catch (IllegalStateException ending) {
            // it runs just now
        }
    }
}

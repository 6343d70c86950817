package berm.launcher.up;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder in which everything that must survive a restart lies, used by one process only. */
public final class DataDirectory implements AutoCloseable {
    private final Path path;
    private final FileChannel file;

    private DataDirectory(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /** Thrown when another process uses the folder. */
    public static final class InUse extends IOException {
        private static final long serialVersionUID = 1;

        InUse(Path path, String process) {
            super(
                    "the data in %s are in use by another 'berm up' (process %s)"
                            .formatted(path, process));
        }
    }

    /**
     * Makes the folder if need be and takes it; the system gives it back when this process ends,
     * however it ends.
     *
     * @throws InUse if another process has it
     */
    public static DataDirectory take(Path path) throws IOException {
        Files.createDirectories(path);
        FileChannel file =
                FileChannel.open(
                        path.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (!lock(file)) {
            String process = read(file);
            file.close();
            throw new InUse(path, process);
        }
        file.truncate(0);
        file.write(ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(UTF_8)));
        return new DataDirectory(path, file);
    }

    private static boolean lock(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException sameProcess) {
            return false;
        }
    }

    private static String read(FileChannel file) throws IOException {
        ByteBuffer content = ByteBuffer.allocate(32);
        file.read(content, 0);
        return new String(content.array(), 0, content.position(), UTF_8);
    }

    /** A folder in it. */
    public Path folder(String name) {
        return path.resolve(name);
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}

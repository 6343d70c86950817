package berm.sim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Stamps that outlive the process, each a small file of a folder: how far a world's story has been
 * told, when a tank began to fill. Without a folder nothing is kept.
 */
final class Marks {

    private final Optional<Path> folder;

    Marks(Optional<Path> folder) {
        this.folder = folder;
    }

    /**
     * The stamp of that name, if one was kept.
     *
     * @throws IOException if the file holds something else
     */
    OptionalLong read(String name) throws IOException {
        if (folder.isEmpty() || !Files.exists(file(folder.get(), name))) {
            return OptionalLong.empty();
        }
        Path file = file(folder.get(), name);
        String text = Files.readString(file, UTF_8).strip();
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException broken) {
            throw new IOException(
                    file + " holds no stamp; remove it or name another world", broken);
        }
    }

    /** Keeps a stamp in place of the one before, whole or not at all. */
    void keep(String name, long stamp) throws IOException {
        if (folder.isPresent()) {
            Path part = file(Files.createDirectories(folder.get()), name + ".part");
            Files.writeString(part, stamp + "\n", UTF_8);
            Files.move(
                    part,
                    file(folder.get(), name),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path file(Path folder, String name) {
        return folder.resolve(name);
    }
}

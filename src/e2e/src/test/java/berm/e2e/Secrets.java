package berm.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.TreeSet;

/** The secrets of a test: each in a file that only its owner reads, and nowhere else. */
final class Secrets {
    private final Path folder;
    private final int atLeast;
    private final Set<String> all = new TreeSet<>();

    /**
     * @param folder of the files
     * @param atLeast how many there must be where they are looked for
     */
    Secrets(Path folder, int atLeast) {
        this.folder = folder;
        this.atLeast = atLeast;
    }

    /** One that nobody may tell. */
    String add(String secret) {
        all.add(secret);
        return secret;
    }

    /** A file with one, as settings name it. */
    String file(String name, String secret) throws IOException {
        Path file = Files.writeString(folder.resolve(name), secret + "\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"))
                .toString();
    }

    /** Fails where one is told. */
    void requireNoneIn(String said) {
        assertThat(all).hasSizeGreaterThanOrEqualTo(atLeast);
        assertThat(said).doesNotContain(all);
    }

    /** The same of a log, in which everything must be that a library can log. */
    void requireNoneInLog(Path log) throws IOException {
        assertThat(all).hasSizeGreaterThanOrEqualTo(atLeast);
        boolean talked = false;
        for (String line : Files.readString(log, ISO_8859_1).split("\n")) {
            talked |= Everything.shows(line);
            all.stream()
                    .filter(line::contains)
                    .forEach(
                            secret -> {
                                throw new AssertionError(log + " tells '" + secret + "': " + line);
                            });
        }
        assertThat(talked).as("%s says all it can", log).isTrue();
    }
}

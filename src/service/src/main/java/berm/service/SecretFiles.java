package berm.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way to secrets that stand in files of their own. A file that every account of the machine may
 * read is told in the log; in production it is refused.
 */
public final class SecretFiles {
    private static final Logger log = LoggerFactory.getLogger(SecretFiles.class);
    private static final int LONGEST = 4_096;

    /** What a file with a secret must be, for the reader of a problem. */
    public static final String FORM = "a file that holds one line of 1 to " + LONGEST + " bytes";

    private final boolean production;

    /**
     * @param production whether a file that everybody may read is refused
     */
    public SecretFiles(boolean production) {
        this.production = production;
    }

    /**
     * The one line of a file.
     *
     * @throws IllegalArgumentException saying what the file must be, and nothing of what is in it
     */
    public Secret read(Path file) {
        try (InputStream content = Files.newInputStream(file)) {
            byte[] bytes = content.readNBytes(LONGEST + 1);
            String secret = new String(bytes, UTF_8).strip();
            boolean isLine = secret.chars().noneMatch(Character::isISOControl);
            if (secret.isEmpty() || bytes.length > LONGEST || !isLine) {
                throw new IllegalArgumentException("must lead to " + FORM);
            }
            refusal(file).ifPresent(SecretFiles::refuse);
            return new Secret(secret);
        } catch (IOException unreadable) {
            throw new IllegalArgumentException("must lead to " + FORM, unreadable);
        }
    }

    private static void refuse(String why) {
        throw new IllegalArgumentException(why);
    }

    /** Why a file that holds secrets, in whatever form, is not to be used. */
    public Optional<String> refusal(Path file) {
        if (!isOpen(file)) {
            return Optional.empty();
        }
        if (production) {
            return Optional.of("leads to a file that everybody may read; take it away: chmod o-r");
        }
        log.warn("{} holds a secret and everybody may read it; take it away: chmod o-r", file);
        return Optional.empty();
    }

    /** Not known where a file system has no such rights. */
    private static boolean isOpen(Path file) {
        try {
            return Files.getPosixFilePermissions(file).contains(PosixFilePermission.OTHERS_READ);
        } catch (IOException | UnsupportedOperationException unknown) {
            return false;
        }
    }
}

package berm.center.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Makes an administrator {@code admin} where there is nobody yet, with a one-time password in a
 * file that only the owner of the process can read.
 *
 * <p>It is operator and engineer too, so that one person can try Berm; an administrator takes that
 * away when there are others.
 */
@Component
class FirstUser implements SmartInitializingSingleton {
    static final String NAME = "admin";
    private static final Logger LOG = LoggerFactory.getLogger(FirstUser.class);
    private static final List<Grant> GRANTS =
            List.of(
                    Grant.everywhere(Role.ADMINISTRATOR),
                    Grant.everywhere(Role.OPERATOR),
                    Grant.everywhere(Role.ENGINEER));

    private final Accounts accounts;
    private final Passwords passwords;
    private final Path file;

    FirstUser(Accounts accounts, Passwords passwords, AccessSettings settings) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.file = settings.firstPassword();
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (accounts.isEmpty()) {
            String password = Unguessable.readable();
            keep(password);
            var unused = accounts.make(NAME, passwords.hash(password), null, GRANTS);
            LOG.warn(
                    "There is nobody yet: log in as {}; the one-time password is in {}",
                    NAME,
                    file.toAbsolutePath().normalize());
        }
    }

    /** Forgets the one-time password: it has been changed. */
    void passwordChanged(String name) {
        try {
            if (name.equals(NAME)) {
                boolean unused = Files.deleteIfExists(file);
            }
        } catch (IOException stays) {
            LOG.warn("{} cannot be deleted; its password is of no use any more", file);
        }
    }

    private void keep(String password) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                var unused = Files.createDirectories(folder);
            }
            boolean unused = Files.deleteIfExists(file);
            Path made = Files.writeString(Files.createFile(file, ownersOnly()), password + "\n");
            LOG.debug("the one-time password is in {}", made);
        } catch (IOException impossible) {
            throw new UncheckedIOException(
                    "cannot write the first password, see BERM_FIRST_PASSWORD_FILE", impossible);
        }
    }

    private FileAttribute<?>[] ownersOnly() {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

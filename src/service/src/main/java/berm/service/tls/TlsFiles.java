package berm.service.tls;

import berm.service.SecretFiles;
import berm.service.tls.ClientTls.OwnCertificate;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The files, in PEM, that a {@link ClientTls} is made of; each may be left out.
 *
 * @param authorities certificates of those whose word is taken for a server
 * @param certificate what the client shows, and after it those that vouch for it
 * @param key of the certificate, in PKCS#8, without a password
 */
public record TlsFiles(Named authorities, Named certificate, Named key) {
    private static final int LONGEST = 1_048_576;

    /**
     * One of the files.
     *
     * @param name what it is called where it is told
     */
    public record Named(String name, @Nullable Path file) {
        private <T> Optional<T> read(
                T none, Function<byte[], T> parser, BiConsumer<String, String> wrong) {
            if (file == null) {
                return Optional.of(none);
            }
            try (InputStream content = Files.newInputStream(file)) {
                return Optional.of(parser.apply(content.readNBytes(LONGEST)));
            } catch (IOException unreadable) {
                wrong.accept(name, "leads to no file that can be read");
            } catch (IllegalArgumentException unfit) {
                wrong.accept(name, "leads to a file that " + unfit.getMessage());
            }
            return Optional.empty();
        }
    }

    /** Whether any is named. */
    public boolean areAny() {
        return authorities.file() != null || certificate.file() != null || key.file() != null;
    }

    /**
     * Reads them; empty when something is wrong.
     *
     * @param wrong takes the name of a file, and what is wrong with it
     */
    public Optional<ClientTls> read(SecretFiles secrets, BiConsumer<String, String> wrong) {
        Optional<List<X509Certificate>> trusted =
                authorities.read(List.of(), Pem::certificates, wrong);
        Optional<List<X509Certificate>> chain =
                certificate.read(List.of(), Pem::certificates, wrong);
        Optional<Optional<PrivateKey>> opened =
                key.read(Optional.empty(), file -> Optional.of(Pem.key(file)), wrong);
        if (trusted.isEmpty() || chain.isEmpty() || opened.isEmpty() || isOpen(secrets, wrong)) {
            return Optional.empty();
        }
        return own(chain.get(), opened.get(), wrong).map(own -> new ClientTls(trusted.get(), own));
    }

    private boolean isOpen(SecretFiles secrets, BiConsumer<String, String> wrong) {
        Optional<String> refusal =
                key.file() == null ? Optional.empty() : secrets.refusal(key.file());
        refusal.ifPresent(why -> wrong.accept(key.name(), why));
        return refusal.isPresent();
    }

    private Optional<Optional<OwnCertificate>> own(
            List<X509Certificate> chain,
            Optional<PrivateKey> opened,
            BiConsumer<String, String> wrong) {
        if (chain.isEmpty() && opened.isEmpty()) {
            return Optional.of(Optional.empty());
        }
        if (chain.isEmpty() || opened.isEmpty()) {
            wrong.accept(chain.isEmpty() ? key.name() : certificate.name(), "needs " + other());
            return Optional.empty();
        }
        OwnCertificate own = new OwnCertificate(chain, opened.get());
        if (!own.isOnePair()) {
            wrong.accept(key.name(), "leads to a key of another certificate");
            return Optional.empty();
        }
        return Optional.of(Optional.of(own));
    }

    private String other() {
        return (key.file() == null ? key : certificate).name();
    }
}

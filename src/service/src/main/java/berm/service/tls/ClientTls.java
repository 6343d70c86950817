package berm.service.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * By what a client of TLS knows its server, and shows itself.
 *
 * @param authorities whose word is taken for a server; none: those that Java itself trusts
 * @param own the certificate that the client shows, if any
 */
public record ClientTls(List<X509Certificate> authorities, Optional<OwnCertificate> own) {
    /** Java's own trust, and nothing to show. */
    public static final ClientTls USUAL = new ClientTls(List.of(), Optional.empty());

    /** No store leaves this process, so this keeps nothing from anybody. */
    private static final char[] IN_MEMORY = "in memory".toCharArray();

    /**
     * A certificate, those that vouch for it, and its key.
     *
     * @param chain the certificate first
     */
    public record OwnCertificate(List<X509Certificate> chain, PrivateKey key) {
        public OwnCertificate {
            chain = List.copyOf(chain);
        }

        /** Whether the key is that of the certificate: it can sign in its name. */
        boolean isOnePair() {
            PublicKey open = chain.get(0).getPublicKey();
            try {
                Signature signature = Signature.getInstance(algorithm());
                signature.initSign(key);
                signature.update(IN_MEMORY_BYTES);
                byte[] signed = signature.sign();
                signature.initVerify(open);
                signature.update(IN_MEMORY_BYTES);
                return signature.verify(signed);
            } catch (GeneralSecurityException otherKind) {
                return false;
            }
        }

        private String algorithm() {
            return switch (key.getAlgorithm()) {
                case "RSA" -> "SHA256withRSA";
                case "EC" -> "SHA256withECDSA";
                default -> "Ed25519";
            };
        }

        private static final byte[] IN_MEMORY_BYTES = {1, 2, 3};

        /** Without the key. */
        @Override
        public String toString() {
            return chain.get(0).getSubjectX500Principal().getName();
        }
    }

    public ClientTls {
        authorities = List.copyOf(authorities);
    }

    /** Makes connections that are encrypted, to a server that the authorities vouch for. */
    public SSLSocketFactory sockets() {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keys(), trust(), null);
            return context.getSocketFactory();
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private KeyManager[] keys() throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        if (own.isPresent()) {
            X509Certificate[] chain = own.get().chain().toArray(X509Certificate[]::new);
            store.setKeyEntry("own", own.get().key(), IN_MEMORY, chain);
        }
        KeyManagerFactory factory =
                KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        factory.init(store, IN_MEMORY);
        return factory.getKeyManagers();
    }

    private TrustManager[] trust() throws GeneralSecurityException, IOException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(authorities.isEmpty() ? null : trusted());
        return factory.getTrustManagers();
    }

    private KeyStore trusted() throws GeneralSecurityException, IOException {
        KeyStore store = empty();
        for (int i = 0; i < authorities.size(); i++) {
            store.setCertificateEntry("authority-" + i, authorities.get(i));
        }
        return store;
    }

    private static KeyStore empty() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    /** Names, no keys. */
    @Override
    public String toString() {
        List<String> names =
                authorities.stream().map(one -> one.getSubjectX500Principal().getName()).toList();
        return "ClientTls[authorities=%s, own=%s]".formatted(names, own);
    }
}

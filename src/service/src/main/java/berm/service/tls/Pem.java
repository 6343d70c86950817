package berm.service.tls;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Certificates and keys in files of PEM; every message says what is wrong and nothing of a key. */
final class Pem {
    private static final Pattern KEY =
            Pattern.compile("-----BEGIN PRIVATE KEY-----([^-]+)-----END PRIVATE KEY-----");
    private static final List<String> ALGORITHMS = List.of("EC", "RSA", "Ed25519");

    private Pem() {}

    /**
     * The certificates of a file, at least one, all of them valid now.
     *
     * @throws IllegalArgumentException when it holds none, or one that is not valid
     */
    static List<X509Certificate> certificates(byte[] file) {
        List<X509Certificate> certificates = read(file);
        if (certificates.isEmpty()) {
            throw new IllegalArgumentException("holds no certificate in PEM");
        }
        certificates.forEach(Pem::requireValid);
        return certificates;
    }

    private static List<X509Certificate> read(byte[] file) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            return factory.generateCertificates(new ByteArrayInputStream(file)).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
        } catch (CertificateException noPem) {
            throw new IllegalArgumentException("holds no certificate in PEM", noPem);
        }
    }

    private static void requireValid(X509Certificate certificate) {
        String subject = certificate.getSubjectX500Principal().getName();
        try {
            certificate.checkValidity();
        } catch (CertificateExpiredException over) {
            throw new IllegalArgumentException(
                    "holds the certificate of %s, which ended at %s"
                            .formatted(subject, certificate.getNotAfter().toInstant()),
                    over);
        } catch (CertificateNotYetValidException early) {
            throw new IllegalArgumentException(
                    "holds the certificate of %s, which begins at %s"
                            .formatted(subject, certificate.getNotBefore().toInstant()),
                    early);
        }
    }

    /**
     * The private key of a file, in PKCS#8 and not encrypted.
     *
     * @throws IllegalArgumentException when it holds none
     */
    static PrivateKey key(byte[] file) {
        Matcher key = KEY.matcher(new String(file, ISO_8859_1));
        if (!key.find()) {
            throw new IllegalArgumentException(
                    "holds no key that begins with -----BEGIN PRIVATE KEY----- (PKCS#8)");
        }
        byte[] encoded = Base64.getMimeDecoder().decode(key.group(1));
        for (String algorithm : ALGORITHMS) {
            try {
                return KeyFactory.getInstance(algorithm)
                        .generatePrivate(new PKCS8EncodedKeySpec(encoded));
            } catch (GeneralSecurityException another) {
                // of another kind, or no key
            }
        }
        throw new IllegalArgumentException("holds a key that is none of " + ALGORITHMS);
    }
}

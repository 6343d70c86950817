package berm.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERUTCTime;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** A certification authority of a test's own, and what it signs, in files of a folder. */
public final class TestCertificates {
    /** Of every store: what is in it belongs to the test alone. */
    public static final String STORE_PASSWORD = "store password";

    private static final X500Name AUTHORITY = new X500Name("CN=test authority");
    private static final Base64.Encoder LINES = Base64.getMimeEncoder(64, new byte[] {'\n'});
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Duration LONG = Duration.ofDays(30);

    private final Path folder;
    private final KeyPair keys = keys();
    private final X509Certificate certificate;
    private long serial = 1;

    private TestCertificates(Path folder) throws IOException, GeneralSecurityException {
        this.folder = Files.createDirectories(folder);
        this.certificate =
                signed(AUTHORITY, keys, LONG, Extension.basicConstraints, new BasicConstraints(0));
        Files.writeString(authority(), pem("CERTIFICATE", certificate.getEncoded()));
        KeyStore store = empty();
        store.setCertificateEntry("authority", certificate);
        write(store, trust());
    }

    /**
     * A certificate with its key, in files.
     *
     * @param certificate in PEM, that of its authority after it
     * @param key in PEM, PKCS#8
     * @param store both in one PKCS#12 store, see {@link #STORE_PASSWORD}
     */
    public record Signed(Path certificate, Path key, Path store) {}

    /** Makes an authority. */
    public static TestCertificates in(Path folder) throws IOException, GeneralSecurityException {
        return new TestCertificates(folder);
    }

    /** The authority's certificate, in PEM. */
    public Path authority() {
        return folder.resolve("authority.pem");
    }

    /** The same in a PKCS#12 store, see {@link #STORE_PASSWORD}. */
    public Path trust() {
        return folder.resolve("trust.p12");
    }

    /** For a server of this machine. */
    public Signed server(String name) throws IOException, GeneralSecurityException {
        GeneralName[] names = {
            new GeneralName(GeneralName.iPAddress, "127.0.0.1"),
            new GeneralName(GeneralName.dNSName, "localhost")
        };
        return made(name, LONG, new GeneralNames(names));
    }

    /** For a server, or a client, that is somewhere else; its name is the client's. */
    public Signed client(String name) throws IOException, GeneralSecurityException {
        return made(name, LONG, elsewhere(name));
    }

    /** One that was valid until yesterday. */
    public Signed expired(String name) throws IOException, GeneralSecurityException {
        return made(name, Duration.ofDays(-1), elsewhere(name));
    }

    private static GeneralNames elsewhere(String name) {
        return new GeneralNames(new GeneralName(GeneralName.dNSName, name + ".example"));
    }

    private Signed made(String name, Duration valid, GeneralNames hosts)
            throws IOException, GeneralSecurityException {
        KeyPair own = keys();
        X509Certificate made =
                signed(
                        new X500Name("CN=" + name),
                        own,
                        valid,
                        Extension.subjectAlternativeName,
                        hosts);
        Certificate[] chain = {made, certificate};
        KeyStore store = empty();
        store.setKeyEntry(name, own.getPrivate(), STORE_PASSWORD.toCharArray(), chain);
        Path file = folder.resolve(name + ".p12");
        write(store, file);
        String both =
                pem("CERTIFICATE", made.getEncoded())
                        + pem("CERTIFICATE", certificate.getEncoded());
        PrivateKey key = own.getPrivate();
        return new Signed(
                Files.writeString(folder.resolve(name + ".pem"), both),
                Files.writeString(
                        folder.resolve(name + ".key"), pem("PRIVATE KEY", key.getEncoded())),
                file);
    }

    private X509Certificate signed(
            X500Name subject,
            KeyPair own,
            Duration valid,
            ASN1ObjectIdentifier kind,
            ASN1Encodable extension)
            throws IOException, GeneralSecurityException {
        Instant now = Instant.now();
        var builder =
                new JcaX509v3CertificateBuilder(
                        AUTHORITY,
                        BigInteger.valueOf(serial++),
                        time(now.minus(Duration.ofDays(9))),
                        time(now.plus(valid)),
                        subject,
                        own.getPublic());
        builder.addExtension(kind, true, extension);
        try {
            ContentSigner signer =
                    new JcaContentSignerBuilder("SHA256withECDSA").build(keys.getPrivate());
            return new JcaX509CertificateConverter().getCertificate(builder.build(signer));
        } catch (OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Time time(Instant instant) {
        return new Time(new DERUTCTime(TIME.format(instant)));
    }

    private static KeyPair keys() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static KeyStore empty() throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        return store;
    }

    private static void write(KeyStore store, Path file)
            throws IOException, GeneralSecurityException {
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, STORE_PASSWORD.toCharArray());
        }
    }

    private static String pem(String kind, byte[] content) {
        String text = new String(LINES.encode(content), US_ASCII);
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(kind, text);
    }
}

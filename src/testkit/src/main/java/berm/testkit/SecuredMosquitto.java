package berm.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The broker of the example that we ship, with the places of its files put right. */
public final class SecuredMosquitto {
    private static final Path EXAMPLE = Path.of("../dist/conf/mosquitto");
    private static final String PASSWORDS =
            """
            ~bridge:%1$s ~bridge
            ~player:%1$s ~player
            pingshan:%1$s pingshan
            ~center:%1$s ~center
            """;

    /** Before the name: the password of everyone. */
    public static final String PASSWORD = "secret of";

    private SecuredMosquitto() {}

    /** Everyone needs a password. */
    public static Mosquitto withPasswords(Path folder, TestCertificates.Signed server)
            throws IOException {
        return start(folder, server, List.of());
    }

    /** Everyone needs a certificate. */
    public static Mosquitto withCertificates(
            Path folder, TestCertificates.Signed server, TestCertificates certificates)
            throws IOException {
        return start(
                folder,
                server,
                List.of(
                        "cafile " + certificates.authority(),
                        "require_certificate true",
                        "use_identity_as_username true"));
    }

    private static Mosquitto start(
            Path folder, TestCertificates.Signed server, List<String> listener) throws IOException {
        Path files = Files.createDirectories(folder.resolve("berm"));
        Files.copy(EXAMPLE.resolve("acl"), files.resolve("acl"));
        Files.copy(server.certificate(), files.resolve("server.pem"));
        Files.copy(server.key(), files.resolve("server.key"));
        Path passwords = files.resolve("passwords");
        Files.writeString(passwords, PASSWORDS.formatted(PASSWORD));
        Mosquitto.digestPasswords(passwords);
        List<String> example = Files.readAllLines(EXAMPLE.resolve("mosquitto.conf"));
        return Mosquitto.start(
                folder,
                port -> {
                    List<String> lines = new ArrayList<>();
                    for (String line : example) {
                        lines.add(
                                line.replace("listener 8883", "listener " + port + " 127.0.0.1")
                                        .replace("/etc/mosquitto/berm", files.toString())
                                        .replace("/var/lib/mosquitto", folder.toString()));
                    }
                    lines.addAll(listener);
                    return lines;
                });
    }
}

package berm.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a cluster elsewhere must be given to run our jobs: all that Flink itself does not bring.
 *
 * @param jars in an order that is always the same
 */
record JobLibraries(List<Path> jars) {
    JobLibraries {
        jars = List.copyOf(jars);
    }

    /** No jars: the jobs run in this process, which has them. */
    static final JobLibraries NONE = new JobLibraries(List.of());

    /**
     * The jars of the installation, in its {@code lib/jobs}.
     *
     * @throws IOException when there are none
     */
    static JobLibraries installed() throws IOException {
        Path folder = Path.of(System.getProperty("berm.home", "target/berm"), "lib", "jobs");
        try (Stream<Path> files = Files.list(folder.toAbsolutePath())) {
            return new JobLibraries(
                    files.filter(file -> file.toString().endsWith(".jar")).sorted().toList());
        }
    }

    /** Differs when a jar, or what the job was told, differs. */
    String mark(String told) throws IOException {
        MessageDigest digest = sha256();
        digest.update(told.getBytes(UTF_8));
        for (Path jar : jars) {
            digest.update(Files.readAllBytes(jar));
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}

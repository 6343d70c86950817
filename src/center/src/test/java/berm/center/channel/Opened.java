package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.messages.Problems;
import berm.service.SecretFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Channels as a file declares them, in tests. */
final class Opened {
    /** The secrets of all tests: what {@code …File: KEY} leads to. */
    private static final Map<String, String> SECRETS =
            Map.of("KEY", "this is secret", "TOKEN", "t&k");

    private Opened() {}

    static DeclaredChannels declared(String file, Problems problems) {
        return DeclaredChannels.of(
                file.getBytes(UTF_8), new Secrets(folder(), new SecretFiles(false)), problems);
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("berm-secrets");
            for (Map.Entry<String, String> secret : SECRETS.entrySet()) {
                Files.writeString(folder.resolve(secret.getKey()), secret.getValue());
            }
            return folder;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The one channel of a file that is right. */
    static Outlet outlet(String fields, Clock clock, CapBook cap) {
        var problems = new Problems("channels.yaml");
        String file = "channels:\n  one:\n" + fields.indent(4);
        DeclaredChannels declared = declared(file, problems);
        if (!problems.none()) {
            throw new AssertionError(problems.toString());
        }
        return Outlets.open(declared, "https://berm.example", clock, cap).find("one").orElseThrow();
    }
}

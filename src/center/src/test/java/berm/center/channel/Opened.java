package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.messages.Problems;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

/** Channels as a file declares them, in tests. */
final class Opened {
    /** The secrets of all tests: what {@code …Env: KEY} leads to. */
    static final Map<String, String> ENVIRONMENT = Map.of("KEY", "this is secret", "TOKEN", "t&k");

    private Opened() {}

    static DeclaredChannels declared(String file, Problems problems) {
        return DeclaredChannels.of(
                file.getBytes(UTF_8), new Secrets(Path.of("."), ENVIRONMENT), problems);
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

package berm.launcher;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The monitoring centre, in a process of its own because its libraries and the engine's do not go
 * together.
 */
public final class CenterProcess {
    private static final String MAIN = "berm.center.CenterApplication";

    /** It shares a machine with the engine, and its first answer is waited for. */
    public static final List<String> JAVA =
            List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private CenterProcess() {}

    static ChildProcess start(Map<String, String> settings, Redirect output) throws IOException {
        return start(JAVA, settings, output);
    }

    /**
     * Starts it.
     *
     * @param java options of the virtual machine
     * @param settings added to this process's environment
     * @param output where both of its outputs go
     */
    public static ChildProcess start(
            List<String> java, Map<String, String> settings, Redirect output) throws IOException {
        Path libraries = Home.directory().resolve("lib").resolve("center");
        if (!Files.isDirectory(libraries)) {
            throw CommandFailure.failed("the centre's libraries are not in " + libraries);
        }
        return ChildProcess.start(java, libraries + "/*", MAIN, settings, output);
    }

    /** The role: runs until it is told to stop, with all the machine offers. */
    static int runInForeground(Map<String, String> settings) throws IOException {
        List<String> java = words(settings.getOrDefault("BERM_JAVA_OPTS", ""));
        try (ChildProcess center = start(java, settings, Redirect.INHERIT)) {
            Runtime.getRuntime().addShutdownHook(new Thread(center::close, "center-close"));
            return center.ended().join();
        }
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}

package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A call of the command line in a process of its own, its screen in a file. */
final class Launcher implements AutoCloseable {
    private static final Path HOME =
            Path.of(System.getProperty("berm.home", "../dist/target/berm")).toAbsolutePath();

    private final Process process;
    private final Path screen;

    private Launcher(Process process, Path screen) {
        this.process = process;
        this.screen = screen;
    }

    static Launcher start(Path screen, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx768m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.addAll(List.of("-Dberm.home=" + HOME, "-cp", HOME.resolve("lib/engine") + "/*"));
        command.add("berm.launcher.Berm");
        command.addAll(List.of(arguments));
        return start(screen, command, Map.of());
    }

    /**
     * Starts it by a command of its own.
     *
     * @param environment added to that of this process
     */
    static Launcher start(Path screen, List<String> told, Map<String, String> environment)
            throws IOException {
        // Whoever runs the tests in the background has Ctrl-C ignored in all that they start.
        List<String> command = new ArrayList<>(List.of("env", "--default-signal=INT"));
        command.addAll(told);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        // It follows this process, however this one ends.
        builder.environment().put("BERM_LIFELINE", "stdin");
        builder.redirectErrorStream(true).redirectOutput(screen.toFile());
        return new Launcher(builder.start(), screen);
    }

    /** The installation. */
    static Path home() {
        return HOME;
    }

    String screen() {
        try {
            return Files.readString(screen, UTF_8);
        } catch (IOException e) {
            return "";
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** The processes it has started. */
    List<ProcessHandle> children() {
        return process.descendants().toList();
    }

    /** What Ctrl-C does. */
    int interrupt() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        return exitCode();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    int exitCode() throws InterruptedException {
        if (!process.waitFor(2, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new AssertionError("it does not end: " + screen());
        }
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

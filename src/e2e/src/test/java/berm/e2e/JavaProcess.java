package berm.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Java program in a process of its own, which can be started and killed again and again. */
final class JavaProcess implements AutoCloseable {
    private static final int LAST_WORDS = 4_000;

    private final List<String> command;
    private final Map<String, String> environment;
    private final Path log;
    private @Nullable Process process;

    /**
     * @param options of the Java machine, the class path among them
     * @param program the class, and what it is told
     */
    JavaProcess(
            List<String> options, List<String> program, Map<String, String> environment, Path log) {
        this.command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto"));
        command.addAll(options);
        command.addAll(program);
        this.environment = Map.copyOf(environment);
        this.log = log;
    }

    void start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        process = builder.start();
    }

    /** kill -9. */
    void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly();
            running.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
    }

    boolean isAlive() {
        Process running = process;
        return running != null && running.isAlive();
    }

    /**
     * Fails with what it said last, when it has ended.
     *
     * @throws AssertionError when it has
     */
    void requireAlive() {
        if (!isAlive()) {
            throw new AssertionError(log.getFileName() + " has ended:\n" + lastWords());
        }
    }

    private String lastWords() {
        try {
            String said = Files.readString(log);
            return said.substring(Math.max(0, said.length() - LAST_WORDS));
        } catch (IOException unreadable) {
            return "its log cannot be read: " + unreadable;
        }
    }

    @Override
    public void close() {
        kill();
    }
}

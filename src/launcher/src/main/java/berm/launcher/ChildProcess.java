package berm.launcher;

import berm.service.Lifeline;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A Java program in a process of its own, which ends when this process ends, even when this one is
 * killed: it follows its standard input, see {@link Lifeline}.
 */
public final class ChildProcess implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final Process process;

    private ChildProcess(Process process) {
        this.process = process;
    }

    /**
     * Starts a main class.
     *
     * @param java options of the virtual machine
     * @param classPath as the option -cp takes it
     * @param settings added to this process's environment
     * @param output where both of its outputs go
     */
    static ChildProcess start(
            List<String> java,
            String classPath,
            String mainClass,
            Map<String, String> settings,
            ProcessBuilder.Redirect output)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(java);
        command.addAll(List.of("-cp", classPath, mainClass));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(settings);
        builder.environment().putAll(Lifeline.setting());
        builder.redirectOutput(output);
        builder.redirectError(output);
        return new ChildProcess(builder.start());
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Completes with the exit code. */
    CompletableFuture<Integer> ended() {
        return process.onExit().thenApply(Process::exitValue);
    }

    /** Asks it to stop, and after a while ends it. */
    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}

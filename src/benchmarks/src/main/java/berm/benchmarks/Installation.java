package berm.benchmarks;

import berm.launcher.embedded.FreePorts;
import berm.service.Lifeline;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A {@code berm up} of its own, in processes of its own, on free ports and data of its own. */
final class Installation implements AutoCloseable {
    private static final int CONSOLE = 8080;
    private static final int MQTT = 1883;
    private static final int KAFKA = 9092;
    private static final long PATIENCE_SECONDS = 30;

    private final Process process;
    private final int offset;
    private final Path data;

    private Installation(Process process, int offset, Path data) {
        this.data = data;
        this.process = process;
        this.offset = offset;
    }

    /** Starts it the way the launcher script does, and waits for nothing. */
    static Installation start(TemporaryFolder folder, String... more) throws IOException {
        int offset = FreePorts.offset();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        command.add("-Dberm.home=" + System.getProperty("berm.home", "target/berm"));
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of("berm.launcher.Berm", "up", "--quiet", "--data"));
        Path data = folder.resolve("data");
        command.add(data.toString());
        command.addAll(List.of("--port-offset", Integer.toString(offset)));
        command.addAll(List.of(more));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Lifeline.setting());
        builder.redirectError(ProcessBuilder.Redirect.INHERIT);
        var installation = new Installation(builder.start(), offset, data);
        folder.usedBy(installation::close);
        return installation;
    }

    URI console() {
        return URI.create("http://127.0.0.1:" + (CONSOLE + offset));
    }

    /** Where the centre writes the password of whoever is first to log in. */
    Path firstPassword() {
        return data.resolve("center").resolve("first-password");
    }

    String mqtt() {
        return "127.0.0.1:" + (MQTT + offset);
    }

    String kafka() {
        return "127.0.0.1:" + (KAFKA + offset);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Until every part runs, which it says by printing its address. */
    void awaitUp() throws IOException {
        BufferedReader out = process.inputReader();
        if (out.readLine() == null) {
            throw new IOException("berm up ended before it was up");
        }
    }

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

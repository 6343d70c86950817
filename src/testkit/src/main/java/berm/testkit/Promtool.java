package berm.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prometheus' own checker of its files and pages. */
public final class Promtool {
    private static final List<Path> PLACES =
            List.of(
                    Path.of("/usr/bin/promtool"),
                    Path.of("/usr/local/bin/promtool"),
                    Path.of("/opt/homebrew/bin/promtool"));

    private Promtool() {}

    /** What it found: exit code 0 when nothing is wrong, and what it said. */
    public record Finding(int exitCode, String said) {}

    /** Runs it without input. */
    public static Finding run(String... arguments) throws IOException, InterruptedException {
        return runWith("", arguments);
    }

    /** Checks a page of metrics. */
    public static Finding checkMetrics(String page) throws IOException, InterruptedException {
        return runWith(page, "check", "metrics");
    }

    private static Finding runWith(String input, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program().toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().write(input.getBytes(UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Finding(process.waitFor(), said);
    }

    private static Path program() {
        return PLACES.stream()
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(
                        () ->
                                new AssertionError(
                                        "promtool is not installed: apt-get install prometheus"));
    }
}

package berm.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Prometheus' own checker of its files and pages. */
public final class Promtool {
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
        List<String> command =
                new ArrayList<>(List.of(Program.find("promtool", "prometheus").toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().write(input.getBytes(UTF_8));
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Finding(process.waitFor(), said);
    }
}

package berm.launcher;

import berm.launcher.up.Part;
import berm.launcher.up.Progress;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;

/** What a person sees of a start: a line for each part when it runs, then where to go. */
final class StartLines implements Progress {
    private final PrintWriter out;
    private final boolean quiet;
    private final long begin = System.nanoTime();

    StartLines(PrintWriter out, boolean quiet) {
        this.out = out;
        this.quiet = quiet;
    }

    void begin(Path data) {
        say("Berm starts; its data are in " + data);
    }

    @Override
    public void starting(Part part) {
        say("  %-12s starting".formatted(part.name()));
    }

    @Override
    public void ready(Part part, Duration took) {
        say(
                "  %-12s ready after %5s s  %s"
                        .formatted(part.name(), seconds(took), part.address())
                        .stripTrailing());
    }

    /**
     * @param oneTimePassword the file of the password for who is the first to log in, while there
     *     is one
     */
    void up(Ports ports, Path oneTimePassword) {
        String console = "http://" + ports.console().address();
        if (quiet) {
            out.println(console);
            out.flush();
            return;
        }
        say("Berm is up after " + seconds(Duration.ofNanos(System.nanoTime() - begin)) + " s.");
        say("  Console  " + console);
        sayPassword(oneTimePassword);
        say("  Flink    http://" + ports.flink().address());
        say("  Stop     Ctrl-C");
    }

    private void sayPassword(Path file) {
        try {
            if (Files.exists(file)) {
                say(
                        "  Log in   admin, with the one-time password "
                                + Files.readString(file).strip());
            }
        } catch (IOException unreadable) {
            say("  Log in   admin, with the one-time password in " + file);
        }
    }

    void stopping() {
        say("Stopping");
    }

    void stopped() {
        say("Stopped; the data stay.");
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f", duration.toMillis() / 1000.0);
    }

    private void say(String line) {
        if (!quiet) {
            out.println(line);
            out.flush();
        }
    }
}

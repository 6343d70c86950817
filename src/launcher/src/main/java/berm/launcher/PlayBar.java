package berm.launcher;

import berm.sim.PlayCounts;
import berm.sim.PlayProgress;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** One line on a terminal that says how far a recording has been played; silent elsewhere. */
final class PlayBar implements PlayProgress, AutoCloseable {
    private static final long EVERY_NANOS = 200_000_000;
    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean visible;
    private final long rows;
    private long shown = System.nanoTime() - EVERY_NANOS;

    private PlayBar(PrintWriter out, boolean visible, long rows) {
        this.out = out;
        this.visible = visible;
        this.rows = Math.max(1, rows);
    }

    /** The launcher script says whether there is a terminal. */
    static PlayBar of(Path file, PrintWriter out) throws IOException {
        boolean visible = Boolean.getBoolean("berm.terminal");
        return new PlayBar(out, visible, visible ? lines(file) - 1 : 1);
    }

    private static long lines(Path file) throws IOException {
        long lines = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                lines += next == '\n' ? 1 : 0;
            }
        }
        return lines;
    }

    @Override
    public void told(PlayCounts soFar) {
        long now = System.nanoTime();
        if (visible && now - shown >= EVERY_NANOS) {
            shown = now;
            show(bar(soFar) + " " + Instant.ofEpochMilli(soFar.stamp()));
        }
    }

    private String bar(PlayCounts soFar) {
        int done = (int) Math.min(WIDTH, WIDTH * soFar.steps() / rows);
        return "[" + "#".repeat(done) + " ".repeat(WIDTH - done) + "] " + soFar.steps() + " rows";
    }

    void waiting() {
        if (visible) {
            show("played; waiting until all of it has been judged and stored");
        }
    }

    private void show(String line) {
        out.print("\r\u001b[K" + line);
        out.flush();
    }

    @Override
    public void close() {
        if (visible) {
            show("");
        }
    }
}

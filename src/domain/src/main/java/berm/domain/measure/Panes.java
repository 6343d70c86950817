package berm.domain.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A sliding window cut into panes of equal width, each with a row of 64-bit cells, 0 at first.
 *
 * <p>The pane in which the window begins belongs to it whole: the window is up to one pane longer
 * than its name says, never shorter.
 */
final class Panes {
    private static final long SHORTEST = 60_000;
    private static final long LONGEST = 366 * RateOfChange.DAY;

    private final long window;
    private final long width;
    private final int parts;
    private final int columns;
    private final long[] cells;
    private long newest;

    /**
     * @param window ms, as {@link #check} accepts it
     * @param parts how many panes make the window
     * @param columns the length of a row
     */
    Panes(long window, int parts, int columns) {
        this(window, parts, columns, Long.MIN_VALUE, new long[(parts + 1) * columns]);
    }

    private Panes(long window, int parts, int columns, long newest, long[] cells) {
        this.window = window;
        this.width = (window + parts - 1) / parts;
        this.parts = parts;
        this.columns = columns;
        this.newest = newest;
        this.cells = cells;
    }

    /**
     * @throws IllegalArgumentException if the window is not of a minute to 366 days
     */
    static void check(long window) {
        if (window < SHORTEST || window > LONGEST) {
            throw new IllegalArgumentException(
                    "A window lasts from a minute to 366 days, not ms " + window);
        }
    }

    /**
     * Slides the window to end at that time. If it was set back, what was measured in later panes
     * is forgotten: it would be taken for what lies a window before.
     */
    void slideTo(long measuredAt) {
        long pane = paneOf(measuredAt);
        long last = Math.max(pane, newest);
        for (long fresh = Math.max(Math.min(pane, newest) + 1, last - parts);
                fresh <= last;
                fresh++) {
            Arrays.fill(cells, at(fresh), at(fresh) + columns, 0);
        }
        newest = pane;
    }

    /** The pane in which something was measured. */
    long paneOf(long measuredAt) {
        return Math.floorDiv(measuredAt, width);
    }

    /** The first pane of the window that ends at that time: the one to which it was slid last. */
    long oldest(long measuredAt) {
        return Math.floorDiv(measuredAt - window + 1, width);
    }

    long newest() {
        return newest;
    }

    /** When a pane begins, in ms since 1970, UTC. */
    long beginOf(long pane) {
        return pane * width;
    }

    /** Where in {@link #cells} the row of a pane begins. */
    int at(long pane) {
        return Math.floorMod(pane, parts + 1) * columns;
    }

    long[] cells() {
        return cells;
    }

    Panes copy() {
        return new Panes(window, parts, columns, newest, cells.clone());
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeLong(newest);
        for (long cell : cells) {
            out.writeLong(cell);
        }
    }

    /** Takes what was written by panes of the same window. */
    void readFrom(DataInput in) throws IOException {
        newest = in.readLong();
        for (int i = 0; i < cells.length; i++) {
            cells[i] = in.readLong();
        }
    }
}

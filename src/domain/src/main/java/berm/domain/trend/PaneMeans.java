package berm.domain.trend;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The means of the last closed panes of a series: equal stretches of time, counted from 1970. A
 * pane closes when a reading of a later one comes; one without readings is a gap.
 *
 * <p>Each keeps the mean time of its readings too, so that readings on a straight line have means
 * on that line however unevenly they come. Means are kept in Welford's way: those of a constant are
 * that constant.
 */
public final class PaneMeans {
    private final long length;

    /** Rings: pane p is at p modulo their size. NaN where there were no readings. */
    private final double[] offsets;

    private final double[] means;

    /** The pane not closed yet; of no meaning while {@link #readings} is 0. */
    private long open;

    private long readings;
    private double offset;
    private double mean;

    /**
     * None closed.
     *
     * @param length of a pane in ms, above 0
     * @param count of closed panes kept, above 0
     */
    public PaneMeans(long length, int count) {
        this.length = length;
        offsets = gaps(count);
        means = gaps(count);
    }

    private static double[] gaps(int count) {
        var gaps = new double[count];
        Arrays.fill(gaps, Double.NaN);
        return gaps;
    }

    /**
     * Takes a reading later than all before; whether it changed the closed panes: it closed one, or
     * its time was set back behind some, which are forgotten.
     */
    public boolean take(long measuredAt, double value) {
        long pane = Math.floorDiv(measuredAt, length);
        boolean closes = readings > 0 && pane > open;
        boolean back = readings > 0 && pane < open;
        if (closes) {
            closeUpTo(pane);
        } else if (back) {
            forgetFrom(pane);
        }
        open = pane;
        readings++;
        offset += (Math.floorMod(measuredAt, length) - offset) / readings;
        mean += (value - mean) / readings;
        return closes || back;
    }

    /** The panes from there on are gaps; what lies a ring before them was forgotten long ago. */
    private void forgetFrom(long pane) {
        for (long later = pane; later < Math.min(open, pane + means.length); later++) {
            set(later, Double.NaN, Double.NaN);
        }
        readings = 0;
        offset = 0;
        mean = 0;
    }

    private void closeUpTo(long pane) {
        set(open, offset, mean);
        for (long gap = open + 1; gap < Math.min(pane, open + 1 + means.length); gap++) {
            set(gap, Double.NaN, Double.NaN);
        }
        readings = 0;
        offset = 0;
        mean = 0;
    }

    private void set(long pane, double newOffset, double newMean) {
        int slot = (int) Math.floorMod(pane, (long) means.length);
        offsets[slot] = newOffset;
        means[slot] = newMean;
    }

    /** The means of the closed panes, oldest first; NaN for a gap. */
    public double[] values() {
        var values = new double[means.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = means[slot(i)];
        }
        return values;
    }

    /** The mean time of each, in ms since the start of the oldest; NaN for a gap. */
    public double[] times() {
        var times = new double[means.length];
        for (int i = 0; i < times.length; i++) {
            times[i] = (double) (i * length) + offsets[slot(i)];
        }
        return times;
    }

    /** Where the oldest begins, in ms since 1970, UTC; of no meaning while none has closed. */
    public long start() {
        return (open - means.length) * length;
    }

    /**
     * Where the newest of them ends, in ms since 1970, UTC; of no meaning while none has closed.
     */
    public long end() {
        return open * length;
    }

    private int slot(int age) {
        return (int) Math.floorMod(open + age, (long) means.length);
    }

    public PaneMeans copy() {
        var copy = new PaneMeans(length, means.length);
        System.arraycopy(offsets, 0, copy.offsets, 0, offsets.length);
        System.arraycopy(means, 0, copy.means, 0, means.length);
        copy.open = open;
        copy.readings = readings;
        copy.offset = offset;
        copy.mean = mean;
        return copy;
    }

    /** 32 bytes, and 16 for each pane. */
    public void writeTo(DataOutput out) throws IOException {
        out.writeLong(open);
        out.writeLong(readings);
        out.writeDouble(offset);
        out.writeDouble(mean);
        for (int i = 0; i < means.length; i++) {
            out.writeDouble(offsets[i]);
            out.writeDouble(means[i]);
        }
    }

    /** Takes what was written by one of the same length and count, in place of what it has. */
    public void readFrom(DataInput in) throws IOException {
        open = in.readLong();
        readings = in.readLong();
        offset = in.readDouble();
        mean = in.readDouble();
        boolean sound = readings >= 0 && Double.isFinite(offset) && Double.isFinite(mean);
        for (int i = 0; i < means.length; i++) {
            offsets[i] = in.readDouble();
            means[i] = in.readDouble();
            sound &= !Double.isInfinite(offsets[i]) && !Double.isInfinite(means[i]);
            sound &= Double.isNaN(offsets[i]) == Double.isNaN(means[i]);
        }
        if (!sound) {
            throw new IOException("Not means of panes");
        }
    }
}

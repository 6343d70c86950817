package berm.domain.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A sliding window cut into panes of equal length, each with a few numbers: a ring that goes with
 * measured time.
 *
 * <p>The oldest pane leaves whole, so the window is up to one pane longer than it says.
 */
final class Panes {
    private final int count;
    private final long length;
    private final int width;
    private final double[] numbers;

    /** The newest pane, counted from 1970; {@link Long#MIN_VALUE} before the first reading. */
    private long newest = Long.MIN_VALUE;

    /**
     * @param panes that make up the window; one more is kept, for the part of the newest
     * @param width how many numbers a pane has
     */
    Panes(long window, int panes, int width) {
        this.count = panes + 1;
        this.length = (window + panes - 1) / panes;
        this.width = width;
        this.numbers = new double[count * width];
    }

    /** The place of the pane of that time, after those that have left the window are emptied. */
    int at(long measuredAt) {
        long pane = Math.floorDiv(measuredAt, length);
        if (newest == Long.MIN_VALUE || pane - newest >= count) {
            Arrays.fill(numbers, 0);
        } else {
            for (long left = newest + 1; left <= pane; left++) {
                int place = place(left);
                Arrays.fill(numbers, place, place + width, 0);
            }
        }
        newest = pane;
        return place(pane);
    }

    private int place(long pane) {
        return (int) Math.floorMod(pane, (long) count) * width;
    }

    double get(int place, int number) {
        return numbers[place + number];
    }

    void set(int place, int number, double value) {
        numbers[place + number] = value;
    }

    /** How many panes there are; their places are the multiples of the width. */
    int count() {
        return count;
    }

    void copyTo(Panes other) {
        System.arraycopy(numbers, 0, other.numbers, 0, numbers.length);
        other.newest = newest;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeLong(newest);
        for (double number : numbers) {
            out.writeDouble(number);
        }
    }

    void readFrom(DataInput in) throws IOException {
        newest = in.readLong();
        for (int place = 0; place < numbers.length; place++) {
            numbers[place] = in.readDouble();
        }
    }
}

package berm.domain.measure;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A set of readings as its least-squares line needs it: how many there are, their mean time and
 * value, Σ(t − t̄)², Σ(t − t̄)(v − v̄).
 *
 * <p>Sums about the mean, and times from a begin near them, keep small differences exact.
 */
final class LineSums {
    /** How many longs {@link #pack} fills. */
    static final int PACKED = 3;

    private static final int HALF = 32;

    private double count;
    private double time;
    private double value;
    private double squares;
    private double products;

    double count() {
        return count;
    }

    /** Per ms; NaN of fewer than two times. */
    double slope() {
        return products / squares;
    }

    void clear() {
        count = 0;
        time = 0;
        value = 0;
        squares = 0;
        products = 0;
    }

    void set(LineSums other) {
        count = other.count;
        time = other.time;
        value = other.value;
        squares = other.squares;
        products = other.products;
    }

    /** Adds one reading. */
    void add(double time, double value) {
        merge(1, time, value, 0, 0);
    }

    /** Adds other readings, whose times are later by some ms than they say. */
    void add(LineSums other, double later) {
        merge(other.count, other.time + later, other.value, other.squares, other.products);
    }

    private void merge(
            double more,
            double otherTime,
            double otherValue,
            double otherSquares,
            double otherProducts) {
        if (more == 0) {
            return;
        }
        double share = more / (count + more);
        double timeAway = otherTime - time;
        double valueAway = otherValue - value;
        squares += otherSquares + timeAway * timeAway * count * share;
        products += otherProducts + timeAway * valueAway * count * share;
        count += more;
        time += timeAway * share;
        value += valueAway * share;
    }

    /**
     * Packs it at a place of cells: the mean value as it is, the rest to one part in ten million. A
     * set of none is 0, 0, 0.
     */
    void pack(long[] cells, int at) {
        cells[at] = Double.doubleToRawLongBits(value);
        cells[at + 1] = ((long) count << HALF) | bits(time);
        cells[at + 2] = (bits(squares) << HALF) | bits(products);
    }

    void unpack(long[] cells, int at) {
        value = Double.longBitsToDouble(cells[at]);
        count = cells[at + 1] >> HALF;
        time = Float.intBitsToFloat((int) cells[at + 1]);
        squares = Float.intBitsToFloat((int) (cells[at + 2] >> HALF));
        products = Float.intBitsToFloat((int) cells[at + 2]);
    }

    /** What is too large stays large: infinity would make everything not a number. */
    private static long bits(double number) {
        double bounded = Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, number));
        return Float.floatToIntBits((float) bounded) & 0xFFFFFFFFL;
    }

    void writeTo(DataOutput out) throws IOException {
        out.writeDouble(count);
        out.writeDouble(time);
        out.writeDouble(value);
        out.writeDouble(squares);
        out.writeDouble(products);
    }

    void readFrom(DataInput in) throws IOException {
        count = in.readDouble();
        time = in.readDouble();
        value = in.readDouble();
        squares = in.readDouble();
        products = in.readDouble();
    }
}

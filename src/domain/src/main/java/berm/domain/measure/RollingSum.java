package berm.domain.measure;

import berm.domain.Quantity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How much there was within a window up to a reading, such as the rain of 24 hours.
 *
 * <p>What a reading adds counts whole at the time it was measured, after a gap too. The window is
 * cut into 48 panes, and the one in which it begins counts whole: the sum is never below that of
 * the window, and never above that of a window longer by 1/48 (30 minutes of 24 hours). That errs
 * towards danger.
 *
 * <p>The sum is told from the first reading on, and is then of less than the window: rain that is
 * too much in its first hour is so for the day. A counter tells nothing (NaN) at its first reading.
 *
 * @param window ms, a minute to 366 days; of rain 1, 3, 6, 12, 24 or 72 hours
 * @param counter how the readings count up; null if each is an amount of its own. Amounts below 0
 *     count as 0
 */
public record RollingSum(long window, @Nullable Counter counter) implements Measure {
    private static final int PARTS = 48;

    public RollingSum {
        Panes.check(window);
    }

    @Override
    public String unit(Quantity quantity) {
        return quantity.symbol();
    }

    @Override
    public MeasureMemory fresh() {
        return new Memory(Double.NaN, new Panes(window, PARTS, 1));
    }

    @Override
    public MeasureMemory read(DataInput in) throws IOException {
        double previous = in.readDouble();
        var sums = new Panes(window, PARTS, 1);
        sums.readFrom(in);
        for (long cell : sums.cells()) {
            double sum = Double.longBitsToDouble(cell);
            if (!(sum >= 0)) {
                throw new IOException("Not the memory of a sum: " + sum);
            }
        }
        return new Memory(previous, sums);
    }

    private final class Memory implements MeasureMemory {
        /** NaN before the first. */
        private double previous;

        private final Panes sums;

        /** The sum of all panes from the first of the window to the one before the newest. */
        private double closed;

        private long from = Long.MIN_VALUE;
        private long to = Long.MIN_VALUE;

        private Memory(double previous, Panes sums) {
            this.previous = previous;
            this.sums = sums;
        }

        @Override
        public double take(long measuredAt, double value) {
            double increment = Counter.increment(counter, previous, value);
            previous = value;
            if (Double.isNaN(increment)) {
                return Double.NaN;
            }
            sums.slideTo(measuredAt);
            int newest = sums.at(sums.newest());
            double sum = Double.longBitsToDouble(sums.cells()[newest]) + increment;
            sums.cells()[newest] = Double.doubleToRawLongBits(sum);
            if (sums.oldest(measuredAt) != from || sums.newest() != to) {
                close(sums.oldest(measuredAt));
            }
            return closed + sum;
        }

        /** The panes that no reading changes any more are added up anew: nothing is left over. */
        private void close(long oldest) {
            from = oldest;
            to = sums.newest();
            closed = 0;
            for (long pane = from; pane < to; pane++) {
                closed += Double.longBitsToDouble(sums.cells()[sums.at(pane)]);
            }
        }

        @Override
        public MeasureMemory copy() {
            return new Memory(previous, sums.copy());
        }

        @Override
        public void writeTo(DataOutput out) throws IOException {
            out.writeDouble(previous);
            sums.writeTo(out);
        }
    }
}

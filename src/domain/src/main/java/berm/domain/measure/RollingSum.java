package berm.domain.measure;

import berm.domain.Quantity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How much came in the last hours: the sum over a sliding window, as for rain of 1, 3, 6, 12, 24 or
 * 72 h.
 *
 * <p>The window is cut into 60 panes and the oldest counts whole, so the sum is of up to one
 * sixtieth more than the window: on the side of danger. Sums are made anew from their panes, and
 * come down to exactly 0 when it has been dry. They come down with readings only; a silent gauge is
 * a condition of its own.
 *
 * @param window ms, more than 0
 * @param counter whether readings are a running total, whose increases are summed. A decrease is a
 *     reset, and the new total counts from zero (SL 651-2014 practice, recalled); what falls into a
 *     hole between readings counts at its end
 * @param rollover the total at which a counter begins anew, or NaN: a decrease from within a tenth
 *     of it is taken for that, and not for a reset
 */
public record RollingSum(long window, boolean counter, double rollover) implements Measure {
    private static final int PANES = 60;
    private static final double NEAR = 0.9;

    public RollingSum {
        if (window <= 0) {
            throw new IllegalArgumentException("A window must be above 0 ms: " + window);
        }
        if (rollover <= 0) {
            throw new IllegalArgumentException("A roll-over must be above 0: " + rollover);
        }
    }

    @Override
    public String unit(Quantity quantity) {
        return quantity.symbol();
    }

    @Override
    public MeasureMemory fresh() {
        return new Memory();
    }

    @Override
    public MeasureMemory read(DataInput in) throws IOException {
        var memory = new Memory();
        memory.total = in.readDouble();
        memory.panes.readFrom(in);
        return memory;
    }

    private final class Memory implements MeasureMemory {
        private final Panes panes = new Panes(window, PANES, 1);

        /** The last total of a counter; NaN before the first. */
        private double total = Double.NaN;

        @Override
        public double take(long measuredAt, double value) {
            double more = counter ? increase(value) : value;
            int now = panes.at(measuredAt);
            panes.set(now, 0, panes.get(now, 0) + more);
            double sum = 0;
            for (int pane = 0; pane < panes.count(); pane++) {
                sum += panes.get(pane, 0);
            }
            return sum;
        }

        private double increase(double newTotal) {
            double last = total;
            total = newTotal;
            if (Double.isNaN(last)) {
                return 0;
            } else if (newTotal >= last) {
                return newTotal - last;
            }
            return last > NEAR * rollover ? rollover - last + newTotal : newTotal;
        }

        @Override
        public MeasureMemory copy() {
            var copy = new Memory();
            copy.total = total;
            panes.copyTo(copy.panes);
            return copy;
        }

        @Override
        public void writeTo(DataOutput out) throws IOException {
            out.writeDouble(total);
            panes.writeTo(out);
        }
    }
}

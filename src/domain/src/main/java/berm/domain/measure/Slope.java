package berm.domain.measure;

import berm.domain.Quantity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * How fast a value changes over a window: the slope of the least-squares line through its readings,
 * Σ(t − t̄)(v − v̄) / Σ(t − t̄)².
 *
 * <p>The window is cut into 24 panes, and the one in which it begins counts whole: the line may
 * begin up to 1/24 of the window earlier. It is not told (NaN) of fewer readings than {@code
 * minPoints}. Of displacement, five at least: the noise of two readings 2–3 mm apart is as large as
 * a limit [C].
 *
 * @param window ms, a minute to 366 days
 * @param per ms in the unit of time of the slope: an hour or a day
 * @param minPoints the fewest readings, 2 or more
 */
public record Slope(long window, long per, int minPoints) implements Measure {
    private static final int PARTS = 24;

    // A row: the number of readings, their mean time and value, Σ(t − t̄)², Σ(t − t̄)(v − v̄).
    // Sums about the mean, and times from the begin of the pane, keep small differences exact.
    private static final int ROW = 5;
    private static final int N = 0;
    private static final int TIME = 1;
    private static final int VALUE = 2;
    private static final int SQUARES = 3;
    private static final int PRODUCTS = 4;

    public Slope {
        Panes.check(window);
        if (per != RateOfChange.HOUR && per != RateOfChange.DAY) {
            throw new IllegalArgumentException("A slope is per hour or per day, not per ms " + per);
        }
        if (minPoints < 2) {
            throw new IllegalArgumentException("A slope needs 2 readings, not " + minPoints);
        }
    }

    @Override
    public String unit(Quantity quantity) {
        return quantity.symbol() + (per == RateOfChange.HOUR ? "/h" : "/d");
    }

    @Override
    public MeasureMemory fresh() {
        return new Memory(new Panes(window, PARTS, ROW));
    }

    @Override
    public MeasureMemory read(DataInput in) throws IOException {
        var panes = new Panes(window, PARTS, ROW);
        panes.readFrom(in);
        for (int row = 0; row < panes.cells().length; row += ROW) {
            double count = panes.cells()[row + N];
            if (!(count >= 0) || count != Math.rint(count)) {
                throw new IOException("Not the memory of a slope: a pane of readings " + count);
            }
        }
        return new Memory(panes);
    }

    /** Adds the row of one set of readings to that of another, its times later by some ms. */
    private static void merge(double[] into, int at, double[] from, int row, double later) {
        double count = from[row + N];
        if (count == 0) {
            return;
        }
        double before = into[at + N];
        double share = count / (before + count);
        double time = from[row + TIME] + later - into[at + TIME];
        double value = from[row + VALUE] - into[at + VALUE];
        into[at + N] += count;
        into[at + TIME] += time * share;
        into[at + VALUE] += value * share;
        into[at + SQUARES] += from[row + SQUARES] + time * time * before * share;
        into[at + PRODUCTS] += from[row + PRODUCTS] + time * value * before * share;
    }

    private final class Memory implements MeasureMemory {
        private final Panes panes;

        /** The sum of all panes from the first of the window to the one before the newest. */
        private final double[] closed = new double[ROW];

        private long from = Long.MIN_VALUE;
        private long to = Long.MIN_VALUE;

        private Memory(Panes panes) {
            this.panes = panes;
        }

        @Override
        public double take(long measuredAt, double value) {
            panes.slideTo(measuredAt);
            long pane = panes.newest();
            double[] reading = {1, measuredAt - panes.beginOf(pane), value, 0, 0};
            merge(panes.cells(), panes.at(pane), reading, 0, 0);
            double[] all = together(panes.oldest(measuredAt));
            return all[N] < minPoints ? Double.NaN : all[PRODUCTS] / all[SQUARES] * per;
        }

        private double[] together(long oldest) {
            if (oldest != from || panes.newest() != to) {
                close(oldest);
            }
            double[] all = closed.clone();
            add(all, to);
            return all;
        }

        /** The panes that no reading changes any more are added up once, in the same order. */
        private void close(long oldest) {
            from = oldest;
            to = panes.newest();
            Arrays.fill(closed, 0);
            for (long pane = from; pane < to; pane++) {
                add(closed, pane);
            }
        }

        private void add(double[] into, long pane) {
            double later = panes.beginOf(pane) - panes.beginOf(from);
            merge(into, 0, panes.cells(), panes.at(pane), later);
        }

        @Override
        public MeasureMemory copy() {
            return new Memory(panes.copy());
        }

        @Override
        public void writeTo(DataOutput out) throws IOException {
            panes.writeTo(out);
        }
    }
}

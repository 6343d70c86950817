package berm.domain.measure;

import berm.domain.Quantity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How fast a value changes over a window: the slope of the least-squares line through its readings,
 * Σ(t − t̄)(v − v̄) / Σ(t − t̄)².
 *
 * <p>The window is cut into 24 panes, and the one in which it begins counts whole: the line may
 * begin up to 1/24 of the window earlier. What closed panes hold is kept to one part in ten
 * million. It is not told (NaN) of fewer readings than {@code minPoints}. Of displacement, five at
 * least: the noise of two readings 2–3 mm apart is as large as a limit [C].
 *
 * @param window ms, a minute to 366 days
 * @param per ms in the unit of time of the slope: an hour or a day
 * @param minPoints the fewest readings, 2 or more
 */
public record Slope(long window, long per, int minPoints) implements Measure {
    private static final int PARTS = 24;

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
        return new Memory(new Panes(window, PARTS, LineSums.PACKED), new LineSums());
    }

    @Override
    public MeasureMemory read(DataInput in) throws IOException {
        var panes = new Panes(window, PARTS, LineSums.PACKED);
        panes.readFrom(in);
        var open = new LineSums();
        open.readFrom(in);
        var line = new LineSums();
        for (int row = 0; row < panes.cells().length; row += LineSums.PACKED) {
            line.unpack(panes.cells(), row);
            check(line);
        }
        check(open);
        return new Memory(panes, open);
    }

    private static void check(LineSums line) throws IOException {
        if (!(line.count() >= 0) || line.count() != Math.rint(line.count())) {
            throw new IOException("Not the memory of a slope: a pane of readings " + line.count());
        }
    }

    private final class Memory implements MeasureMemory {
        /** Packed; that of the newest is out of date. */
        private final Panes panes;

        /** The newest pane, its times from its begin. */
        private final LineSums open;

        /** All panes from the first of the window to the one before the newest. */
        private final LineSums closed = new LineSums();

        private long from = Long.MIN_VALUE;
        private long to = Long.MIN_VALUE;

        private Memory(Panes panes, LineSums open) {
            this.panes = panes;
            this.open = open;
        }

        @Override
        public double take(long measuredAt, double value) {
            if (panes.paneOf(measuredAt) != panes.newest()) {
                open.pack(panes.cells(), panes.at(panes.newest()));
                panes.slideTo(measuredAt);
                open.unpack(panes.cells(), panes.at(panes.newest()));
            }
            open.add((double) (measuredAt - panes.beginOf(panes.newest())), value);
            long oldest = panes.oldest(measuredAt);
            if (oldest != from || panes.newest() != to) {
                close(oldest);
            }
            return slope();
        }

        private double slope() {
            var all = new LineSums();
            all.set(closed);
            all.add(open, later(to));
            return all.count() < minPoints ? Double.NaN : all.slope() * per;
        }

        /** The panes that no reading changes any more are added up once, in the same order. */
        private void close(long oldest) {
            from = oldest;
            to = panes.newest();
            closed.clear();
            var line = new LineSums();
            for (long pane = from; pane < to; pane++) {
                line.unpack(panes.cells(), panes.at(pane));
                closed.add(line, later(pane));
            }
        }

        private double later(long pane) {
            return (double) (panes.beginOf(pane) - panes.beginOf(from));
        }

        @Override
        public MeasureMemory copy() {
            var copy = new LineSums();
            copy.set(open);
            return new Memory(panes.copy(), copy);
        }

        @Override
        public void writeTo(DataOutput out) throws IOException {
            panes.writeTo(out);
            open.writeTo(out);
        }
    }
}

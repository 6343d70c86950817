package berm.domain.measure;

import berm.domain.Quantity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How fast a value changes on the whole: the slope of the least-squares line through the readings
 * of a sliding window, Σ(t − t̄)(v − v̄) / Σ(t − t̄)².
 *
 * <p>It is steadier than the rate from one reading to the next: noise of σ gives it an error of
 * about σ·√12 / (T·√n) over n readings in a span of T. The window is cut into 20 panes of which the
 * oldest counts whole. Each pane keeps its own means and sums about them, so that nothing is lost
 * to the size of a timestamp.
 *
 * @param window ms, more than 0
 * @param per ms in the unit of time of the slope: an hour or a day
 * @param least how many readings it wants, at least 2; with fewer it is not told (NaN)
 */
public record Slope(long window, long per, int least) implements Measure {
    private static final int PANES = 20;
    private static final int COUNT = 0;
    private static final int TIME = 1;
    private static final int VALUE = 2;
    private static final int TIME_TIME = 3;
    private static final int TIME_VALUE = 4;
    private static final int WIDTH = 5;

    public Slope {
        if (window <= 0 || least < 2) {
            throw new IllegalArgumentException("A slope over " + window + " ms of " + least);
        }
        if (per != RateOfChange.HOUR && per != RateOfChange.DAY) {
            throw new IllegalArgumentException("A slope is per hour or per day, not per ms " + per);
        }
    }

    @Override
    public String unit(Quantity quantity) {
        return quantity.symbol() + (per == RateOfChange.HOUR ? "/h" : "/d");
    }

    @Override
    public MeasureMemory fresh() {
        return new Memory();
    }

    @Override
    public MeasureMemory read(DataInput in) throws IOException {
        var memory = new Memory();
        memory.origin = in.readLong();
        memory.panes.readFrom(in);
        return memory;
    }

    private final class Memory implements MeasureMemory {
        private final Panes panes = new Panes(window, PANES, WIDTH);

        /** Times are counted from the first reading. */
        private long origin = Long.MIN_VALUE;

        @Override
        public double take(long measuredAt, double value) {
            if (origin == Long.MIN_VALUE) {
                origin = measuredAt;
            }
            add(panes.at(measuredAt), (double) (measuredAt - origin), value);
            return slope();
        }

        /** Welford's way: means, and sums about them. */
        private void add(int pane, double time, double value) {
            double count = panes.get(pane, COUNT) + 1;
            double ahead = time - panes.get(pane, TIME);
            double above = value - panes.get(pane, VALUE);
            double mean = panes.get(pane, TIME) + ahead / count;
            panes.set(pane, COUNT, count);
            panes.set(pane, TIME, mean);
            panes.set(pane, VALUE, panes.get(pane, VALUE) + above / count);
            panes.set(pane, TIME_TIME, panes.get(pane, TIME_TIME) + ahead * (time - mean));
            panes.set(pane, TIME_VALUE, panes.get(pane, TIME_VALUE) + (time - mean) * above);
        }

        private double slope() {
            double count = 0;
            double time = 0;
            double value = 0;
            double timeTime = 0;
            double timeValue = 0;
            for (int at = 0; at < panes.count(); at++) {
                int pane = at * WIDTH;
                double more = panes.get(pane, COUNT);
                if (more > 0) {
                    double ahead = panes.get(pane, TIME) - time;
                    double above = panes.get(pane, VALUE) - value;
                    double share = more / (count + more);
                    timeTime += panes.get(pane, TIME_TIME) + ahead * ahead * count * share;
                    timeValue += panes.get(pane, TIME_VALUE) + ahead * above * count * share;
                    time += ahead * share;
                    value += above * share;
                    count += more;
                }
            }
            return count < least || timeTime == 0 ? Double.NaN : timeValue / timeTime * per;
        }

        @Override
        public MeasureMemory copy() {
            var copy = new Memory();
            copy.origin = origin;
            panes.copyTo(copy.panes);
            return copy;
        }

        @Override
        public void writeTo(DataOutput out) throws IOException {
            out.writeLong(origin);
            panes.writeTo(out);
        }
    }
}

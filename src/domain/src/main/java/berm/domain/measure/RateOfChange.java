package berm.domain.measure;

import berm.domain.Quantity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * How fast a value changes from one reading to the next: (v − v₋₁) / (t − t₋₁).
 *
 * <p>It is not told (NaN) at the first reading, nor over a gap longer than {@code maxGap}: what
 * came between is not known; nor where the sensor's time was set back.
 *
 * @param per ms in the unit of time of the rate: an hour or a day
 * @param maxGap the longest time between two readings, in ms, over which a rate is told; > 0
 */
public record RateOfChange(long per, long maxGap) implements Measure {
    public static final long HOUR = 3_600_000;
    public static final long DAY = 24 * HOUR;

    public RateOfChange {
        if (per != HOUR && per != DAY) {
            throw new IllegalArgumentException("A rate is per hour or per day, not per ms " + per);
        }
        if (maxGap <= 0) {
            throw new IllegalArgumentException("The longest gap must be above 0 ms: " + maxGap);
        }
    }

    @Override
    public String unit(Quantity quantity) {
        return quantity.symbol() + (per == HOUR ? "/h" : "/d");
    }

    @Override
    public MeasureMemory fresh() {
        return new Memory(0, Double.NaN);
    }

    @Override
    public MeasureMemory read(DataInput in) throws IOException {
        long measuredAt = in.readLong();
        double value = in.readDouble();
        if (Double.isInfinite(value)) {
            throw new IOException("Not the memory of a rate: its value is infinite");
        }
        return new Memory(measuredAt, value);
    }

    private final class Memory implements MeasureMemory {
        private long previousAt;

        /** NaN before the first. */
        private double previous;

        private Memory(long previousAt, double previous) {
            this.previousAt = previousAt;
            this.previous = previous;
        }

        @Override
        public double take(long measuredAt, double value) {
            long gap = measuredAt - previousAt;
            double rate = gap <= 0 || gap > maxGap ? Double.NaN : (value - previous) / gap * per;
            previousAt = measuredAt;
            previous = value;
            return rate;
        }

        @Override
        public MeasureMemory copy() {
            return new Memory(previousAt, previous);
        }

        @Override
        public void writeTo(DataOutput out) throws IOException {
            out.writeLong(previousAt);
            out.writeDouble(previous);
        }
    }
}

package berm.domain.measure;

import berm.domain.Quantity;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * How much there was since the day began, as rain is reported: in China the meteorological day runs
 * from 08:00 to 08:00 or from 20:00 to 20:00, UTC+8.
 *
 * <p>What a reading adds counts whole in the day in which it was measured. One measured at the very
 * turn of the day tells of what was before, and belongs to the day that ends.
 *
 * @param hour when the day begins, at UTC+8: 8 or 20
 * @param counter how the readings count up; null if each is an amount of its own. Amounts below 0
 *     count as 0
 */
public record CalendarSum(int hour, @Nullable Counter counter) implements Measure {
    private static final int ZONE = 8;

    public CalendarSum {
        if (hour != 8 && hour != 20) {
            throw new IllegalArgumentException("A day begins at 8 or at 20 o'clock, not " + hour);
        }
    }

    @Override
    public String unit(Quantity quantity) {
        return quantity.symbol();
    }

    @Override
    public MeasureMemory fresh() {
        return new Memory(Double.NaN, 0, 0);
    }

    @Override
    public MeasureMemory read(DataInput in) throws IOException {
        double previous = in.readDouble();
        long day = in.readLong();
        double sum = in.readDouble();
        if (!(sum >= 0)) {
            throw new IOException("Not the memory of a sum: " + sum);
        }
        return new Memory(previous, day, sum);
    }

    private long day(long measuredAt) {
        long begin = (hour - ZONE) * RateOfChange.HOUR;
        return Math.floorDiv(measuredAt - begin - 1, RateOfChange.DAY);
    }

    private final class Memory implements MeasureMemory {
        /** NaN before the first. */
        private double previous;

        private long day;
        private double sum;

        private Memory(double previous, long day, double sum) {
            this.previous = previous;
            this.day = day;
            this.sum = sum;
        }

        @Override
        public double take(long measuredAt, double value) {
            double increment = Counter.increment(counter, previous, value);
            previous = value;
            if (Double.isNaN(increment)) {
                return Double.NaN;
            }
            sum = increment + (day == day(measuredAt) ? sum : 0);
            day = day(measuredAt);
            return sum;
        }

        @Override
        public MeasureMemory copy() {
            return new Memory(previous, day, sum);
        }

        @Override
        public void writeTo(DataOutput out) throws IOException {
            out.writeDouble(previous);
            out.writeLong(day);
            out.writeDouble(sum);
        }
    }
}

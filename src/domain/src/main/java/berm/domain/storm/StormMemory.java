package berm.domain.storm;

import berm.domain.Facts;
import berm.domain.measure.Counter;
import berm.domain.measure.MeasureMemory;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a routed storm remembers: the rain of the last hours, and the outlook made last. */
public final class StormMemory implements MeasureMemory {
    /** Rain of so many hours still runs towards a pond: several lags (a proposal of ours). */
    public static final int HOURS = 24;

    private static final long HOUR = 3_600_000;
    private static final int NUMBERS = 7;

    private final @Nullable Counter counter;
    private final double[] hours;
    private double previous = Double.NaN;
    private long newest = Long.MIN_VALUE;

    /** When the gauge was heard first: it tells nothing of the rain before. */
    private long first = Long.MAX_VALUE;

    private @Nullable Outlook outlook;

    /** The freeboard the outlook was asked about, m. */
    private double limit = Double.NaN;

    StormMemory(@Nullable Counter counter) {
        this(counter, new double[HOURS]);
    }

    private StormMemory(@Nullable Counter counter, double[] hours) {
        this.counter = counter;
        this.hours = hours;
    }

    /** Takes a reading of the rain gauge; the same one again changes nothing. */
    @Override
    public double take(long measuredAt, double value) {
        if (measuredAt <= newest) {
            return Double.NaN;
        }
        slideTo(measuredAt);
        first = Math.min(first, measuredAt);
        double increment = Counter.increment(counter, previous, value);
        previous = value;
        if (!Double.isNaN(increment)) {
            hours[slot(hourBefore(measuredAt))] += increment;
        }
        return increment;
    }

    private void slideTo(long measuredAt) {
        long hour = hourBefore(measuredAt);
        long from = newest == Long.MIN_VALUE ? hour - HOURS : hourBefore(newest);
        for (long next = Math.max(from + 1, hour - HOURS + 1); next <= hour; next++) {
            hours[slot(next)] = 0;
        }
        newest = measuredAt;
    }

    /** What a reading at the very turn of an hour tells fell in the hour before. */
    private static long hourBefore(long measuredAt) {
        return Math.floorDiv(measuredAt - 1, HOUR);
    }

    private static int slot(long hour) {
        return (int) Math.floorMod(hour, (long) HOURS);
    }

    /**
     * The rain of the hours before the one of that time, and what is expected from then on. Hours
     * that the gauge has not told whole are taken as they were expected.
     */
    public Rain joined(long at, Rain expected) {
        long now = Math.floorDiv(at, HOUR);
        List<Double> hourly = new ArrayList<>();
        for (long hour = now - HOURS + 1; hour < now; hour++) {
            hourly.add(
                    isMeasured(hour)
                            ? hours[slot(hour)]
                            : expected.between(hour * HOUR, (hour + 1) * HOUR));
        }
        for (long hour = now; hour * HOUR < expected.endsAt(); hour++) {
            hourly.add(expected.between(hour * HOUR, (hour + 1) * HOUR));
        }
        return new Rain((now - HOURS + 1) * HOUR, hourly);
    }

    private boolean isMeasured(long hour) {
        return newest != Long.MIN_VALUE
                && hour > hourBefore(first)
                && hour > hourBefore(newest) - HOURS
                && hour <= hourBefore(newest);
    }

    /** The outlook made last is this one. */
    public void keep(Outlook made, double askedLimit) {
        outlook = made;
        limit = askedLimit;
    }

    @Override
    public void tell(Facts facts) {
        tellOthers(facts);
    }

    @Override
    public void tellOthers(Facts facts) {
        Outlook made = outlook;
        if (made != null) {
            facts.with(Facts.ROUTED_FREEBOARD, made.freeboard())
                    .with(Facts.ROUTED_PEAK, made.peakLevel())
                    .with(Facts.ROUTED_PEAK_AT, made.peakAt())
                    .with(Facts.ROUTED_LIMIT, limit)
                    .with(Facts.ROUTED_LIMIT_AT, made.limitAt())
                    .with(Facts.ROUTED_DRAINED, made.drained())
                    .with(Facts.DRAIN_BLOCKED, made.blocked())
                    .with(Facts.RAIN_AHEAD, made.rain());
        }
    }

    @Override
    public StormMemory copy() {
        var copy = new StormMemory(counter, hours.clone());
        copy.previous = previous;
        copy.newest = newest;
        copy.first = first;
        copy.outlook = outlook;
        copy.limit = limit;
        return copy;
    }

    @Override
    public void writeTo(DataOutput out) throws IOException {
        for (double hour : hours) {
            out.writeDouble(hour);
        }
        out.writeDouble(previous);
        out.writeLong(newest);
        out.writeLong(first);
        out.writeDouble(limit);
        for (double number : numbers(outlook)) {
            out.writeDouble(number);
        }
    }

    private static double[] numbers(@Nullable Outlook outlook) {
        if (outlook == null) {
            var none = new double[NUMBERS];
            Arrays.fill(none, Double.NaN);
            return none;
        }
        return new double[] {
            outlook.freeboard(),
            outlook.peakLevel(),
            outlook.peakAt(),
            outlook.limitAt(),
            outlook.drained(),
            outlook.blocked(),
            outlook.rain()
        };
    }

    static StormMemory readFrom(DataInput in, @Nullable Counter counter) throws IOException {
        var memory = new StormMemory(counter);
        for (int hour = 0; hour < HOURS; hour++) {
            memory.hours[hour] = in.readDouble();
            if (!(memory.hours[hour] >= 0)) {
                throw new IOException("Not the memory of a storm");
            }
        }
        memory.previous = in.readDouble();
        memory.newest = in.readLong();
        memory.first = in.readLong();
        memory.limit = in.readDouble();
        var numbers = new double[NUMBERS];
        for (int at = 0; at < NUMBERS; at++) {
            numbers[at] = in.readDouble();
        }
        memory.outlook =
                Double.isNaN(numbers[0])
                        ? null
                        : new Outlook(
                                numbers[0],
                                numbers[1],
                                numbers[2],
                                numbers[3],
                                numbers[4],
                                numbers[5],
                                numbers[6]);
        return memory;
    }
}

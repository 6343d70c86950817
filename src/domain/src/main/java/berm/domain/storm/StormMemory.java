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
    private static final long NEVER = Long.MIN_VALUE;

    private final @Nullable Counter counter;
    private final double[] hours;
    private double previous = Double.NaN;
    private long newest = NEVER;

    /** When the gauge was heard first: it tells nothing of the rain before. */
    private long first = NEVER;

    private @Nullable Outlook outlook;

    /** The freeboard the outlook was asked about, m. */
    private double limit = Double.NaN;

    /** What the outlook was made of; not kept, since it would be made the same anew. */
    private @Nullable Asked asked;

    StormMemory(@Nullable Counter counter) {
        this(counter, new double[HOURS]);
        Arrays.fill(hours, Double.NaN);
    }

    private StormMemory(@Nullable Counter counter, double[] hours) {
        this.counter = counter;
        this.hours = hours;
    }

    /** Takes a reading of the rain gauge, measured at another time than the one before. */
    @Override
    public double take(long measuredAt, double value) {
        double increment = Counter.increment(counter, previous, value);
        previous = value;
        slideTo(measuredAt);
        asked = null;
        if (!Double.isNaN(increment)) {
            int slot = slot(hourBefore(measuredAt));
            hours[slot] = increment + (Double.isNaN(hours[slot]) ? 0 : hours[slot]);
        }
        return increment;
    }

    /**
     * Forgets hours that are too long ago, and those to come of a clock that was set back. An hour
     * that was passed over is not known of a gauge that tells amounts; a counter tells its rain
     * later.
     */
    private void slideTo(long measuredAt) {
        long hour = hourBefore(measuredAt);
        boolean back = measuredAt < newest;
        if (newest == NEVER || back || hour - hourBefore(newest) >= HOURS) {
            Arrays.fill(hours, Double.NaN);
            first = measuredAt;
        } else {
            for (long next = hourBefore(newest) + 1; next <= hour; next++) {
                hours[slot(next)] = next == hour || counter != null ? 0 : Double.NaN;
            }
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

    /** The least freeboard to come, m; made anew only if something it rests on is another. */
    public double freeboard(Asked now, long horizon) {
        Outlook made = outlook;
        if (made == null || !now.equals(asked)) {
            Rain rain = joined(now.at(), now.expected());
            made =
                    Outlook.of(
                            now.pond(),
                            now.at(),
                            now.level(),
                            rain,
                            horizon,
                            now.blocked(),
                            now.limit());
            outlook = made;
            limit = now.limit();
            asked = now;
        }
        return made.freeboard();
    }

    /** There is no outlook: what is not known is not told. */
    public void forget() {
        outlook = null;
        limit = Double.NaN;
        asked = null;
    }

    /** The rain of the hours before and from then on. */
    Rain joined(long at, Rain expected) {
        long now = Math.floorDiv(at, HOUR);
        List<Double> hourly = new ArrayList<>();
        for (long hour = now - HOURS + 1; hour <= now || hour * HOUR < expected.endsAt(); hour++) {
            hourly.add(amount(hour, expected));
        }
        return new Rain((now - HOURS + 1) * HOUR, hourly);
    }

    /**
     * What fell or will fall in an hour: as it was measured, or expected where the gauge tells
     * nothing; the more of both in the hours in which it began to tell and tells now.
     */
    private double amount(long hour, Rain expected) {
        double awaited = expected.between(hour * HOUR, (hour + 1) * HOUR);
        if (newest == NEVER
                || hour < hourBefore(first)
                || hour > hourBefore(newest)
                || hour <= hourBefore(newest) - HOURS) {
            return awaited;
        }
        double measured = hours[slot(hour)];
        boolean whole = hour != hourBefore(first) && hour != hourBefore(newest);
        if (Double.isNaN(measured)) {
            return awaited;
        }
        return whole ? measured : Math.max(measured, awaited);
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
            if (memory.hours[hour] < 0) {
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

package berm.domain.quality;

import berm.domain.sourced.SourcedTable;
import org.jspecify.annotations.Nullable;

/**
 * The tests that an instrument has unless its site says otherwise, from a table in which every
 * number has its unit, its mark and its reason. They are a place to begin, and approved by nobody.
 *
 * @param table {@code instruments.txt} beside this class, or another of its keys
 */
public record InstrumentTests(SourcedTable table) {
    /**
     * The tests of an instrument, in canonical units.
     *
     * <p>A tank's level may rightly stand still, but not while its pump runs. These tests remember
     * how long it has, and never tell; see {@link #whileMoving}.
     *
     * @param interval ms between readings, more than 0: a gauge of rain has a span for each minute
     */
    public QualityTests of(Instrument instrument, long interval) {
        return whileMoving(instrument, interval, 0);
    }

    /**
     * The tests of an instrument while something is known to move its value.
     *
     * <p>Both windows are of the same memory: whoever asks {@link #of} at rest, and this with a
     * growing {@code movedFor} while the pump runs, is told that a level stands still once it has
     * stood still, and the pump has run, for as long as the table says.
     *
     * @param movedFor ms for which the pump has been running without a pause, by measured time
     */
    public QualityTests whileMoving(Instrument instrument, long interval, long movedFor) {
        if (interval <= 0) {
            throw new IllegalArgumentException("interval " + interval);
        }
        var numbers = new InstrumentTable(table, instrument, interval);
        return new QualityTests(
                span(numbers),
                null,
                spike(numbers),
                numbers.rate(),
                flat(numbers, movedFor),
                attenuated(numbers),
                instrument.danger(),
                instrument.safety());
    }

    /** How much it trembles, in the canonical unit. */
    public Noise noise(Instrument instrument) {
        var numbers = new InstrumentTable(table, instrument, 1);
        return new Noise(numbers.amount("noise", 0), numbers.share("noise-share"));
    }

    /** The shortest time in ms between its readings for which the numbers were made. */
    public long interval(Instrument instrument) {
        return new InstrumentTable(table, instrument, 1).duration("interval", 0);
    }

    private static @Nullable Span span(InstrumentTable numbers) {
        double low = numbers.amount("span-low", Double.NEGATIVE_INFINITY);
        double high = numbers.amount("span-high", Double.POSITIVE_INFINITY);
        boolean any = Double.isFinite(low) || Double.isFinite(high);
        return any ? new Span(low, high) : null;
    }

    private static @Nullable Spike spike(InstrumentTable numbers) {
        double low = numbers.amount("spike-low", Double.NaN);
        return Double.isNaN(low)
                ? null
                : new Spike(low, numbers.amount("spike-high", Double.POSITIVE_INFINITY));
    }

    private static @Nullable Flat flat(InstrumentTable numbers, long movedFor) {
        double moving = numbers.amount("moving-within", Double.NaN);
        if (!Double.isNaN(moving)) {
            long suspect = numbers.duration("moving-suspect", Flat.NEVER);
            long fail = numbers.duration("moving-fail", Flat.NEVER);
            return new Flat(moving, told(suspect, movedFor), told(fail, movedFor));
        }
        double still = numbers.amount("still-within", Double.NaN);
        return Double.isNaN(still)
                ? null
                : new Flat(
                        still,
                        numbers.duration("still-suspect", Flat.NEVER),
                        numbers.duration("still-fail", Flat.NEVER),
                        numbers.amount("still-exempt", Double.NaN));
    }

    private static long told(long after, long movedFor) {
        return movedFor >= after ? after : Flat.NEVER;
    }

    private static @Nullable Attenuated attenuated(InstrumentTable numbers) {
        double range = numbers.amount("faint-range", Double.NaN);
        return Double.isNaN(range)
                ? null
                : new Attenuated(range, numbers.duration("faint-over", Flat.NEVER));
    }
}

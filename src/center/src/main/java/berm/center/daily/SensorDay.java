package berm.center.daily;

import berm.domain.Direction;
import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.measure.Counter;
import berm.history.HistoryPoint;
import org.jspecify.annotations.Nullable;

/**
 * What a sensor read in a day, gathered reading by reading in the order of their times.
 *
 * <pre>
 * at eight   the last reading up to 08:00, or else the first after it, within two intervals of it
 * worst      the one farthest towards danger; lowest and highest where nobody can say which way
 * change     the last of the day, or the first of the next, less that at eight
 * sum        of rain: all that fell; the worst is then the wettest hour by the clock
 * missing    of the readings that should have come, how many did not, in %: a hole of more than
 *            1.5 intervals lacks as many as fit into it
 * </pre>
 *
 * Readings of people are beside these: they fill no hole. A reading that failed its tests cannot be
 * true and counts as not come; a suspect one counts, and is counted.
 */
final class SensorDay {
    private static final long HOUR = 3_600_000;
    private static final long NEVER = Long.MIN_VALUE;

    private final long from;
    private final long until;
    private final long interval;
    private final @Nullable Direction danger;
    private final @Nullable Rainfall rainfall;
    private final Hours hours = new Hours();

    private @Nullable Timed eight;
    private @Nullable Timed last;
    private @Nullable Timed lowest;
    private @Nullable Timed highest;
    private @Nullable Timed manual;
    private long previous = NEVER;
    private long missing;
    private long came;
    private int doubtful;

    /** How the readings of a rain gauge add up; its counter is null when each is an amount. */
    record Rainfall(@Nullable Counter counter) {}

    /**
     * @param until how far the day has come
     */
    SensorDay(
            long from,
            long until,
            long interval,
            @Nullable Direction danger,
            @Nullable Rainfall rainfall) {
        this.from = from;
        this.until = until;
        this.interval = interval;
        this.danger = danger;
        this.rainfall = rainfall;
    }

    /** From when readings are wanted: that of 08:00 may be a little older. */
    static long wantedFrom(long from, long interval) {
        return from - 2 * interval;
    }

    /** Takes the next reading. */
    void take(HistoryPoint point) {
        var reading = new Timed(point.measuredAt(), point.value());
        if (point.flags().contains(ReadingFlag.MANUAL)) {
            manual = isInside(reading) ? reading : manual;
        } else if (point.quality() != Quality.FAIL && point.quality() != Quality.MISSING) {
            takeOwn(reading, point.quality() == Quality.SUSPECT);
        }
    }

    private boolean isInside(Timed reading) {
        return reading.at() >= from && reading.at() < until;
    }

    private void takeOwn(Timed reading, boolean suspect) {
        if (rainfall != null) {
            hours.add(reading, rainfall);
        }
        if (reading.at() <= from) {
            eight = reading;
        } else if (eight == null && reading.at() - from <= 2 * interval) {
            eight = reading;
        }
        last = reading;
        if (!isInside(reading)) {
            return;
        }
        lowest = lowest == null || reading.value() < lowest.value() ? reading : lowest;
        highest = highest == null || reading.value() > highest.value() ? reading : highest;
        missing += lacking(reading.at() - (previous == NEVER ? from - interval : previous));
        previous = reading.at();
        came++;
        doubtful += suspect ? 1 : 0;
    }

    /** How many readings a hole of that length lacks. */
    private long lacking(long hole) {
        return hole > interval + interval / 2
                ? Math.max(0, Math.round((double) hole / interval) - 1)
                : 0;
    }

    DailyFigures figures() {
        long expected = Math.round((double) (until - from) / interval);
        long lacks = came == 0 ? expected : missing + lacking(until - previous);
        double share = lacks == 0 ? 0 : 100.0 * lacks / (lacks + came);
        return new DailyFigures(
                eight,
                rainfall == null ? worst() : hours.wettest(),
                rainfall == null ? lowest : null,
                rainfall == null ? highest : null,
                rainfall == null ? change() : null,
                rainfall == null || came == 0 ? null : (Double) hours.sum,
                share,
                came,
                doubtful,
                manual);
    }

    private @Nullable Timed worst() {
        if (danger == null) {
            return null;
        }
        return danger == Direction.LOW ? lowest : highest;
    }

    private @Nullable Double change() {
        Timed begin = eight;
        Timed end = last;
        return begin == null || end == null || end.at() <= begin.at()
                ? null
                : (Double) (end.value() - begin.value());
    }

    /**
     * Rain by hours of the clock. A gauge tells what fell before it was read: what it tells at
     * 08:00 fell on the day before.
     */
    private final class Hours {
        private double previous = Double.NaN;
        private double sum;
        private long hour = NEVER;
        private double inHour;
        private @Nullable Timed wettest;

        void add(Timed reading, Rainfall how) {
            double fell = Counter.increment(how.counter(), previous, reading.value());
            previous = reading.value();
            if (reading.at() <= from || reading.at() > until || Double.isNaN(fell)) {
                return;
            }
            sum += fell;
            long now = Math.floorDiv(reading.at() - 1, HOUR) * HOUR;
            inHour = now == hour ? inHour + fell : fell;
            hour = now;
            wettest =
                    wettest == null || inHour > wettest.value() ? new Timed(hour, inHour) : wettest;
        }

        @Nullable Timed wettest() {
            return wettest;
        }
    }
}

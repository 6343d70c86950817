package berm.domain.simulation;

import berm.domain.measure.CalendarSum;
import berm.domain.measure.Counter;
import berm.domain.measure.Measure;
import berm.domain.measure.RateOfChange;
import berm.domain.measure.RollingSum;
import berm.domain.measure.Slope;
import berm.domain.measure.ValueItself;
import berm.domain.plan.Rule;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures computed anew from all readings, by their definitions.
 *
 * <p>Where a sensor's time has stepped back, what was measured before the step may count or not:
 * the bounds are then wide.
 */
final class Reckoning {
    private static final double PRECISE = 1e-9;
    private static final double FITTED = 1e-6;
    private static final int SUM_PARTS = 48;
    private static final int SLOPE_PARTS = 24;

    private final List<Taken> readings = new ArrayList<>();
    private final Taken newest;

    /** Where in the readings the newest span of times that only go forward begins. */
    private int base;

    private Reckoning(Taken newest, Rule rule) {
        this.newest = newest;
        for (Taken taken : newest.sensor.judged.subList(0, newest.number + 1)) {
            if (taken.verified && newest.epoch.hasMeasured(newest.sensor.id, rule, taken.epoch)) {
                boolean back =
                        !readings.isEmpty() && taken.time <= readings.get(readings.size() - 1).time;
                base = back ? readings.size() : base;
                readings.add(taken);
            }
        }
    }

    /** What the rule measures at the reading. */
    static Bounds told(Taken taken, Rule rule) {
        return taken.told.computeIfAbsent(rule.name(), unknown -> reckoned(taken, rule));
    }

    private static Bounds reckoned(Taken taken, Rule rule) {
        Measure measure = rule.measure();
        if (measure == ValueItself.MEASURE) {
            return Bounds.exactly(taken.value);
        }
        if (!taken.verified) {
            return Bounds.UNTOLD;
        }
        var reckoning = new Reckoning(taken, rule);
        if (measure instanceof RateOfChange rate) {
            return reckoning.rate(rate);
        } else if (measure instanceof RollingSum sum) {
            return reckoning.sum(sum);
        } else if (measure instanceof CalendarSum day) {
            return reckoning.day(day);
        }
        return reckoning.slope((Slope) measure);
    }

    private Bounds rate(RateOfChange rate) {
        if (readings.size() < 2) {
            return Bounds.UNTOLD;
        }
        Taken previous = readings.get(readings.size() - 2);
        double gap = newest.time - previous.time;
        if (gap <= 0 || gap > rate.maxGap()) {
            return Bounds.UNTOLD;
        }
        double perMilli = (newest.value - previous.value) / gap;
        return Bounds.about(perMilli * rate.per(), perMilli * rate.per(), PRECISE);
    }

    private Bounds sum(RollingSum sum) {
        long pane = (sum.window() + SUM_PARTS - 1) / SUM_PARTS;
        long after = newest.time - sum.window();
        return added(sum.counter(), after, after - pane, newest.time + pane);
    }

    private Bounds day(CalendarSum sum) {
        LocalDate today = day(newest.time, sum.hour());
        var turn = today.atTime(sum.hour(), 0).atOffset(ZoneOffset.ofHours(8));
        long begin = turn.toInstant().toEpochMilli();
        return added(sum.counter(), begin, begin, turn.plusDays(1).toInstant().toEpochMilli());
    }

    /** One measured at the very turn belongs to the day that ends. */
    private static LocalDate day(long time, int hour) {
        return Instant.ofEpochMilli(time - 1).atOffset(ZoneOffset.ofHours(8 - hour)).toLocalDate();
    }

    /**
     * What was added up to some time: after the first since the last step back, and after the
     * second at all.
     */
    private Bounds added(
            @Nullable Counter counter, long surelyAfter, long possiblyAfter, long until) {
        if (counter != null && readings.size() < 2) {
            return Bounds.UNTOLD;
        }
        double low = 0;
        double high = 0;
        for (int at = counter == null ? 0 : 1; at < readings.size(); at++) {
            long time = readings.get(at).time;
            double added = added(counter, at);
            low += at >= base && time > surelyAfter ? added : 0;
            high += time > possiblyAfter && time <= until ? added : 0;
        }
        return Bounds.about(low, high, PRECISE);
    }

    private double added(@Nullable Counter counter, int at) {
        double value = readings.get(at).value;
        if (counter == null) {
            return Math.max(0, value);
        }
        double previous = readings.get(at - 1).value;
        if (value >= previous) {
            return value - previous;
        }
        boolean turned = previous >= 0.9 * counter.turnsAt() && previous <= counter.turnsAt();
        return Math.max(0, turned && value >= 0 ? counter.turnsAt() - previous + value : value);
    }

    /** Of the readings since the pane in which the window begins. */
    private Bounds slope(Slope slope) {
        long width = (slope.window() + SLOPE_PARTS - 1) / SLOPE_PARTS;
        long from = Math.floorDiv(newest.time - slope.window() + 1, width) * width;
        List<Taken> within = new ArrayList<>();
        for (int at = 0; at < readings.size(); at++) {
            if (readings.get(at).time >= from && at < base) {
                return Bounds.UNKNOWN;
            }
            if (readings.get(at).time >= from) {
                within.add(readings.get(at));
            }
        }
        if (within.size() < slope.minPoints()) {
            return Bounds.UNTOLD;
        }
        double perMilli = fitted(within);
        return Bounds.about(perMilli * slope.per(), perMilli * slope.per(), FITTED);
    }

    private static double fitted(List<Taken> within) {
        double zero = within.get(0).time;
        double meanTime = within.stream().mapToDouble(each -> each.time - zero).average().orElse(0);
        double meanValue = within.stream().mapToDouble(each -> each.value).average().orElse(0);
        double products = 0;
        double squares = 0;
        for (Taken each : within) {
            double time = each.time - zero - meanTime;
            products += time * (each.value - meanValue);
            squares += time * time;
        }
        return products / squares;
    }
}

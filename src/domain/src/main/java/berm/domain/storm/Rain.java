package berm.domain.storm;

import java.util.ArrayList;
import java.util.List;

/**
 * Rain by hours, fallen or forecast, steady within each hour; none before and after.
 *
 * @param beginsAt ms since 1970, UTC
 * @param hourly mm in each hour, not negative
 */
public record Rain(long beginsAt, List<Double> hourly) {
    /**
     * A typhoon that crosses in a day, heaviest in its thirteenth hour: the share of the day's rain
     * in each hour (facts 7.1). The shape is a proposal of ours.
     */
    public static final List<Double> TYPHOON =
            List.of(
                    0.006, 0.008, 0.010, 0.012, 0.015, 0.018, 0.022, 0.028, //
                    0.036, 0.048, 0.070, 0.115, 0.160, 0.120, 0.085, 0.062, //
                    0.048, 0.036, 0.028, 0.022, 0.018, 0.014, 0.011, 0.008);

    private static final long HOUR = 3_600_000;
    private static final double ROUNDING = 1e-9;

    /** mm in an hour to m/s. */
    private static final double METRES_PER_SECOND = 1 / 3_600_000.0;

    /**
     * @throws IllegalArgumentException if an amount is negative or not finite
     */
    public Rain {
        hourly = List.copyOf(hourly);
        for (double amount : hourly) {
            if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("not an amount of rain: " + amount);
            }
        }
    }

    /**
     * A storm of so many mm, shared out over the hours.
     *
     * @param shares not negative, of sum 1
     * @throws IllegalArgumentException if they are not
     */
    public static Rain storm(long beginsAt, double total, List<Double> shares) {
        double sum = 0;
        List<Double> hourly = new ArrayList<>();
        for (double share : shares) {
            sum += share;
            hourly.add(share * total);
        }
        if (!(Math.abs(sum - 1) <= ROUNDING)) {
            throw new IllegalArgumentException("the shares do not sum to 1: " + shares);
        }
        return new Rain(beginsAt, hourly);
    }

    /** When it ends, ms since 1970, UTC. */
    public long endsAt() {
        return beginsAt + hourly.size() * HOUR;
    }

    /** What falls between two times, mm. */
    public double between(long from, long to) {
        double amount = 0;
        for (int hour = 0; hour < hourly.size(); hour++) {
            long begin = beginsAt + hour * HOUR;
            long overlap = Math.min(to, begin + HOUR) - Math.max(from, begin);
            amount += overlap <= 0 ? 0 : hourly.get(hour) * overlap / HOUR;
        }
        return amount;
    }

    /** What falls at a time, m/s. */
    double at(long time) {
        long hour = Math.floorDiv(time - beginsAt, HOUR);
        return hour >= 0 && hour < hourly.size() ? hourly.get((int) hour) * METRES_PER_SECOND : 0;
    }
}

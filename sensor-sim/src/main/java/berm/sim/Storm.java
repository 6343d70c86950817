package berm.sim;

import java.time.Duration;

/** Rain of a given total, in millimetres, that begins at the scenario's time 0. */
public record Storm(double totalMm, Hyetograph shape) {

    private static final double SECONDS_PER_HOUR = 3600;
    private static final double MM_PER_METRE = 1000;

    public Storm {
        if (!(totalMm >= 0 && totalMm < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("not an amount of rain: " + totalMm);
        }
    }

    /** A typhoon's storm. */
    public static Storm typhoon(double totalMm) {
        return new Storm(totalMm, Hyetograph.TYPHOON);
    }

    /** Millimetres fallen since the beginning, as a tipping gauge counts them. */
    public double fallenMm(Duration time) {
        return totalMm * shape.until(time.toMillis() / 1000.0 / SECONDS_PER_HOUR);
    }

    /** Rain falling at a time, in metres of water per second. */
    double metresPerSecond(Duration time) {
        return totalMm / MM_PER_METRE * shape.inHour(time.toHours()) / SECONDS_PER_HOUR;
    }
}

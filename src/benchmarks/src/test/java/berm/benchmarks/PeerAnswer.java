package berm.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What peers must say of {@link Core}, a line each: site, condition, kind, time.
 *
 * <p>R1, {@code limit}: a value above 80, and above at every reading for 30 s, raises; below 78
 * clears. R2, {@code rise}: the least-squares slope over the readings of the last 10 min, of at
 * least 30, above 0.03 a second raises, below 0.02 clears. R3, {@code silence}: 60 s without a
 * reading raises then, the next reading clears; the end of the readings is no silence.
 */
final class PeerAnswer {
    static final double RAISE_ABOVE = CoreOracle.RAISE_ABOVE;
    static final double CLEAR_BELOW = CoreOracle.CLEAR_BELOW;
    static final long HELD = CoreOracle.ON_DELAY;
    static final long WINDOW = CoreOracle.WINDOW;
    static final double RISES_ABOVE = CoreOracle.RISES_ABOVE;
    static final double RISES_NO_MORE_BELOW = CoreOracle.RISES_NO_MORE_BELOW;
    static final int LEAST = CoreOracle.RISE_LEAST;
    static final long SILENT_AFTER = CoreOracle.SILENT_AFTER;

    private PeerAnswer() {}

    static String line(String sensor, String condition, boolean raised, long time) {
        return sensor + "." + condition + (raised ? " RAISED " : " CLEARED ") + time;
    }

    /** Sorted. */
    static List<String> of(Core core) {
        List<String> lines = new ArrayList<>();
        for (String line : CoreOracle.exactAnswer(core)) {
            if (line.contains(".limit ") || line.contains(".rise ")) {
                lines.add(line);
            }
        }
        Map<String, Long> heard = new HashMap<>();
        for (PeerReading reading : PeerReading.of(core)) {
            Long last = heard.put(reading.sensor(), reading.time());
            if (last != null && reading.time() - last > SILENT_AFTER) {
                lines.add(line(reading.sensor(), "silence", true, last + SILENT_AFTER));
                lines.add(line(reading.sensor(), "silence", false, reading.time()));
            }
        }
        return lines.stream().sorted().toList();
    }

    /** The slope a second, by least squares, of so many first times and values; NaN of too few. */
    static double slope(long[] times, double[] values, int count) {
        if (count < LEAST) {
            return Double.NaN;
        }
        double time = 0;
        double value = 0;
        for (int at = 0; at < count; at++) {
            time += times[at] - times[0];
            value += values[at];
        }
        double squares = 0;
        double products = 0;
        for (int at = 0; at < count; at++) {
            double away = times[at] - times[0] - time / count;
            squares += away * away;
            products += away * (values[at] - value / count);
        }
        return products / squares * 1_000;
    }
}

package berm.domain.weather;

import berm.domain.sourced.SourcedTable;
import java.util.Optional;

/**
 * The public scales of rain.
 *
 * <p>All sums are in mm, rolling, on measured time; a sum that is not known is NaN and reaches
 * nothing.
 *
 * @param table keys {@code class/24h/…}, {@code class/12h/…}, {@code signal/blue/12h}, {@code
 *     signal/yellow/6h}, {@code signal/orange/3h}, {@code signal/red/3h}: the sum from which
 */
public record RainScale(SourcedTable table) {
    /** The class of a sum over 24 h; empty below the lightest. */
    public Optional<RainClass> classOf24Hours(double sum) {
        return classOf("class/24h/", sum);
    }

    /** The class of a sum over 12 h; empty below the lightest. */
    public Optional<RainClass> classOf12Hours(double sum) {
        return classOf("class/12h/", sum);
    }

    private Optional<RainClass> classOf(String prefix, double sum) {
        Optional<RainClass> reached = Optional.empty();
        for (RainClass rain : RainClass.values()) {
            if (reaches(sum, prefix + rain.key())) {
                reached = Optional.of(rain);
            }
        }
        return reached;
    }

    /** The highest signal that any of the sums reaches. */
    public Optional<RainSignal> signal(double sum12h, double sum6h, double sum3h) {
        if (reaches(sum3h, "signal/red/3h")) {
            return Optional.of(RainSignal.RED);
        }
        if (reaches(sum3h, "signal/orange/3h")) {
            return Optional.of(RainSignal.ORANGE);
        }
        if (reaches(sum6h, "signal/yellow/6h")) {
            return Optional.of(RainSignal.YELLOW);
        }
        return reaches(sum12h, "signal/blue/12h") ? Optional.of(RainSignal.BLUE) : Optional.empty();
    }

    private boolean reaches(double sum, String key) {
        return sum >= table.number(key).value();
    }
}

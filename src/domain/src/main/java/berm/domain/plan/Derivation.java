package berm.domain.plan;

import berm.domain.formula.Formula;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How the readings of a derived sensor are made of those of others.
 *
 * <p>It is measured whenever its driver is; the other inputs are joined as of then: their newest
 * judged readings, if they are near enough in time. So it has one reading for each of its driver's,
 * measured at the same time, and none while an input is too old.
 *
 * @param formula with its result in the canonical unit of the sensor's quantity
 * @param sources of the inputs of the formula, in their order
 * @param driver number of the sensor that drives it; it stands above in the plan, as all inputs do
 * @param maxAge how far in time another input may be from the driver's reading, ms
 * @param gauges names of the sensors measured by an instrument that it is made of in the end
 */
public record Derivation(
        Formula formula, List<Source> sources, int driver, long maxAge, Set<String> gauges) {
    /**
     * Where an input comes from.
     *
     * @param sensor its number in the plan; of no meaning for a constant
     */
    public record Source(int sensor, @Nullable Constant constant) {
        public static Source of(int sensor) {
            return new Source(sensor, null);
        }

        public static Source of(Constant constant) {
            return new Source(-1, constant);
        }
    }

    public Derivation {
        sources = List.copyOf(sources);
        gauges = new TreeSet<>(gauges);
        if (sources.size() != formula.inputs().size() || gauges.isEmpty() || maxAge < 0) {
            throw new IllegalArgumentException("not a derivation: " + formula);
        }
    }

    /** Whether it would make the same of the same readings. */
    public boolean makesTheSameAs(@Nullable Derivation other) {
        return other != null && formula.equals(other.formula);
    }
}

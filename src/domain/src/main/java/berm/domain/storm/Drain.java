package berm.domain.storm;

/**
 * What drains a pond: a weir whose water leaves through a culvert. Q = (1 − β)·min(m·b·H^1.5, cap),
 * with H the height of the water over the sill (facts 7.1). That the blockage reduces the culvert's
 * flow too is a proposal of ours: of two readings, the one that lets less out.
 *
 * @param sill level above which water flows, m
 * @param width b, m, not negative
 * @param coefficient m, 1.7 to 1.86 for a sharp crest, √m/s
 * @param capacity the most the culvert carries, m³/s; infinite when nothing limits it
 * @param blocked β, from 0 (free) to 1 (shut)
 */
public record Drain(
        double sill, double width, double coefficient, double capacity, double blocked) {
    /**
     * @throws IllegalArgumentException if a number is out of its range
     */
    public Drain {
        if (!Double.isFinite(sill)
                || !(width >= 0 && width < Double.POSITIVE_INFINITY)
                || !(coefficient > 0 && coefficient < Double.POSITIVE_INFINITY)
                || !(capacity >= 0)) {
            throw new IllegalArgumentException(
                    "not a drain: " + sill + ", " + width + ", " + coefficient + ", " + capacity);
        }
        if (!(blocked >= 0 && blocked <= 1)) {
            throw new IllegalArgumentException("blocked is from 0 to 1: " + blocked);
        }
    }

    /** The same drain with that share of its flow kept back, from 0 (free) to 1 (shut). */
    public Drain blocked(double share) {
        return new Drain(sill, width, coefficient, capacity, share);
    }

    /** What leaves at a level, m³/s. */
    public double flow(double level) {
        double height = Math.max(0, level - sill);
        double weir = coefficient * width * height * Math.sqrt(height);
        return (1 - blocked) * Math.min(weir, capacity);
    }
}

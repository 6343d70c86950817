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
    private static final double TELLING = 0.05;
    private static final double UNSURE = 0.1;

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

    /**
     * The share of its flow that is kept back, as level and outflow tell it: 0 where the water is
     * not 5 cm over the sill, or where less than a tenth is missing, which instruments cannot tell
     * (a proposal of ours).
     *
     * @param outflow what leaves, m³/s
     */
    public double observed(double level, double outflow) {
        double free = blocked(0).flow(level);
        if (!(level - sill >= TELLING) || !(free > 0)) {
            return 0;
        }
        double missing = 1 - Math.max(0, outflow) / free;
        return missing < UNSURE ? 0 : missing;
    }

    /** What leaves at a level, m³/s. */
    public double flow(double level) {
        double height = Math.max(0, level - sill);
        double weir = coefficient * width * height * Math.sqrt(height);
        return (1 - blocked) * Math.min(weir, capacity);
    }
}

package berm.domain.advice;

import org.jspecify.annotations.Nullable;

/**
 * The improved tangent angle 改进切线角 (许强 2009): α = arctan(v / v₁), of a velocity and that of the
 * steady stage [T-h]. 45°, 80° and 85° are 1, 5.671 and 11.430 times v₁ [C].
 *
 * <p>What not to believe: with v₁ = 0.1 mm/d, 1.2 mm/d are 85° and pure noise, so a floor is asked
 * for. Rain makes curves with steps, each of which looks like failure; false alarms are known
 * [S33], so a stage must last. It is landslide practice: no standard for tailings dams adopts these
 * angles.
 *
 * @param steady v₁, reviewed
 * @param floor the velocity below which nothing is judged, in the unit of v₁, 0 or more
 * @param persistence how many velocities in a row must have reached a stage; 1 or more
 */
public record TangentAngle(SteadyRate steady, double floor, int persistence) {
    /** 1 mm/d, in m/d: a proposal of ours. */
    public static final double FLOOR = 0.001;

    /** Up to so many times v₁, or v₁ so many times it, it is about 45°: a proposal of ours. */
    private static final double ABOUT = 1.2;

    private static final double FAST = 80;
    private static final double CRITICAL = 85;

    public TangentAngle {
        if (!(floor >= 0) || Double.isInfinite(floor) || persistence < 1) {
            throw new IllegalArgumentException("Floor " + floor + ", persistence " + persistence);
        }
    }

    /** α in degrees, −90 to 90, of a velocity in the unit of v₁. */
    public double degrees(double velocity) {
        return StrictMath.toDegrees(StrictMath.atan(velocity / steady.perDay()));
    }

    /**
     * The stage reached by each of the last velocities.
     *
     * @param velocities in the unit of v₁, oldest first; NaN where not known
     * @return null while it cannot be told: of fewer velocities, or where one is not known
     */
    public @Nullable AdviceStage stage(double... velocities) {
        if (velocities.length < persistence) {
            return null;
        }
        AdviceStage lowest = AdviceStage.CRITICAL;
        for (int i = velocities.length - persistence; i < velocities.length; i++) {
            if (Double.isNaN(velocities[i])) {
                return null;
            }
            lowest = lowest.atMost(single(velocities[i]));
        }
        return lowest;
    }

    private AdviceStage single(double velocity) {
        double angle = degrees(velocity);
        if (velocity < floor || velocity * ABOUT < steady.perDay()) {
            return AdviceStage.SLOW;
        } else if (velocity <= steady.perDay() * ABOUT) {
            return AdviceStage.STEADY;
        } else if (angle < FAST) {
            return AdviceStage.ACCELERATING;
        }
        return angle < CRITICAL ? AdviceStage.FAST : AdviceStage.CRITICAL;
    }
}

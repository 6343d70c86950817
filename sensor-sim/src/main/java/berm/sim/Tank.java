package berm.sim;

import java.time.Duration;

/**
 * An upright cylindrical tank filling at a steady rate until it overflows: dL/dt = Q / A.
 *
 * @param inflowM3PerHour what goes in less what goes out; not negative
 */
public record Tank(double diameterM, double heightM, double initialLevelM, double inflowM3PerHour) {

    /** The tank T-101 of the demonstration. */
    public static final Tank DEMONSTRATION = new Tank(20, 15, 12.745, 200);

    private static final double SECONDS_PER_HOUR = 3600;

    public Tank {
        if (!(diameterM > 0 && inflowM3PerHour >= 0)) {
            throw new IllegalArgumentException(
                    "not a filling tank: " + diameterM + " m, " + inflowM3PerHour + " m3/h");
        }
        if (!(initialLevelM >= 0 && initialLevelM <= heightM)) {
            throw new IllegalArgumentException(
                    "no room for " + initialLevelM + " m in " + heightM + " m");
        }
    }

    /** Metres the level rises in an hour while there is room. */
    public double riseMPerHour() {
        return inflowM3PerHour / (Math.PI * diameterM * diameterM / 4);
    }

    /** Metres; stands still at the initial level before time 0 and at the rim once full. */
    public double levelM(Duration time) {
        double hours = Math.max(0, time.toMillis() / 1000.0 / SECONDS_PER_HOUR);
        return Math.min(heightM, initialLevelM + riseMPerHour() * hours);
    }

    /** The level as a percentage of the height. */
    public double filledPercent(Duration time) {
        return 100 * levelM(time) / heightM;
    }
}

package berm.sim;

import java.time.Duration;

/**
 * A tank that is filled to one level and pumped out to another, again and again: it never stands
 * still. Before time 0 it is at its initial level.
 *
 * @param highestM where pumping out begins; above the initial level
 * @param lowestM where filling begins again
 * @param outflowM3PerHour how fast it is pumped out, net
 */
public record TankCycle(Tank tank, double highestM, double lowestM, double outflowM3PerHour) {

    private static final double MS_PER_HOUR = 3_600_000;

    public TankCycle {
        boolean inOrder = highestM <= tank.heightM() && tank.initialLevelM() < highestM;
        if (!(inOrder && lowestM >= 0 && lowestM < highestM && outflowM3PerHour > 0)) {
            throw new IllegalArgumentException("not a cycle: " + lowestM + " to " + highestM);
        }
    }

    /** Metres. */
    public double levelM(Duration time) {
        double hours = Math.max(0, time.toMillis() / MS_PER_HOUR);
        double filling = (highestM - tank.initialLevelM()) / tank.riseMPerHour();
        if (hours <= filling) {
            return tank.initialLevelM() + tank.riseMPerHour() * hours;
        }
        double span = highestM - lowestM;
        double emptying = span / fallMPerHour();
        double later = (hours - filling) % (emptying + span / tank.riseMPerHour());
        return later <= emptying
                ? highestM - fallMPerHour() * later
                : lowestM + tank.riseMPerHour() * (later - emptying);
    }

    private double fallMPerHour() {
        return tank.riseMPerHour() * outflowM3PerHour / tank.inflowM3PerHour();
    }
}

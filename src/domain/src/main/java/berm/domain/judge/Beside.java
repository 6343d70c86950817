package berm.domain.judge;

import berm.domain.plan.Sampling;
import berm.domain.plan.Sensor;
import berm.domain.quality.Neighbours;

/** Compares a reading with the newest of the sensors beside it. */
final class Beside {
    private final SiteMemory memory;

    Beside(SiteMemory memory) {
        this.memory = memory;
    }

    /** Whether it is too far from most of those that were heard within three of their intervals. */
    boolean disagrees(Neighbours neighbours, long measuredAt, double value) {
        int near = 0;
        int far = 0;
        for (String name : neighbours.of()) {
            Integer number = memory.plan.number(name);
            if (number != null && isKnown(number, measuredAt)) {
                double apart = Math.abs(memory.sensors[number].value - value);
                far += apart > neighbours.within() ? 1 : 0;
                near += apart > neighbours.within() ? 0 : 1;
            }
        }
        return far > near;
    }

    private boolean isKnown(int number, long measuredAt) {
        SensorMemory known = memory.sensors[number];
        Sensor sensor = memory.plan.sensors().get(number);
        return !known.isBlind()
                && known.valueAt != SensorMemory.NEVER
                && Math.abs(measuredAt - known.valueAt) <= sensor.silentAfter(Sampling.NORMAL);
    }
}

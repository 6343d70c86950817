package berm.domain.judge;

import berm.domain.Facts;
import berm.domain.Quantity;
import berm.domain.plan.Sampling;
import berm.domain.plan.Sensor;

/** Tells the wind at a site, by which people know which way to leave. */
final class Wind {
    private final SiteMemory memory;

    Wind(SiteMemory memory) {
        this.memory = memory;
    }

    /** Adds speed and direction as they were heard within three intervals of that time. */
    void tell(Facts facts, long measuredAt) {
        facts.with(Facts.WIND_SPEED, newest(Quantity.SPEED, measuredAt));
        facts.with(Facts.WIND_FROM, newest(Quantity.DIRECTION, measuredAt));
    }

    /** Of the first sensor of the quantity of which that is known beyond doubt; NaN if of none. */
    private double newest(Quantity quantity, long measuredAt) {
        for (int number = 0; number < memory.sensors.length; number++) {
            Sensor sensor = memory.plan.sensors().get(number);
            SensorMemory known = memory.sensors[number];
            if (sensor.quantity() == quantity
                    && !known.isBlind()
                    && known.trusted
                    && known.valueAt != SensorMemory.NEVER
                    && Math.abs(measuredAt - known.valueAt)
                            <= sensor.silentAfter(Sampling.NORMAL)) {
                return known.value;
            }
        }
        return Double.NaN;
    }
}

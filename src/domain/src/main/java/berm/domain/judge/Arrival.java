package berm.domain.judge;

import berm.domain.ReadingFlag;
import berm.domain.plan.Sensor;
import java.util.EnumSet;
import java.util.Set;

/** A reading that has found its sensor: where the site stands, and what is known of the sensor. */
record Arrival(Moment now, int number, Sensor sensor, SensorMemory state) {

    static Arrival at(SiteMemory memory, Moment now, int number) {
        return new Arrival(now, number, memory.plan.sensors().get(number), memory.sensors[number]);
    }

    /** The value of what the sensor said, by the calibration of that time. */
    double calibrated(long measuredAt, double said) {
        return sensor.upkeep().calibrations().at(measuredAt).value(said);
    }

    /** Whether somebody worked on the sensor at that time. */
    boolean isMaintained(long measuredAt) {
        return sensor.upkeep().maintenance().covers(measuredAt);
    }

    boolean isOld(long measuredAt) {
        return now.clock() - measuredAt > sensor.deliveryDelay();
    }

    /** What the record says of how it arrived. */
    Set<ReadingFlag> flags(ReadingFlag... flags) {
        if (flags.length == 0 && !sensor.isDerived()) {
            return Set.of();
        }
        var all = EnumSet.noneOf(ReadingFlag.class);
        all.addAll(Set.of(flags));
        if (sensor.isDerived()) {
            all.add(ReadingFlag.DERIVED);
        }
        return all;
    }
}

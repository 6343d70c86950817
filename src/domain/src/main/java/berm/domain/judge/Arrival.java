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

    boolean isOld(long measuredAt) {
        return now.clock() - measuredAt > sensor.deliveryDelay();
    }

    /** What the record says of how it arrived. */
    Set<ReadingFlag> flags(ReadingFlag... flags) {
        var all = EnumSet.noneOf(ReadingFlag.class);
        all.addAll(Set.of(flags));
        if (sensor.isDerived()) {
            all.add(ReadingFlag.DERIVED);
        }
        return all;
    }
}

package berm.domain.simulation;

import java.util.HashMap;
import java.util.Map;

/** A reading that was judged: in its order, or, when its clock was wrong, at the site's clock. */
final class Taken {
    final TrueSensor sensor;

    /** Its place among the judged readings of the sensor. */
    final int number;

    final int entry;

    /** The plan in force. */
    final Epoch epoch;

    /** At which it is judged. */
    final long time;

    final double value;

    /** Its time is its own and can be true. */
    final boolean verified;

    final boolean old;

    /** The sensor fell silent after it and before the next. */
    boolean last;

    /** By the name of the rule; filled in by {@link Reckoning}. */
    final Map<String, Bounds> told = new HashMap<>();

    Taken(
            TrueSensor sensor,
            int entry,
            Epoch epoch,
            long time,
            double value,
            boolean verified,
            boolean old) {
        this.sensor = sensor;
        this.number = sensor.judged.size();
        this.entry = entry;
        this.epoch = epoch;
        this.time = time;
        this.value = value;
        this.verified = verified;
        this.old = old;
    }
}

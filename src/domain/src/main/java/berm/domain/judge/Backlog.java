package berm.domain.judge;

import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.plan.Sensor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Telling the end of a backlog: the point where its newest reading is known to be the newest. */
final class Backlog {
    private Backlog() {}

    /** The sensor's last reading in the message, or null. */
    static @Nullable Reading last(List<Reading> readings, Sensor sensor) {
        for (int at = readings.size() - 1; at >= 0; at--) {
            if (readings.get(at).sensor().equals(sensor.id().value())) {
                return readings.get(at);
            }
        }
        return null;
    }

    /**
     * Whether the message ends the sensor's backlog: its newest reading is not old; or it brought
     * several (a logger's batch, whose last is the newest there is); or since the silent raise the
     * clock went on at least half as fast as the measured times (a logger whose clock is simply
     * slow, and nothing is being caught up).
     */
    static boolean ends(
            Moment now, Sensor sensor, SensorMemory state, Message message, Reading last) {
        if (last.measuredAt() != state.newest) {
            return false;
        }
        if (now.clock() - state.newest <= sensor.deliveryDelay()) {
            return true;
        }
        long measured = state.newest - state.ladder.quietMeasuredAt;
        long passed = now.clock() - state.ladder.quietClock;
        return several(message.readings(), sensor) || (measured > 0 && 2 * passed >= measured);
    }

    private static boolean several(List<Reading> readings, Sensor sensor) {
        int count = 0;
        for (Reading reading : readings) {
            if (reading.sensor().equals(sensor.id().value())) {
                count++;
            }
        }
        return count > 1;
    }
}

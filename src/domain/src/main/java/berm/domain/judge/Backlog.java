package berm.domain.judge;

import berm.domain.plan.Sensor;

/** Telling the end of a backlog: the point where its newest reading is known to be the newest. */
final class Backlog {
    private Backlog() {}

    /**
     * Whether the record at hand ends the sensor's backlog: its newest reading is not old; or it
     * brought several (a logger's batch, whose last is the newest there is); or since the silent
     * raise the clock went on at least half as fast as the measured times (a logger whose clock is
     * simply slow, and nothing is being caught up).
     */
    static boolean ends(Moment now, Sensor sensor, SensorMemory state, LadderMemory ladder) {
        if (state.offset != now.offset()) {
            return false;
        }
        if (now.clock() - state.newest <= sensor.deliveryDelay() || state.brought > 1) {
            return true;
        }
        long measured = state.newest - ladder.quietMeasuredAt;
        long passed = now.clock() - ladder.quietClock;
        return measured > 0 && 2 * passed >= measured;
    }
}

package berm.domain.judge;

import berm.domain.Response;
import berm.domain.plan.Sampling;
import berm.domain.plan.Sensor;
import berm.domain.storm.Forecast;

/** What people tell a site as a whole. */
final class Told {
    private final SiteMemory memory;
    private final ToldJournal journal;

    Told(SiteMemory memory, ConditionJournal journal) {
        this.memory = memory;
        this.journal = new ToldJournal(journal);
    }

    /** The level holds from here, and with it the interval that sensors are held to. */
    void take(Moment now, Response response) {
        Sampling before = memory.sampling();
        memory.response = response;
        if (memory.sampling() != before) {
            memory.floodSince = response.isOn() ? now.clock() : Long.MIN_VALUE;
            sample(before, now.hearing());
        }
        journal.response(response, now.clock(), now.offset());
    }

    /** False when it is said to have been issued after the site's clock. */
    boolean take(Moment now, Forecast forecast) {
        if (SensorClock.isAhead(forecast.issuedAt(), now.clock())) {
            return false;
        }
        Forecast known = memory.forecast;
        boolean older = known != null && forecast.issuedAt() < known.issuedAt();
        if (!older) {
            memory.forecast = forecast;
        }
        journal.forecast(forecast, older, now.clock(), now.offset());
        return true;
    }

    private void sample(Sampling before, long hearing) {
        for (int number = 0; number < memory.sensors.length; number++) {
            Sensor sensor = memory.plan.sensors().get(number);
            SensorMemory state = memory.sensors[number];
            state.due = due(sensor, state, before, hearing);
        }
        memory.nextDue = hearing - 1;
    }

    /**
     * The next reading is still awaited by the interval before, as its sensor cannot know better;
     * from then on by the new one. So no deadline comes to lie in the past, and none is ever later
     * than the longer interval has it.
     */
    private long due(Sensor sensor, SensorMemory state, Sampling before, long hearing) {
        long patience = state.patience(sensor, memory.sampling());
        long next = Math.max(state.heard + sensor.interval(before), hearing);
        return Math.max(state.heard + patience, Math.min(state.due, next + patience));
    }
}

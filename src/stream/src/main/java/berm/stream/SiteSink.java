package berm.stream;

import berm.domain.ConditionEvent;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.plan.Sensor;
import java.io.Serializable;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a job makes of what its sites' machines say: {@code watch} keeps the events, {@code archive}
 * the readings. One record's output is begun, told and ended.
 */
public interface SiteSink extends Serializable {
    void begin(LogRecord record, Consumer<Outgoing> out);

    void event(ConditionEvent event);

    void pulse(Pulse pulse);

    void accepted(
            Sensor sensor, long measuredAt, double value, Quality quality, Set<ReadingFlag> flags);

    void end();
}

package berm.stream;

import berm.domain.ConditionEvent;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.plan.Sensor;
import berm.messages.ConditionEventJson;
import berm.messages.PulseJson;
import java.util.Set;
import java.util.function.Consumer;

/** What {@code watch} says: condition events and pulses, in the order the machine found them. */
public final class ConditionsSink implements SiteSink {
    private String key = "";
    private transient Consumer<Outgoing> out = unheard -> {};

    @Override
    public void begin(LogRecord record, Consumer<Outgoing> to) {
        key = record.key();
        out = to;
    }

    @Override
    public void event(ConditionEvent event) {
        out.accept(new Outgoing(key, ConditionEventJson.encode(event)));
    }

    @Override
    public void pulse(Pulse pulse) {
        out.accept(new Outgoing(key, PulseJson.encode(pulse)));
    }

    @Override
    public void accepted(
            Sensor sensor,
            long measuredAt,
            double value,
            Quality quality,
            Set<ReadingFlag> flags) {}

    @Override
    public void end() {}
}

package berm.stream;

import berm.domain.ConditionEvent;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.domain.plan.Sensor;
import berm.messages.JudgedReadings;
import berm.messages.ReadingsJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What {@code archive} keeps: the accepted readings of each message, together. */
public final class ReadingsSink implements SiteSink {
    private transient @Nullable LogRecord record;
    private transient Consumer<Outgoing> out = unheard -> {};
    private transient List<StoredReading> readings = List.of();

    @Override
    public void begin(LogRecord from, Consumer<Outgoing> to) {
        record = from;
        out = to;
        readings = new ArrayList<>();
    }

    @Override
    public void event(ConditionEvent event) {}

    @Override
    public void pulse(Pulse pulse) {}

    @Override
    public void accepted(
            Sensor sensor, long measuredAt, double value, Quality quality, Set<ReadingFlag> flags) {
        LogRecord from = from();
        readings.add(
                new StoredReading(
                        SiteKey.parse(from.key()),
                        sensor.id(),
                        measuredAt,
                        value,
                        sensor.unit().quantity().symbol(),
                        quality,
                        flags,
                        from.receivedAt(),
                        from.position()));
    }

    @Override
    public void end() {
        if (!readings.isEmpty()) {
            LogRecord from = from();
            var judged = new JudgedReadings(from.clock(), readings);
            out.accept(new Outgoing(from.key(), ReadingsJson.encode(judged)));
        }
    }

    private LogRecord from() {
        if (record == null) {
            throw new IllegalStateException("no record has begun");
        }
        return record;
    }
}

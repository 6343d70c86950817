package berm.history;

import berm.domain.ReadingFlag;
import berm.domain.StoredReading;
import com.influxdb.client.domain.WritePrecision;
import com.influxdb.client.write.Point;
import java.util.stream.Collectors;

/** Readings as points of the line protocol: series by world, site and sensor. */
final class Lines {
    private Lines() {}

    static Point point(StoredReading reading) {
        return Point.measurement("readings")
                .addTag("world", reading.key().world().name())
                .addTag("site", reading.key().site().value())
                .addTag("sensor", reading.sensor().value())
                .addField("value", reading.value())
                .addField("quality", reading.quality().name())
                .addField("flags", flags(reading))
                .addField("receivedAt", reading.receivedAt())
                .addField("position", reading.position())
                .time(reading.measuredAt(), WritePrecision.MS);
    }

    private static String flags(StoredReading reading) {
        return reading.flags().stream().map(ReadingFlag::name).collect(Collectors.joining(","));
    }
}

package berm.center;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.center.PlanView.SensorView;
import berm.domain.ReadingFlag;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.history.HistoryException;
import berm.history.HistoryPoint;
import berm.history.HistoryQuery;
import berm.history.HistoryReader;
import berm.history.TrendBucket;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Readings as rows of text, read and written page by page: however long the file, memory holds one
 * page of it.
 */
@Component
class Export {

    private static final int PAGE = 10_000;
    private static final String HEAD = "time,sensor,value,unit,quality,flags,received,position\r\n";

    /** A stretch of some sensors of a site: from the first time up to but not the second. */
    record Wanted(SiteKey key, List<SensorId> sensors, long from, long to) {}

    private final HistoryReader history;
    private final Plans plans;

    Export(HistoryReader history, Plans plans) {
        this.history = history;
        this.plans = plans;
    }

    /** How many readings there are. */
    long rows(Wanted wanted) {
        return wanted.sensors().stream()
                .map(sensor -> query(wanted, sensor, wanted.from(), 1))
                .flatMap(query -> history.trend(query).stream())
                .mapToLong(TrendBucket::count)
                .sum();
    }

    /**
     * Writes them.
     *
     * @throws IOException also when the history goes away in between: what was sent is not whole,
     *     and the reader's connection breaks
     */
    void write(Wanted wanted, OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, UTF_8));
        writer.write(HEAD);
        for (SensorId sensor : wanted.sensors()) {
            write(wanted, sensor, writer);
        }
        writer.flush();
    }

    private void write(Wanted wanted, SensorId sensor, Writer writer) throws IOException {
        String unit = unit(wanted.key(), sensor);
        long from = wanted.from();
        while (from < wanted.to()) {
            List<HistoryPoint> page = page(query(wanted, sensor, from, PAGE));
            for (HistoryPoint point : page) {
                writer.write(row(sensor, unit, point));
            }
            if (page.size() < PAGE) {
                return;
            }
            from = page.get(page.size() - 1).measuredAt() + 1;
        }
    }

    private List<HistoryPoint> page(HistoryQuery query) throws IOException {
        try {
            return history.read(query);
        } catch (HistoryException away) {
            throw new IOException(away);
        }
    }

    private static HistoryQuery query(Wanted wanted, SensorId sensor, long from, int limit) {
        return new HistoryQuery(wanted.key(), sensor, from, wanted.to(), limit);
    }

    /** As the plan in force has it: units of a quantity do not change, and readings are in them. */
    private String unit(SiteKey key, SensorId sensor) {
        return plans.inForceAt(key.world().name(), key.site().value())
                .flatMap(plan -> plan.sensor(sensor.value()))
                .map(SensorView::unit)
                .orElse("");
    }

    /** No field of it can hold a comma or a quote but the flags, which are joined by blanks. */
    private static String row(SensorId sensor, String unit, HistoryPoint point) {
        String flags =
                point.flags().stream()
                        .map(ReadingFlag::name)
                        .sorted()
                        .collect(Collectors.joining(" "));
        return String.join(
                        ",",
                        Instant.ofEpochMilli(point.measuredAt()).toString(),
                        sensor.value(),
                        Double.toString(point.value()),
                        unit,
                        point.quality().name(),
                        flags,
                        Instant.ofEpochMilli(point.receivedAt()).toString(),
                        point.position().replaceAll("[^A-Za-z0-9./_-]", "?"))
                + "\r\n";
    }
}

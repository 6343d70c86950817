package berm.launcher.play;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.bridge.WholeTopic;
import berm.domain.EventKind;
import berm.domain.ReadingFlag;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import berm.history.HistoryPoint;
import berm.history.HistoryQuery;
import berm.history.HistoryReader;
import berm.messages.ConditionRecord;
import berm.messages.MalformedException;
import berm.messages.RawHeaders;
import berm.messages.ReadingsJson;
import berm.messages.Topics;
import berm.service.log.KafkaAccess;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * What became of a recording, counted where it ended, each thing once.
 *
 * @param accepted readings that were judged
 * @param derived readings that were made of them
 * @param stored readings in the history
 * @param events by kind
 * @param rejected by reason
 */
public record Outcome(
        long accepted,
        long derived,
        long stored,
        Map<EventKind, Long> events,
        Map<String, Long> rejected) {

    /** Reads it from Kafka and from the history. */
    public static Outcome read(
            KafkaAccess kafka, HistoryReader history, SiteKey key, Collection<SensorId> sensors) {
        Map<List<Object>, Boolean> judged = judged(kafka, key);
        Set<SensorId> all = new TreeSet<>(Comparator.comparing(SensorId::value));
        all.addAll(sensors);
        judged.keySet().forEach(reading -> all.add((SensorId) reading.get(0)));
        return new Outcome(
                judged.values().stream().filter(derived -> !derived).count(),
                judged.values().stream().filter(derived -> derived).count(),
                stored(history, key, all),
                events(kafka, key),
                rejected(kafka, key));
    }

    private static boolean isOf(ConsumerRecord<byte[], byte[]> record, SiteKey key) {
        return record.key() != null && key.toString().equals(new String(record.key(), UTF_8));
    }

    /** Each reading judged, by its identity, and whether it is derived. */
    private static Map<List<Object>, Boolean> judged(KafkaAccess kafka, SiteKey key) {
        Map<List<Object>, Boolean> seen = new HashMap<>();
        WholeTopic.read(
                kafka,
                Topics.READINGS,
                record -> {
                    if (isOf(record, key)) {
                        readings(record)
                                .forEach(
                                        reading -> seen.put(identity(reading), isDerived(reading)));
                    }
                });
        return seen;
    }

    private static boolean isDerived(StoredReading reading) {
        return reading.flags().contains(ReadingFlag.DERIVED);
    }

    private static List<Object> identity(StoredReading reading) {
        return List.of(reading.sensor(), reading.measuredAt(), reading.position());
    }

    private static List<StoredReading> readings(ConsumerRecord<byte[], byte[]> record) {
        try {
            return ReadingsJson.decode(record.value()).readings();
        } catch (MalformedException wrong) {
            throw new IllegalStateException(Topics.READINGS + " is not understood", wrong);
        }
    }

    /** Counts times, of which a sensor has no two alike. */
    private static long stored(HistoryReader history, SiteKey key, Collection<SensorId> sensors) {
        return sensors.stream().mapToLong(sensor -> stored(history, key, sensor)).sum();
    }

    private static long stored(HistoryReader history, SiteKey key, SensorId sensor) {
        long count = 0;
        long next = HistoryQuery.EARLIEST;
        List<HistoryPoint> page;
        do {
            page =
                    history.read(
                            new HistoryQuery(
                                    key,
                                    sensor,
                                    next,
                                    HistoryQuery.LATEST,
                                    HistoryQuery.LARGEST_LIMIT));
            count += page.size();
            next = page.isEmpty() ? next : page.get(page.size() - 1).measuredAt() + 1;
        } while (page.size() == HistoryQuery.LARGEST_LIMIT);
        return count;
    }

    private static Map<EventKind, Long> events(KafkaAccess kafka, SiteKey key) {
        Map<EventKind, Long> events = new TreeMap<>();
        Set<String> ids = new HashSet<>();
        WholeTopic.read(
                kafka,
                Topics.CONDITIONS,
                record -> {
                    var event = isOf(record, key) ? condition(record).event() : null;
                    if (event != null && ids.add(event.id())) {
                        events.merge(event.kind(), 1L, Long::sum);
                    }
                });
        return events;
    }

    private static ConditionRecord condition(ConsumerRecord<byte[], byte[]> record) {
        try {
            return ConditionRecord.decode(record.value());
        } catch (MalformedException wrong) {
            throw new IllegalStateException(Topics.CONDITIONS + " is not understood", wrong);
        }
    }

    private static Map<String, Long> rejected(KafkaAccess kafka, SiteKey key) {
        Map<String, Long> rejected = new TreeMap<>();
        WholeTopic.read(
                kafka,
                Topics.REJECTED,
                record -> {
                    Header reason = record.headers().lastHeader(RawHeaders.REASON);
                    if (isOf(record, key) && reason != null) {
                        rejected.merge(new String(reason.value(), UTF_8), 1L, Long::sum);
                    }
                });
        return rejected;
    }
}

package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.messages.ConditionEventJson;
import berm.messages.ConditionRecord;
import berm.messages.Topics;
import berm.stream.PureFold;
import berm.stream.RawReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/** What the log says by TIME's definition, held against what a job has told. */
final class TrueJournal {
    static final Pattern CONDITIONS = Pattern.compile(Topics.CONDITIONS);

    private final KafkaLog log;
    private final PureFold fold = new PureFold();

    private TrueJournal(KafkaLog log) {
        this.log = log;
    }

    /** The fold over everything that is in the log now. */
    static TrueJournal of(KafkaLog log) {
        TrueJournal journal = new TrueJournal(log);
        log.read(Topics.RAW_PATTERN, Map.of())
                .forEach(record -> journal.fold.take(RawReader.read(record)));
        return journal;
    }

    PureFold fold() {
        return fold;
    }

    /** Site → what a job told, in its order. */
    Map<String, List<String>> told() throws Exception {
        Map<String, List<String>> lines = new TreeMap<>();
        told(Map.of()).forEach((site, told) -> lines.put(site, List.copyOf(told.values())));
        return lines;
    }

    /** Site → how many events there are, and how many a job told from there on. */
    Map<String, String> differing(Map<TopicPartition, Long> from) throws Exception {
        Map<String, Map<Long, String>> told = told(from);
        Map<String, String> differing = new TreeMap<>();
        told.keySet().stream()
                .filter(site -> !fold.journal().containsKey(site))
                .forEach(site -> differing.put(site, "nobody"));
        fold.journal()
                .forEach(
                        (site, events) -> {
                            var lines = List.copyOf(told.getOrDefault(site, Map.of()).values());
                            if (!lines.equals(events)) {
                                differing.put(site, events.size() + ", told " + lines.size());
                            }
                        });
        return differing;
    }

    /** Site → seq → the event; told twice, it must be the same bytes. */
    private Map<String, Map<Long, String>> told(Map<TopicPartition, Long> from) throws Exception {
        Map<String, Map<Long, String>> told = new HashMap<>();
        for (var record : log.read(CONDITIONS, from)) {
            var event = ConditionRecord.decode(record.value()).event();
            if (event != null) {
                String line = new String(ConditionEventJson.encode(event), UTF_8);
                String site = new String(record.key(), UTF_8);
                String before =
                        told.computeIfAbsent(site, first -> new TreeMap<>()).put(event.seq(), line);
                if (before != null && !before.equals(line)) {
                    throw new AssertionError(event.id() + " was told in two ways");
                }
            }
        }
        return told;
    }
}

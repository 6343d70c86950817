package berm.center;

import static berm.center.Events.level;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.center.Counters.Fate;
import berm.domain.Colour;
import berm.domain.EventKind;
import berm.domain.alarm.Activity;
import berm.domain.alarm.Alarm;
import berm.domain.alarm.Incidents;
import berm.messages.ConditionEventJson;
import berm.messages.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Kafka's own stand-in for a broker plays the log. */
@Timeout(180)
@OnEveryDatabase
class TopicReaderTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.CONDITIONS, 0);
    private static final byte[] RAISED =
            ConditionEventJson.encode(level(1, EventKind.RAISED, Colour.ORANGE));
    private static final byte[] CLEARED =
            ConditionEventJson.encode(level(2, EventKind.CLEARED, null));

    private final DatabaseSettings database;

    TopicReaderTest(Databases databases, @TempDir Path folder) {
        database = databases.kept(folder);
    }

    @Test
    void eachRecordEndsOnceAndARestartGoesOnWhereItEnded() {
        List<byte[]> log =
                List.of(
                        RAISED,
                        "{".getBytes(UTF_8),
                        new byte[] {(byte) 0xff},
                        new byte[0],
                        "{\"v\":1}".getBytes(UTF_8),
                        changed("demonstration", "x".repeat(2_000)),
                        changed("\"pingshan\"", "\"../x\""),
                        changed("101.71", "1e999"),
                        RAISED,
                        changed("101.71", "99.9"));
        try (Center center = center()) {
            Counters counters = follow(center, log, log.size());
            assertThat(counters.of(Topics.CONDITIONS, Fate.ACCEPTED)).isEqualTo(3);
            assertThat(counters.of(Topics.CONDITIONS, Fate.REJECTED)).isEqualTo(7);
            Counters journal = center.part(Counters.class);
            assertThat(journal.of(Topics.ALARMS, Fate.ACCEPTED)).isEqualTo(1);
            assertThat(journal.of(Topics.ALARMS, Fate.DUPLICATE)).isEqualTo(1);
            assertThat(journal.of(Topics.ALARMS, Fate.CONTRADICTED)).isEqualTo(1);
            assertThat(center.part(AlarmStore.class).open())
                    .extracting(Alarm::condition)
                    .containsExactlyInAnyOrder(Incidents.IDENTITY, "level.limit");
        }
        try (Center center = center()) {
            var longer = new ArrayList<>(log);
            longer.add(CLEARED);
            assertThat(follow(center, longer, 1).of(Topics.CONDITIONS, Fate.ACCEPTED)).isEqualTo(1);
            assertThat(center.part(AlarmStore.class).recent(10))
                    .filteredOn(alarm -> alarm.condition().equals("level.limit"))
                    .singleElement()
                    .satisfies(a -> assertThat(a.activity()).isEqualTo(Activity.RETURNED));
        }
    }

    private static byte[] changed(String text, String by) {
        assertThat(new String(RAISED, UTF_8)).contains(text);
        return new String(RAISED, UTF_8).replace(text, by).getBytes(UTF_8);
    }

    /** Reads the log until so many records have ended. */
    private static Counters follow(Center center, List<byte[]> log, int expected) {
        MockConsumer<byte[], byte[]> kafka = new MockConsumer<>("none");
        kafka.updatePartitions(
                Topics.CONDITIONS,
                List.of(new PartitionInfo(Topics.CONDITIONS, 0, null, null, null)));
        kafka.updateBeginningOffsets(Map.of(PARTITION, 0L));
        kafka.updateEndOffsets(Map.of(PARTITION, 0L));
        kafka.schedulePollTask(() -> append(kafka, log));
        Counters counters = new Counters();
        var consumer =
                new TopicReader(
                        () -> kafka,
                        new ConditionTaker(
                                center.part(ConditionRecords.class),
                                center.part(Offsets.class),
                                counters,
                                center.part(InMemoryAlarmLog.class),
                                read(),
                                center.part(Agreements.class)));
        consumer.start();
        try {
            await().atMost(Duration.ofSeconds(30))
                    .until(() -> counters.received(Topics.CONDITIONS) >= expected);
            assertThat(consumer.state()).isEqualTo("UP");
            assertThat(counters.received(Topics.CONDITIONS)).isEqualTo(expected);
        } finally {
            consumer.stop();
        }
        return counters;
    }

    private static JournalRead read() {
        var journal = new JournalRead();
        journal.finish();
        return journal;
    }

    private static void append(MockConsumer<byte[], byte[]> kafka, List<byte[]> log) {
        for (int i = (int) kafka.position(PARTITION); i < log.size(); i++) {
            kafka.addRecord(
                    new ConsumerRecord<>(
                            PARTITION.topic(), 0, i, "live/pingshan".getBytes(UTF_8), log.get(i)));
        }
    }

    private Center center() {
        return new Center(database, "127.0.0.1:1");
    }
}

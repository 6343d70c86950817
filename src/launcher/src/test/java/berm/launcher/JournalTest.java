package berm.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Pulse;
import berm.domain.Quality;
import berm.messages.ConditionEventJson;
import berm.messages.PulseJson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

class JournalTest {
    private final Journal journal = new Journal(event -> true);

    static ConditionEvent event(String site, String life, long seq, double value) {
        return new ConditionEvent(
                "live",
                site,
                life,
                seq,
                EventKind.RAISED,
                "level.limit",
                "level",
                Colour.ORANGE,
                1_596_560_700_000L,
                1_596_560_702_000L,
                null,
                value,
                "m",
                101.7,
                12,
                "demonstration",
                Quality.GOOD,
                false,
                false,
                List.of(),
                Map.of(),
                life);
    }

    @Test
    void aLineOfAConditionOfTheSiteSaysWhatItRestsOn() {
        var event =
                new ConditionEvent(
                        "live",
                        "dam",
                        "raw-1/2/9",
                        1,
                        EventKind.RAISED,
                        "drain",
                        null,
                        Colour.ORANGE,
                        null,
                        1_596_560_702_000L,
                        null,
                        1.0,
                        "1",
                        1.0,
                        12,
                        null,
                        null,
                        false,
                        false,
                        List.of("level >= 100.7 m", "outflow.limit BLUE"),
                        Map.of(),
                        "raw-1/2/9");
        assertThat(EventLine.of(event))
                .endsWith("because of level >= 100.7 m and outflow.limit BLUE, plan 12");
    }

    private static ConsumerRecord<byte[], byte[]> record(int offset, byte[] value) {
        return new ConsumerRecord<>("conditions", 0, offset, null, value);
    }

    private List<String> ids() {
        return journal.inOrder().stream().map(entry -> entry.event().id()).toList();
    }

    @Test
    void theOrderIsThatOfSitesLivesAndNumbersHoweverTheRecordsCome() {
        List<ConditionEvent> events = new ArrayList<>();
        events.add(event("dam", "raw-1/2/9", 2, 1));
        events.add(event("dam", "raw-1/2/9", 10, 1));
        events.add(event("dam", "raw-1/2/100", 1, 1));
        events.add(event("dam", "raw-2/1/3", 1, 1));
        events.add(event("pond", "raw-1/10/5", 1, 1));
        List<String> expected = events.stream().map(ConditionEvent::id).toList();
        List<ConditionEvent> shuffled = new ArrayList<>(events);
        shuffled.addAll(events);
        Collections.shuffle(shuffled, new Random(7));
        for (ConditionEvent event : shuffled) {
            journal.take(record(0, ConditionEventJson.encode(event)));
        }
        assertThat(ids()).containsExactlyElementsOf(expected);
        assertThat(journal.incidents()).isEmpty();
    }

    @Test
    void theLineIsTheRecordByteForByteAndPulsesAreNone() {
        byte[] event = ConditionEventJson.encode(event("dam", "raw-1/2/9", 1, 101.71));
        journal.take(record(0, event));
        journal.take(record(1, PulseJson.encode(new Pulse("live", "dam", "raw-1/2/9", 1, 9, 1))));
        assertThat(journal.inOrder())
                .extracting(Journal.Entry::canonical)
                .containsExactly(new String(event, UTF_8));
    }

    @Test
    void anIdWithTwoContentsIsAnIncident() {
        journal.take(record(0, ConditionEventJson.encode(event("dam", "raw-1/2/9", 1, 101.71))));
        journal.take(record(1, ConditionEventJson.encode(event("dam", "raw-1/2/9", 1, 101.72))));
        assertThat(ids()).hasSize(1);
        assertThat(journal.incidents())
                .singleElement()
                .asString()
                .contains("conditions/0/1", "live/dam/raw-1/2/9/1", "101.71", "101.72");
    }

    @Test
    void aRecordThatIsNoEventIsAnIncident() {
        journal.take(record(4, "{}".getBytes(UTF_8)));
        assertThat(journal.incidents()).singleElement().asString().contains("conditions/0/4");
    }

    @Test
    void aPersonReadsTheEventInOneLine() {
        assertThat(EventLine.of(event("pingshan", "raw-1/17/90213", 88, 101.71)))
                .isEqualTo(
                        "2020-08-04T17:05:02Z     ORANGE RAISED         pingshan         level.limit"
                                + "        101.71 m, limit 101.7, measured 2020-08-04T17:05:00Z,"
                                + " plan 12, approved by demonstration");
    }
}

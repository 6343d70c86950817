package berm.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.World;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawRecordsTest {
    private static final World DEMO = new World("demo");

    private final RawRecords records =
            new RawRecords(
                    BridgeSettings.from(Map.of("BERM_PARTITIONS", "3", "BERM_MAX_PAYLOAD", "10")),
                    DEMO::equals);

    @Test
    void keysALiveMessageByItsSiteAndLeavesTheStampToTheLog() {
        ProducerRecord<byte[], byte[]> record = only(message("berm/pingshan/level", "101.2"));
        assertThat(record.topic()).isEqualTo("raw-1");
        assertThat(text(record.key())).isEqualTo("pingshan");
        assertThat(record.timestamp()).isNull();
        assertThat(record.partition()).isNull();
        assertThat(text(record.value())).isEqualTo("101.2");
        assertThat(headers(record))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                "topic", "berm/pingshan/level",
                                "receivedAt", "1700000000000",
                                "qos", "1",
                                "bridge", "bridge-1"));
    }

    @Test
    void stampsARecordedMessageAsItsPlayerSays() {
        ProducerRecord<byte[], byte[]> record =
                only(message("recorded/demo/1596500000000/berm/pingshan/level", "101.2"));
        assertThat(record.topic()).isEqualTo("raw-1.demo");
        assertThat(record.timestamp()).isEqualTo(1_596_500_000_000L);
        assertThat(text(record.key())).isEqualTo("pingshan");
        assertThat(headers(record)).containsEntry("topic", "berm/pingshan/level");
    }

    @Test
    void writesAPlayersTickToEveryPartition() {
        List<ProducerRecord<byte[], byte[]>> ticks =
                records.of(message("recorded/demo/1596500000000/tick", "300000"));
        assertThat(ticks).extracting(ProducerRecord::partition).containsExactly(0, 1, 2);
        assertThat(ticks)
                .allSatisfy(
                        tick -> {
                            assertThat(tick.topic()).isEqualTo("raw-1.demo");
                            assertThat(tick.timestamp()).isEqualTo(1_596_500_000_000L);
                            assertThat(tick.key()).isNull();
                            assertThat(headers(tick))
                                    .containsEntry("kind", "tick")
                                    .containsEntry("span", "300000");
                        });
    }

    @Test
    void ticksEveryPartitionOfTheLiveWorld() {
        List<ProducerRecord<byte[], byte[]>> ticks = records.liveTicks(1_000);
        assertThat(ticks).extracting(ProducerRecord::partition).containsExactly(0, 1, 2);
        assertThat(ticks)
                .allSatisfy(
                        tick -> {
                            assertThat(tick.topic()).isEqualTo("raw-1");
                            assertThat(tick.timestamp()).isNull();
                            assertThat(headers(tick)).containsEntry("span", "1000");
                        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "berm/Pingshan/level",
                "recorded/nowhere/1596500000000/berm/pingshan/level",
                "recorded/nowhere/1596500000000/tick",
                "recorded/demo/soon/berm/pingshan/level"
            })
    void writesAnUnmappedMessageToTheLiveWorldUnderItsWholeTopic(String topic) {
        ProducerRecord<byte[], byte[]> record = only(message(topic, "300"));
        assertThat(record.topic()).isEqualTo("raw-1");
        assertThat(text(record.key())).isEqualTo(topic);
        assertThat(record.timestamp()).isNull();
        assertThat(headers(record)).containsEntry("kind", "unmapped").containsEntry("topic", topic);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", " 1", "9999999999999999"})
    void leavesATickWithABadSpanUnmapped(String span) {
        assertThat(headers(only(message("recorded/demo/1596500000000/tick", span))))
                .containsEntry("kind", "unmapped");
    }

    @Test
    void cutsAPayloadThatIsTooLongAndSaysHowLongItWas() {
        ProducerRecord<byte[], byte[]> record = only(message("berm/pingshan", "0123456789A"));
        assertThat(text(record.value())).isEqualTo("0123456789");
        assertThat(headers(record)).containsEntry("truncated", "11");
        assertThat(headers(only(message("berm/pingshan", "0123456789"))))
                .doesNotContainKey("truncated");
    }

    @Test
    void tellsWhatTheBrokerSaidOfTheMessage() {
        Incoming message = new Incoming("berm/pingshan", new byte[0], 0, true, true, 1L);
        assertThat(headers(only(message)))
                .containsEntry("dup", "1")
                .containsEntry("retained", "1")
                .containsEntry("qos", "0");
    }

    private ProducerRecord<byte[], byte[]> only(Incoming message) {
        List<ProducerRecord<byte[], byte[]>> made = records.of(message);
        assertThat(made).hasSize(1);
        return made.get(0);
    }

    private static Incoming message(String topic, String payload) {
        return new Incoming(topic, payload.getBytes(UTF_8), 1, false, false, 1_700_000_000_000L);
    }

    private static Map<String, String> headers(ProducerRecord<byte[], byte[]> record) {
        Map<String, String> headers = new LinkedHashMap<>();
        record.headers().forEach(header -> headers.put(header.key(), text(header.value())));
        return headers;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}

package berm.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.bridge.BridgeCounts.Balance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.RoundRobinPartitioner;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class IntakeTest {
    private final MockProducer<byte[], byte[]> kafka =
            new MockProducer<>(
                    false,
                    new RoundRobinPartitioner(),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
    private final BridgeCounts counts = new BridgeCounts();
    private final RawRecords records =
            new RawRecords(BridgeSettings.from(Map.of("BERM_PARTITIONS", "2")), world -> true);
    private final Intake intake = new Intake(kafka, records, counts);
    private final List<String> acknowledged = new ArrayList<>();

    @Test
    void acknowledgesAMessageOnlyWhenKafkaHasIt() {
        accept("berm/pingshan/a");
        assertThat(acknowledged).isEmpty();
        assertThat(counts.balance()).isEqualTo(new Balance(1, 0, 1));
        kafka.completeNext();
        assertThat(acknowledged).containsExactly("berm/pingshan/a");
        assertThat(counts.balance()).isEqualTo(new Balance(1, 1, 0));
    }

    @Test
    void acknowledgesAPlayersTickWhenEveryPartitionHasIt() {
        accept("recorded/demo/1000/tick");
        kafka.completeNext();
        assertThat(acknowledged).isEmpty();
        kafka.completeNext();
        assertThat(acknowledged).hasSize(1);
        assertThat(counts.balance()).isEqualTo(new Balance(1, 1, 0));
    }

    @Test
    void neverAcknowledgesAgainAfterAFailedSend() {
        accept("berm/pingshan/a");
        accept("berm/pingshan/b");
        kafka.errorNext(new RecordTooLargeException("too large"));
        kafka.completeNext();
        assertThat(acknowledged).isEmpty();
        assertThat(intake.failed())
                .isCompletedWithValueMatching(RecordTooLargeException.class::isInstance);
        assertThat(counts.balance()).isEqualTo(new Balance(2, 0, 2));
    }

    @Test
    void takesNothingAfterAFailedSend() {
        accept("berm/pingshan/a");
        kafka.errorNext(new RecordTooLargeException("too large"));
        assertThatThrownBy(() -> accept("berm/pingshan/b"))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(intake::tick).isInstanceOf(IllegalStateException.class);
        assertThat(kafka.history()).hasSize(1);
    }

    @Test
    void failsWhenKafkaRefusesAtOnce() {
        kafka.sendException = new IllegalStateException("closed");
        assertThatThrownBy(() -> accept("berm/pingshan/a")).hasMessage("closed");
        assertThat(intake.failed()).isDone();
        assertThat(counts.balance()).isEqualTo(new Balance(1, 0, 1));
    }

    @Test
    void ticksBehindEverythingAccepted() {
        accept("berm/pingshan/a");
        intake.tick();
        assertThat(kafka.history())
                .extracting(record -> record.value().length)
                .containsExactly(1, 0, 0);
    }

    @Test
    void pilesUpNoTicksWhileKafkaIsAway() {
        intake.tick();
        intake.tick();
        assertThat(kafka.history()).hasSize(2);
        kafka.completeNext();
        intake.tick();
        assertThat(kafka.history()).hasSize(2);
        kafka.completeNext();
        intake.tick();
        assertThat(kafka.history()).hasSize(4);
        assertThat(counts.ticks()).isEqualTo(2);
    }

    @Test
    void countsWhatIsOddAboutMessages() {
        intake.accept(new Incoming("nobody", new byte[70_000], 1, true, false, 1L), () -> {});
        assertThat(counts.unmapped()).isEqualTo(1);
        assertThat(counts.truncated()).isEqualTo(1);
        assertThat(counts.redelivered()).isEqualTo(1);
        assertThat(counts.balance()).isEqualTo(new Balance(1, 0, 1));
    }

    private void accept(String topic) {
        byte[] payload = "5".getBytes(UTF_8);
        intake.accept(
                new Incoming(topic, payload, 1, false, false, 1L), () -> acknowledged.add(topic));
    }
}

package berm.launcher.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class EmbeddedKafkaTest {
    private static final long YEAR_2100 = 4_102_444_800_000L;

    @TempDir Path directory;
    private final LoopbackPort port = FreePorts.next("Kafka");
    private final LoopbackPort controllerPort = FreePorts.next("the Kafka controller");

    @Test
    void keepsRecordsAndTheirStampsOverARestart() throws Exception {
        try (EmbeddedKafka kafka = start()) {
            assertThat(kafka.check().up()).isTrue();
            createTopic(kafka, "raw-1.demo");
            produce(kafka, new ProducerRecord<>("raw-1.demo", 0, YEAR_2100, "pingshan", "{}"));
        }
        port.requireFree();
        controllerPort.requireFree();
        try (EmbeddedKafka kafka = start()) {
            ConsumerRecord<String, String> record = consume(kafka, "raw-1.demo");
            assertThat(record.key()).isEqualTo("pingshan");
            assertThat(record.timestamp()).isEqualTo(YEAR_2100);
        }
    }

    @Test
    void isDownAndItsPortsFreeAfterClose() {
        EmbeddedKafka kafka = start();
        kafka.close();
        assertThat(kafka.check().up()).isFalse();
        assertThat(kafka.check().detail()).contains(port.address());
        assertThatCode(port::requireFree).doesNotThrowAnyException();
    }

    private EmbeddedKafka start() {
        return EmbeddedKafka.start(directory, port, controllerPort);
    }

    private static void createTopic(EmbeddedKafka kafka, String topic) throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrap());
        try (Admin admin = Admin.create(client)) {
            admin.createTopics(List.of(new NewTopic(topic, 1, (short) 1))).all().get();
        }
    }

    private static void produce(EmbeddedKafka kafka, ProducerRecord<String, String> record)
            throws Exception {
        Map<String, Object> client = Map.of("bootstrap.servers", kafka.bootstrap());
        StringSerializer text = new StringSerializer();
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(client, text, text)) {
            producer.send(record).get();
        }
    }

    private static ConsumerRecord<String, String> consume(EmbeddedKafka kafka, String topic) {
        Map<String, Object> client =
                Map.of("bootstrap.servers", kafka.bootstrap(), "auto.offset.reset", "earliest");
        StringDeserializer text = new StringDeserializer();
        try (KafkaConsumer<String, String> consumer = new KafkaConsumer<>(client, text, text)) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            return consumer.poll(Duration.ofSeconds(30)).iterator().next();
        }
    }
}

package berm.bridge;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.SiteKey;
import berm.messages.RawHeaders;
import berm.messages.RawKind;
import berm.messages.Topics;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * The way of what people tell a site, a response, a forecast or a reading, into its raw topic. What
 * is told is in the log when the call returns.
 */
public final class ToldLog implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    private ToldLog(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    public static ToldLog connect(String kafka) {
        return new ToldLog(new KafkaProducer<>(PlanLog.properties(kafka)));
    }

    /**
     * Tells the site, and says where that stands in the log: {@code topic/partition/offset}.
     *
     * @param stamp of a recorded world, ms; null in the live one, where the log stamps it
     */
    public String tell(SiteKey key, RawKind kind, byte[] document, @Nullable Long stamp) {
        if (key.world().isLive() != (stamp == null)) {
            throw new IllegalArgumentException("only records of a recorded world have stamps");
        }
        Headers headers = new RecordHeaders().add(RawHeaders.KIND, bytes(kind.header()));
        RecordMetadata written =
                send(
                        new ProducerRecord<>(
                                Topics.raw(key.world()),
                                null,
                                stamp,
                                bytes(key.site().value()),
                                document,
                                headers));
        return written.topic() + "/" + written.partition() + "/" + written.offset();
    }

    private RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return producer.send(record).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}

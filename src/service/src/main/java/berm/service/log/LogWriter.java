package berm.service.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.SiteKey;
import berm.messages.RawHeaders;
import berm.messages.RawKind;
import berm.messages.Topics;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * Writes records, each to be waited for. A person waits, so nothing is held back to be sent with
 * others, and it fails after at most half a minute.
 */
public final class LogWriter implements AutoCloseable {
    private final KafkaProducer<byte[], byte[]> producer;

    private LogWriter(KafkaProducer<byte[], byte[]> producer) {
        this.producer = producer;
    }

    public static LogWriter connect(KafkaAccess kafka) {
        return new LogWriter(new KafkaProducer<>(properties(kafka)));
    }

    private static Map<String, Object> properties(KafkaAccess kafka) {
        return kafka.client(
                Map.of(
                        ProducerConfig.ACKS_CONFIG,
                        "all",
                        ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                        true,
                        ProducerConfig.COMPRESSION_TYPE_CONFIG,
                        "lz4",
                        ProducerConfig.LINGER_MS_CONFIG,
                        0,
                        ProducerConfig.MAX_BLOCK_MS_CONFIG,
                        10_000,
                        ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                        10_000,
                        ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                        20_000,
                        ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG,
                        ByteArraySerializer.class,
                        ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG,
                        ByteArraySerializer.class));
    }

    /**
     * Writes a document into the site's raw topic, and says where it stands there: {@code
     * topic/partition/offset}.
     *
     * @param stamp of a recorded world, ms; null in the live one, where the log stamps it
     */
    public String toRaw(SiteKey key, RawKind kind, byte[] document, @Nullable Long stamp) {
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

    public RecordMetadata send(ProducerRecord<byte[], byte[]> record) {
        try {
            return write(record).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException cause ? cause : new KafkaException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted", e);
        }
    }

    /** Writes a record; done when it is in the log, failed when it may not be. */
    public CompletableFuture<RecordMetadata> write(ProducerRecord<byte[], byte[]> record) {
        CompletableFuture<RecordMetadata> written = new CompletableFuture<>();
        try {
            Future<?> unused =
                    producer.send(
                            record,
                            (place, failure) -> {
                                if (failure == null) {
                                    written.complete(place);
                                } else {
                                    written.completeExceptionally(failure);
                                }
                            });
        } catch (KafkaException away) {
            written.completeExceptionally(away);
        }
        return written;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(5));
    }
}

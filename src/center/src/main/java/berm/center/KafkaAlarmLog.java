package berm.center;

import berm.domain.alarm.Entry;
import berm.messages.EntryJson;
import berm.messages.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The alarm journal in the topic {@code alarms}, keyed by world/site. */
@Component
class KafkaAlarmLog implements AlarmLog, DisposableBean {

    private static final int PATIENCE_MILLIS = 5_000;

    private final Producer<byte[], byte[]> producer;

    KafkaAlarmLog(@Value("${berm.kafka}") String servers) {
        producer =
                new KafkaProducer<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                servers,
                                ProducerConfig.CLIENT_ID_CONFIG,
                                "berm-center-alarms",
                                ProducerConfig.ACKS_CONFIG,
                                "all",
                                ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
                                true,
                                ProducerConfig.LINGER_MS_CONFIG,
                                0,
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                PATIENCE_MILLIS,
                                ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
                                PATIENCE_MILLIS,
                                ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
                                2 * PATIENCE_MILLIS),
                        new ByteArraySerializer(),
                        new ByteArraySerializer());
    }

    @Override
    public CompletableFuture<?> write(Entry entry, Origin origin) {
        String key = entry.world() + "/" + entry.site();
        var content =
                new ProducerRecord<>(
                        Topics.ALARMS,
                        key.getBytes(StandardCharsets.UTF_8),
                        EntryJson.encode(entry));
        origin.write(content.headers());
        return send(content);
    }

    private CompletableFuture<?> send(ProducerRecord<byte[], byte[]> content) {
        CompletableFuture<Boolean> written = new CompletableFuture<>();
        try {
            Future<?> unused =
                    producer.send(
                            content,
                            (place, failure) -> {
                                if (failure == null) {
                                    written.complete(true);
                                } else {
                                    written.completeExceptionally(failure);
                                }
                            });
        } catch (KafkaException away) {
            written.completeExceptionally(away);
        }
        return written;
    }

    @Override
    public void destroy() {
        producer.close(Duration.ofSeconds(2));
    }
}

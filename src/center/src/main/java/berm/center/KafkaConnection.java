package berm.center;

import berm.service.log.KafkaAccess;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the centre reaches Kafka. */
@Configuration(proxyBeanMethods = false)
class KafkaConnection {

    /** What is taken in one transaction at most: in a flood, many entries share what one costs. */
    private static final int MOST_RECORDS = 4_000;

    @Bean("kafka")
    Supplier<Consumer<byte[], byte[]>> connection(CenterSettings settings) {
        return () -> connect(settings.kafka());
    }

    private static Consumer<byte[], byte[]> connect(KafkaAccess kafka) {
        return new KafkaConsumer<>(
                kafka.client(
                        Map.of(
                                ConsumerConfig.CLIENT_ID_CONFIG,
                                "berm-center",
                                ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                                false,
                                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                                "none",
                                ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG,
                                false,
                                ConsumerConfig.FETCH_MIN_BYTES_CONFIG,
                                1,
                                ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                                MOST_RECORDS,
                                ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                                10_000)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}

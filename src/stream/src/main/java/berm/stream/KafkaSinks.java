package berm.stream;

import berm.service.log.KafkaAccess;
import java.util.Properties;
import org.apache.flink.connector.base.DeliveryGuarantee;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.flink.connector.kafka.sink.KafkaSink;
import org.apache.kafka.clients.producer.ProducerConfig;

/** Ways out to Kafka: at least once, visible at once; readers drop what they have seen. */
final class KafkaSinks {
    private KafkaSinks() {}

    static <T> KafkaSink<T> to(KafkaAccess kafka, KafkaRecordSerializationSchema<T> records) {
        Properties security = new Properties();
        security.putAll(kafka.security());
        return KafkaSink.<T>builder()
                .setBootstrapServers(kafka.servers())
                .setKafkaProducerConfig(security)
                .setDeliveryGuarantee(DeliveryGuarantee.AT_LEAST_ONCE)
                .setProperty(ProducerConfig.ACKS_CONFIG, "all")
                .setProperty(ProducerConfig.LINGER_MS_CONFIG, "2")
                .setProperty(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4")
                .setRecordSerializer(records)
                .build();
    }
}

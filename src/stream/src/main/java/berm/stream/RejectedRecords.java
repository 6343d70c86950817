package berm.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.messages.RawHeaders;
import berm.messages.Topics;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** What was rejected, byte for byte, with the reason in its headers. */
final class RejectedRecords implements KafkaRecordSerializationSchema<RejectedRecord> {
    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            RejectedRecord rejected, KafkaSinkContext context, @Nullable Long timestamp) {
        List<Header> headers =
                List.of(
                        header(RawHeaders.REASON, rejected.reason().name()),
                        header(RawHeaders.DETAIL, rejected.detail()),
                        header(RawHeaders.POSITION, rejected.position()),
                        header(RawHeaders.TOPIC, rejected.topic()));
        return new ProducerRecord<>(
                Topics.REJECTED, null, rejected.key().getBytes(UTF_8), rejected.payload(), headers);
    }

    private static Header header(String name, String value) {
        return new RecordHeader(name, value.getBytes(UTF_8));
    }
}

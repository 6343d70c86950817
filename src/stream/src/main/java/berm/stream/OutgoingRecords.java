package berm.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.messages.RawHeaders;
import java.util.List;
import org.apache.flink.connector.kafka.sink.KafkaRecordSerializationSchema;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.jspecify.annotations.Nullable;

/** Records for a topic keyed by site, each with the wall clock at which it was decided. */
final class OutgoingRecords implements KafkaRecordSerializationSchema<Outgoing> {
    private final String topic;

    OutgoingRecords(String topic) {
        this.topic = topic;
    }

    @Override
    public ProducerRecord<byte[], byte[]> serialize(
            Outgoing record, KafkaSinkContext context, @Nullable Long timestamp) {
        byte[] decided = Long.toString(System.currentTimeMillis()).getBytes(UTF_8);
        List<Header> headers = List.of(new RecordHeader(RawHeaders.DECIDED, decided));
        return new ProducerRecord<>(
                topic, null, record.key().getBytes(UTF_8), record.value(), headers);
    }
}

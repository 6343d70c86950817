package berm.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.World;
import berm.messages.RawHeaders;
import berm.messages.RawKind;
import berm.messages.Topics;
import java.util.Locale;
import org.apache.flink.api.common.typeinfo.TypeInformation;
import org.apache.flink.connector.kafka.source.reader.deserializer.KafkaRecordDeserializationSchema;
import org.apache.flink.util.Collector;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Takes records of the raw topics as they are; what is wrong with one is found at its site. */
public final class RawReader implements KafkaRecordDeserializationSchema<LogRecord> {
    private static final byte[] NOTHING = {};

    @Override
    public void deserialize(ConsumerRecord<byte[], byte[]> kafka, Collector<LogRecord> out) {
        out.collect(read(kafka));
    }

    /** The record, not yet stamped with its partition's clock. */
    public static LogRecord read(ConsumerRecord<byte[], byte[]> kafka) {
        RawKind kind = kind(text(kafka, RawHeaders.KIND));
        return new LogRecord(
                key(kafka, kind),
                kind,
                kafka.topic(),
                kafka.partition(),
                kafka.offset(),
                kafka.timestamp(),
                number(kafka, RawHeaders.SPAN),
                kafka.value() == null ? NOTHING : kafka.value(),
                orEmpty(text(kafka, RawHeaders.TOPIC)),
                number(kafka, RawHeaders.RECEIVED_AT),
                "1".equals(text(kafka, RawHeaders.DUP)),
                "1".equals(text(kafka, RawHeaders.RETAINED)),
                number(kafka, RawHeaders.TRUNCATED),
                0,
                0);
    }

    private static String key(ConsumerRecord<byte[], byte[]> kafka, RawKind kind) {
        String key = kafka.key() == null ? "" : new String(kafka.key(), UTF_8);
        if (kind == RawKind.TICK || kind == RawKind.UNMAPPED) {
            return key;
        }
        return Topics.worldOf(kafka.topic()).map(World::name).orElse("") + "/" + key;
    }

    private static RawKind kind(@Nullable String header) {
        if (header == null) {
            return RawKind.MESSAGE;
        }
        for (RawKind kind : RawKind.values()) {
            if (kind.name().toLowerCase(Locale.ROOT).equals(header)) {
                return kind;
            }
        }
        return RawKind.UNMAPPED;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static @Nullable String text(ConsumerRecord<byte[], byte[]> kafka, String name) {
        Header header = kafka.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private static long number(ConsumerRecord<byte[], byte[]> kafka, String name) {
        String text = text(kafka, name);
        try {
            return text == null ? 0 : Math.max(0, Long.parseLong(text));
        } catch (NumberFormatException wrong) {
            return 0;
        }
    }

    @Override
    public TypeInformation<LogRecord> getProducedType() {
        return TypeInformation.of(LogRecord.class);
    }
}

package berm.launcher.backup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Base64;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * A record of a topic as a line of JSON, nothing of it left out; bytes are in Base64.
 *
 * @param time its stamp, ms since 1970 UTC
 */
public record SavedRecord(
        int partition,
        long offset,
        long time,
        byte @Nullable [] key,
        byte @Nullable [] value,
        Headers headers) {
    private static final ObjectMapper JSON = new ObjectMapper();

    public static SavedRecord of(ConsumerRecord<byte[], byte[]> record) {
        return new SavedRecord(
                record.partition(),
                record.offset(),
                record.timestamp(),
                record.key(),
                record.value(),
                record.headers());
    }

    /** The record again, for where it was. */
    public ProducerRecord<byte[], byte[]> to(String topic) {
        return new ProducerRecord<>(topic, partition, time, key, value, headers);
    }

    public String line() {
        ObjectNode json =
                JSON.createObjectNode()
                        .put("partition", partition)
                        .put("offset", offset)
                        .put("time", time)
                        .put("key", key)
                        .put("value", value);
        ArrayNode all = json.putArray("headers");
        for (Header header : headers) {
            all.addArray().add(header.key()).add(header.value());
        }
        try {
            return JSON.writeValueAsString(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Reads a line.
     *
     * @throws IOException if it is none of a record
     */
    public static SavedRecord parse(String line) throws IOException {
        JsonNode json = JSON.readTree(line);
        Headers headers = new RecordHeaders();
        for (JsonNode header : json.path("headers")) {
            headers.add(header.path(0).asText(), bytes(header.path(1)));
        }
        return new SavedRecord(
                (int) whole(json, "partition"),
                whole(json, "offset"),
                whole(json, "time"),
                bytes(json.path("key")),
                bytes(json.path("value")),
                headers);
    }

    private static long whole(JsonNode json, String name) throws IOException {
        JsonNode value = json.path(name);
        if (!value.canConvertToLong() || !value.isIntegralNumber() || value.longValue() < 0) {
            throw new IOException("its " + name + " is no whole number");
        }
        return value.longValue();
    }

    private static byte @Nullable [] bytes(JsonNode text) throws IOException {
        if (text.isNull()) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(text.asText("?"));
        } catch (IllegalArgumentException wrong) {
            throw new IOException("it has bytes that are no Base64", wrong);
        }
    }
}

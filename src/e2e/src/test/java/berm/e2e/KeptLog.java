package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** A log of raw records in a file, with their partitions and stamps: one JSON object a line. */
final class KeptLog {
    private static final JsonMapper JSON = new JsonMapper();

    private KeptLog() {}

    static void write(Path file, List<ConsumerRecord<byte[], byte[]>> records) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (var record : records) {
                out.write((json(record) + "\n").getBytes(UTF_8));
            }
        }
    }

    private static ObjectNode json(ConsumerRecord<byte[], byte[]> record) {
        ObjectNode json = JSON.createObjectNode();
        json.put("topic", record.topic());
        json.put("partition", record.partition());
        json.put("timestamp", record.timestamp());
        json.put("key", record.key());
        json.put("value", record.value());
        ObjectNode headers = json.putObject("headers");
        for (Header header : record.headers()) {
            headers.put(header.key(), header.value());
        }
        return json;
    }

    static List<ProducerRecord<byte[], byte[]>> read(Path file) throws IOException {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
                records.add(record(JSON.readTree(line)));
            }
        }
        return records;
    }

    private static ProducerRecord<byte[], byte[]> record(JsonNode json) throws IOException {
        RecordHeaders headers = new RecordHeaders();
        for (var header : json.path("headers").properties()) {
            headers.add(header.getKey(), header.getValue().binaryValue());
        }
        return new ProducerRecord<>(
                json.path("topic").asText(),
                json.path("partition").asInt(),
                json.path("timestamp").asLong(),
                json.path("key").binaryValue(),
                json.path("value").binaryValue(),
                headers);
    }
}

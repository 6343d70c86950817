package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;

import berm.domain.World;
import berm.launcher.backup.SavedRecord;
import berm.messages.Topics;
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

/** The live log in a file, with its partitions and stamps. */
final class KeptLog {
    private KeptLog() {}

    static void write(Path file, List<ConsumerRecord<byte[], byte[]>> records) throws IOException {
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            for (var record : records) {
                out.write((SavedRecord.of(record).line() + "\n").getBytes(UTF_8));
            }
        }
    }

    static List<ProducerRecord<byte[], byte[]>> read(Path file) throws IOException {
        List<ProducerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (var in = new GZIPInputStream(Files.newInputStream(file))) {
            for (String line : new String(in.readAllBytes(), UTF_8).split("\n")) {
                records.add(SavedRecord.parse(line).to(Topics.raw(World.LIVE)));
            }
        }
        return records;
    }
}

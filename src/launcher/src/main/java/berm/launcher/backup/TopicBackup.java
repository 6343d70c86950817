package berm.launcher.backup;

import berm.bridge.WholeTopic;
import berm.service.log.KafkaAccess;
import berm.service.log.LogWriter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Saves topics that Kafka keeps for ever, and brings them back record for record. */
public final class TopicBackup {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int UNDER_WAY = 200;

    private final KafkaAccess kafka;

    public TopicBackup(KafkaAccess kafka) {
        this.kafka = kafka;
    }

    /**
     * Writes all that is in the topic now into a file, which is there only when it is whole.
     *
     * @throws IOException if there is such a file already, or it cannot be written
     */
    public SavedTopic save(String topic, int partitions, Path file) throws IOException {
        if (Files.exists(file)) {
            throw new IOException(file + " exists already");
        }
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (OutputStream out =
                new BufferedOutputStream(
                        Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
            write(topic, partitions, out);
        }
        SavedTopic saved = SavedTopic.check(part);
        Files.move(part, file);
        return new SavedTopic(file, topic, partitions, saved.records());
    }

    private void write(String topic, int partitions, OutputStream out) throws IOException {
        MessageDigest digest = SavedTopic.sha256();
        String head =
                JSON.writeValueAsString(
                        JSON.createObjectNode()
                                .put("form", SavedTopic.FORM)
                                .put("topic", topic)
                                .put("partitions", partitions));
        put(head, digest, out);
        long[] records = {0};
        WholeTopic.read(
                kafka,
                topic,
                record -> {
                    put(line(record), digest, out);
                    records[0]++;
                });
        out.write(SavedTopic.bytes(SavedTopic.end(records[0], digest)));
    }

    private static String line(ConsumerRecord<byte[], byte[]> record) {
        return SavedRecord.of(record).line();
    }

    private static void put(String line, MessageDigest digest, OutputStream out) {
        try {
            byte[] bytes = SavedTopic.bytes(line);
            digest.update(bytes);
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes every record to where it was. The topic must be there, with as many partitions, and
     * without any record.
     *
     * @throws IOException if the file cannot be read, or a record comes to lie elsewhere
     */
    public void restore(SavedTopic saved) throws IOException {
        List<SavedRecord> under = new ArrayList<>();
        try (LogWriter writer = LogWriter.connect(kafka)) {
            saved.each(
                    record -> {
                        under.add(record);
                        if (under.size() == UNDER_WAY) {
                            send(saved.topic(), under, writer);
                        }
                    });
            send(saved.topic(), under, writer);
        }
    }

    private static void send(String topic, List<SavedRecord> records, LogWriter writer)
            throws IOException {
        List<CompletableFuture<RecordMetadata>> sent =
                records.stream().map(record -> writer.write(record.to(topic))).toList();
        for (int each = 0; each < sent.size(); each++) {
            RecordMetadata place = written(topic, sent.get(each));
            SavedRecord record = records.get(each);
            if (place.offset() != record.offset() || place.timestamp() != record.time()) {
                throw new IOException(
                        "%s: a record of %d came to lie at %s with the time %d: somebody else writes, or the topic stamps records itself. Delete the topic, and begin again"
                                .formatted(topic, record.offset(), place, place.timestamp()));
            }
        }
        records.clear();
    }

    private static RecordMetadata written(String topic, CompletableFuture<RecordMetadata> sent)
            throws IOException {
        try {
            return sent.join();
        } catch (CompletionException e) {
            String why = topic + " was restored in part: " + e.getCause();
            throw new IOException(why + ". Delete the topic, and begin again", e);
        }
    }
}

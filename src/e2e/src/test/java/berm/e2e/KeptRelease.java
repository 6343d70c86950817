package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import berm.messages.Topics;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What is kept of a release in a folder of its name: a log, the savepoint of each job that had read
 * the first half of it, how many events watch had told of each site by then, and which readings
 * archive had stored.
 */
record KeptRelease(Path folder) {
    private static final Path KEPT = Path.of("src/test/savepoints");
    private static final String METADATA = "_metadata";
    private static final JsonMapper JSON = new JsonMapper();

    static KeptRelease named(String name) throws IOException {
        return new KeptRelease(Files.createDirectories(KEPT.resolve(name)));
    }

    static List<KeptRelease> all() throws IOException {
        try (Stream<Path> folders = Files.list(KEPT)) {
            return folders.sorted().map(KeptRelease::new).toList();
        }
    }

    private Path logFile() {
        return folder.resolve("log.jsonl.gz");
    }

    private Path toldFile() {
        return folder.resolve("told.json");
    }

    private Path storedFile() {
        return folder.resolve("stored.txt");
    }

    private Path metadata(String job) {
        return folder.resolve(job).resolve(METADATA);
    }

    /** Each partition in its order, all in the order of their stamps, so half of it is of each. */
    void keepLog(KafkaLog log) throws IOException {
        List<ConsumerRecord<byte[], byte[]>> records = log.read(Topics.RAW_PATTERN, Map.of());
        records.sort(Comparator.comparingLong(ConsumerRecord::timestamp));
        KeptLog.write(logFile(), records);
    }

    List<ProducerRecord<byte[], byte[]>> log() throws IOException {
        return KeptLog.read(logFile());
    }

    List<ProducerRecord<byte[], byte[]>> firstHalf() throws IOException {
        List<ProducerRecord<byte[], byte[]>> all = log();
        return all.subList(0, all.size() / 2);
    }

    boolean has(String job) {
        return Files.exists(metadata(job));
    }

    /** Lays the savepoint of a job where this finds its checkpoints. */
    void layOut(String job, Path checkpoints) throws IOException {
        Path savepoint = Files.createDirectories(checkpoints.resolve("savepoint"));
        Files.copy(metadata(job), savepoint.resolve(METADATA));
    }

    void keepSavepoint(String job, URI savepoint) throws IOException {
        try (Stream<Path> files = Files.list(Path.of(savepoint))) {
            assertThat(files.map(Path::getFileName).map(Path::toString)).containsExactly(METADATA);
        }
        Files.createDirectories(folder.resolve(job));
        Files.copy(Path.of(savepoint).resolve(METADATA), metadata(job));
    }

    void keepTold(Map<String, List<String>> told) throws IOException {
        Map<String, Integer> counts = new TreeMap<>();
        told.forEach((site, events) -> counts.put(site, events.size()));
        JSON.writeValue(toldFile().toFile(), counts);
    }

    void keepStored(Set<String> readings) throws IOException {
        Files.write(storedFile(), readings);
    }

    Set<String> stored() throws IOException {
        return Set.copyOf(Files.readAllLines(storedFile()));
    }

    /** What is left of a journal that watch had begun to tell. */
    Map<String, List<String>> untold(Map<String, List<String>> journal) throws IOException {
        JsonNode told = JSON.readTree(toldFile().toFile());
        Map<String, List<String>> rest = new TreeMap<>();
        journal.forEach(
                (site, events) -> {
                    int from = told.path(site).asInt();
                    if (from < events.size()) {
                        rest.put(site, events.subList(from, events.size()));
                    }
                });
        return rest;
    }

    @Override
    public String toString() {
        return folder.getFileName().toString();
    }
}

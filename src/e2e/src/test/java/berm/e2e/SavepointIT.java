package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.bridge.RawTopics;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import berm.messages.Topics;
import berm.service.log.KafkaAccess;
import berm.stream.ClusterSettings;
import berm.stream.FlinkCluster;
import berm.stream.JobSettings;
import berm.stream.RunningJob;
import berm.stream.WatchJob;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Savepoints of releases, kept beside the log that they were taken of: this release goes on where
 * they ended, and says what was still to be said, no more and no less.
 *
 * <p>Run with {@code -Dberm.savepoint=NAME} it keeps one of this release instead.
 */
@Timeout(300)
class SavepointIT {
    private static final Path KEPT = Path.of("src/test/savepoints");
    private static final String LOG = "log.jsonl.gz";

    /** How many events each site had told before the savepoint. */
    private static final String TOLD = "told.json";

    private static final JsonMapper JSON = new JsonMapper();
    private static final int SITES = 9;
    private static final int PARTITIONS = 4;

    @TempDir private Path directory;

    @Test
    void whatAReleaseHasSavedIsGoneOnWith() throws Exception {
        String wanted = System.getProperty("berm.savepoint", "");
        if (!wanted.isEmpty()) {
            keep(Files.createDirectories(KEPT.resolve(wanted)));
        }
        List<Path> releases = kept();
        assertThat(releases).isNotEmpty();
        for (Path release : releases) {
            goOn(release);
        }
    }

    private static List<Path> kept() throws IOException {
        try (Stream<Path> folders = Files.list(KEPT)) {
            return folders.sorted().toList();
        }
    }

    private void goOn(Path release) throws Exception {
        List<ProducerRecord<byte[], byte[]>> records = KeptLog.read(release.resolve(LOG));
        try (EmbeddedKafka server = kafka(release.getFileName() + "-kafka")) {
            topics(server);
            write(server, records);
            KafkaLog log = new KafkaLog(server.bootstrap());
            Path checkpoints = directory.resolve(release.getFileName());
            Files.createDirectories(checkpoints.resolve("savepoint"));
            Files.copy(release.resolve("_metadata"), checkpoints.resolve("savepoint/_metadata"));
            watch(server, checkpoints, SavepointIT::settle);
            TrueJournal journal = TrueJournal.of(log);
            JsonNode told = JSON.readTree(release.resolve(TOLD).toFile());
            Map<String, List<String>> rest = rest(journal.fold().journal(), told);
            assertThat(rest).as("told after %s", release).isNotEmpty();
            assertThat(journal.told()).as("of %s", release).isEqualTo(rest);
        }
    }

    private static Map<String, List<String>> rest(Map<String, List<String>> all, JsonNode told) {
        Map<String, List<String>> rest = new TreeMap<>();
        all.forEach(
                (site, events) -> {
                    int from = told.path(site).asInt();
                    if (from < events.size()) {
                        rest.put(site, events.subList(from, events.size()));
                    }
                });
        return rest;
    }

    /** Ticks are handed on now and then, so the last one comes after a pause. */
    private static void settle(RunningJob job, TwoBridges bridges, KafkaLog log)
            throws InterruptedException {
        for (int round = 0; round < 2; round++) {
            bridges.tick();
            log.awaitPassed(job.name(), bridges::stir);
            Thread.sleep(1_200);
        }
    }

    /** A log of some seconds, and the savepoint of a watch that has read half of it. */
    private void keep(Path release) throws Exception {
        chatter(release.resolve(LOG));
        List<ProducerRecord<byte[], byte[]>> records = KeptLog.read(release.resolve(LOG));
        try (EmbeddedKafka server = kafka("half")) {
            topics(server);
            write(server, records.subList(0, records.size() / 2));
            Path checkpoints = directory.resolve("half-checkpoints");
            watch(
                    server,
                    checkpoints,
                    (job, bridges, log) -> {
                        URI savepoint = URI.create(job.stopWithSavepoint(checkpoints));
                        Files.copy(
                                Path.of(savepoint).resolve("_metadata"),
                                release.resolve("_metadata"));
                        Map<String, Integer> told = new TreeMap<>();
                        TrueJournal.of(log)
                                .told()
                                .forEach((site, events) -> told.put(site, events.size()));
                        JSON.writeValue(release.resolve(TOLD).toFile(), told);
                    });
        }
    }

    private void chatter(Path file) throws Exception {
        try (EmbeddedKafka server = kafka("chatter")) {
            topics(server);
            try (TwoBridges bridges = new TwoBridges(server.bootstrap(), 1, PARTITIONS)) {
                Chatter chatter = new Chatter(1, SITES, bridges);
                chatter.begin();
                chatter.chatterFor(20_000);
            }
            KeptLog.write(
                    file, new KafkaLog(server.bootstrap()).read(Topics.RAW_PATTERN, Map.of()));
        }
    }

    private interface Act {
        void on(RunningJob job, TwoBridges bridges, KafkaLog log) throws Exception;
    }

    private static void watch(EmbeddedKafka server, Path checkpoints, Act act) throws Exception {
        ClusterSettings own = new ClusterSettings(0, 2);
        KafkaLog log = new KafkaLog(server.bootstrap());
        JobSettings settings =
                JobSettings.here(KafkaAccess.open(server.bootstrap()), 2, checkpoints, 500, own);
        try (FlinkCluster cluster = FlinkCluster.start(own);
                TwoBridges bridges = new TwoBridges(server.bootstrap(), 0, PARTITIONS)) {
            RunningJob job = WatchJob.start(cluster, settings);
            await().atMost(Duration.ofMinutes(1)).until(() -> job.health().up());
            log.awaitPassed(job.name(), bridges::stir);
            act.on(job, bridges, log);
        }
    }

    private EmbeddedKafka kafka(String name) {
        return EmbeddedKafka.start(
                directory.resolve(name), FreePorts.next("Kafka"), FreePorts.next("controller"));
    }

    /** The live topic takes the stamps of the kept log, which a live one would not. */
    private static void topics(EmbeddedKafka server) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", server.bootstrap()));
                RawTopics topics =
                        RawTopics.connect(KafkaAccess.open(server.bootstrap()), PARTITIONS)) {
            NewTopic live = new NewTopic("raw-1", PARTITIONS, (short) 1);
            var unused = admin.createTopics(List.of(live)).all().get();
            topics.create();
            topics.createWorld(TwoBridges.STIRRED);
        }
    }

    private static void write(EmbeddedKafka server, List<ProducerRecord<byte[], byte[]>> records) {
        Map<String, Object> settings = Map.of("bootstrap.servers", server.bootstrap());
        try (var producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                var unused = producer.send(record);
            }
            producer.flush();
        }
    }
}

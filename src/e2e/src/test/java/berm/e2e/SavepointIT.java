package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.bridge.RawTopics;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import berm.service.log.KafkaAccess;
import berm.stream.ArchiveJob;
import berm.stream.ArchiveSettings;
import berm.stream.ClusterSettings;
import berm.stream.FlinkCluster;
import berm.stream.JobSettings;
import berm.stream.RunningJob;
import berm.stream.WatchJob;
import berm.testkit.Influxd;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
 * they ended, with another parallelism and with plans that the savepoint does not know, and says
 * and stores what was still to be, no more and no less.
 *
 * <p>Run with {@code -Dberm.savepoint=NAME} it keeps one of this release instead.
 */
@Timeout(300)
class SavepointIT {
    private static final int SITES = 9;
    private static final int PARTITIONS = 4;
    private static final int SAVED_WITH = 2;
    private static final int GOES_ON_WITH = 3;

    @TempDir private Path directory;

    private interface Start {
        RunningJob on(FlinkCluster cluster, JobSettings settings) throws Exception;
    }

    private interface Act {
        void on(RunningJob job, TwoBridges bridges, KafkaLog log) throws Exception;
    }

    @Test
    void whatAReleaseHasSavedIsGoneOnWith() throws Exception {
        String wanted = System.getProperty("berm.savepoint", "");
        if (!wanted.isEmpty()) {
            keep(KeptRelease.named(wanted));
        }
        List<KeptRelease> releases = KeptRelease.all();
        assertThat(releases).isNotEmpty().anyMatch(release -> release.has(ArchiveJob.NAME));
        for (KeptRelease release : releases) {
            watchGoesOn(release);
            if (release.has(ArchiveJob.NAME)) {
                archiveGoesOn(release);
            }
        }
    }

    private void watchGoesOn(KeptRelease release) throws Exception {
        try (EmbeddedKafka server = kafka(release + "-watch", release.log())) {
            Path checkpoints = directory.resolve(release + "-watch-checkpoints");
            release.layOut(WatchJob.NAME, checkpoints);
            run(server, checkpoints, GOES_ON_WITH, WatchJob::start, SavepointIT::settle);
            TrueJournal journal = TrueJournal.of(new KafkaLog(server.bootstrap()));
            var untold = release.untold(journal.fold().journal());
            assertThat(untold).as("told after %s", release).isNotEmpty();
            assertThat(journal.told()).as("of %s", release).isEqualTo(untold);
        }
    }

    private void archiveGoesOn(KeptRelease release) throws Exception {
        Path folder = Files.createDirectory(directory.resolve(release + "-influx"));
        try (EmbeddedKafka server = kafka(release + "-archive", release.log());
                Influxd influxd = Influxd.start(folder)) {
            Path checkpoints = directory.resolve(release + "-archive-checkpoints");
            release.layOut(ArchiveJob.NAME, checkpoints);
            run(server, checkpoints, GOES_ON_WITH, archive(influxd), SavepointIT::settle);
            Map<String, Double> all = stored(server);
            Map<String, Double> unstored = new TreeMap<>(all);
            unstored.keySet().removeAll(release.stored());
            assertThat(unstored).as("stored after %s", release).isNotEmpty();
            assertThat(StoredReadings.of(influxd, all.keySet())).isEqualTo(unstored);
        }
    }

    private static Map<String, Double> stored(EmbeddedKafka server) {
        return TrueJournal.of(new KafkaLog(server.bootstrap())).fold().stored();
    }

    private static Start archive(Influxd influxd) {
        return (cluster, settings) ->
                ArchiveJob.start(cluster, new ArchiveSettings(settings, influxd.settings()));
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

    /** A log of some seconds, and the savepoints of jobs that have read half of it. */
    private void keep(KeptRelease release) throws Exception {
        chatter(release);
        Path folder = Files.createDirectory(directory.resolve("influx"));
        try (EmbeddedKafka server = kafka("half", release.firstHalf());
                Influxd influxd = Influxd.start(folder)) {
            keep(release, server, WatchJob.NAME, WatchJob::start);
            release.keepTold(TrueJournal.of(new KafkaLog(server.bootstrap())).told());
            keep(release, server, ArchiveJob.NAME, archive(influxd));
            release.keepStored(StoredReadings.of(influxd, stored(server).keySet()).keySet());
        }
    }

    private void keep(KeptRelease release, EmbeddedKafka server, String name, Start start)
            throws Exception {
        Path checkpoints = directory.resolve(name + "-half");
        run(
                server,
                checkpoints,
                SAVED_WITH,
                start,
                (job, bridges, log) -> {
                    URI savepoint = URI.create(job.stopWithSavepoint(checkpoints));
                    release.keepSavepoint(name, savepoint);
                });
    }

    private void chatter(KeptRelease release) throws Exception {
        try (EmbeddedKafka server = kafka("chatter", List.of())) {
            try (TwoBridges bridges = new TwoBridges(server.bootstrap(), 1, PARTITIONS)) {
                Chatter chatter = new Chatter(1, SITES, bridges);
                chatter.begin();
                chatter.chatterFor(14_000);
                chatter.planAnew();
                chatter.chatterFor(6_000);
            }
            release.keepLog(new KafkaLog(server.bootstrap()));
        }
    }

    private static void run(
            EmbeddedKafka server, Path checkpoints, int parallelism, Start start, Act act)
            throws Exception {
        ClusterSettings own = new ClusterSettings(0, parallelism);
        KafkaLog log = new KafkaLog(server.bootstrap());
        KafkaAccess kafka = KafkaAccess.open(server.bootstrap());
        JobSettings settings = JobSettings.here(kafka, parallelism, checkpoints, 500, own);
        try (FlinkCluster cluster = FlinkCluster.start(own);
                TwoBridges bridges = new TwoBridges(server.bootstrap(), 0, PARTITIONS)) {
            RunningJob job = start.on(cluster, settings);
            await().atMost(Duration.ofMinutes(1)).until(() -> job.health().up());
            log.awaitPassed(job.name(), bridges::stir);
            act.on(job, bridges, log);
        }
    }

    private EmbeddedKafka kafka(String name, List<ProducerRecord<byte[], byte[]>> records)
            throws Exception {
        EmbeddedKafka server =
                EmbeddedKafka.start(
                        directory.resolve(name),
                        FreePorts.next("Kafka"),
                        FreePorts.next("controller"));
        topics(server);
        write(server, records);
        return server;
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

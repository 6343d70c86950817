package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.bridge.RawTopics;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import berm.service.log.KafkaAccess;
import berm.stream.ClusterSettings;
import berm.stream.FlinkCluster;
import berm.stream.JobSettings;
import berm.stream.RunningJob;
import berm.stream.WatchJob;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The experiment behind the time model, on a real Kafka and a real Flink: sites whose journals
 * differ from the pure fold over the log, live, after a crash, after a rescale, in replays.
 */
@Timeout(300)
class TimeModelIT {
    private static final int SITES = 60;
    private static final int PARTITIONS = 4;

    @TempDir private Path directory;

    private String kafka = "";
    private KafkaLog log = new KafkaLog("");

    @Test
    void noSiteDiffersLiveOrAfterACrashOrARescaleOrInAReplay() throws Exception {
        try (EmbeddedKafka server =
                        EmbeddedKafka.start(
                                directory.resolve("kafka"),
                                FreePorts.next("Kafka"),
                                FreePorts.next("controller"));
                RawTopics topics =
                        RawTopics.connect(KafkaAccess.open(server.bootstrap()), PARTITIONS)) {
            kafka = server.bootstrap();
            log = new KafkaLog(kafka);
            topics.create();
            topics.createWorld(TwoBridges.STIRRED);
            try (TwoBridges bridges = new TwoBridges(kafka, 1, PARTITIONS)) {
                live(new Chatter(1, SITES, bridges), bridges);
                for (int parallelism : List.of(1, 2, 4)) {
                    replay(bridges, parallelism);
                }
            }
        }
    }

    /** Twelve seconds, a crash, an outage of the bridge, a savepoint from parallelism 2 to 4. */
    private void live(Chatter chatter, TwoBridges bridges) throws Exception {
        chatter.begin();
        try (FlinkCluster cluster = FlinkCluster.start(new ClusterSettings(0, 2))) {
            RunningJob unused = WatchJob.start(cluster, settings("live", 2));
            chatter.chatterFor(9_000);
        }
        chatter.chatterFor(1_000);
        try (FlinkCluster cluster = FlinkCluster.start(new ClusterSettings(0, 4))) {
            RunningJob job = WatchJob.start(cluster, settings("live", 2));
            chatter.chatterFor(4_000);
            Thread.sleep(7_000);
            chatter.chatterFor(9_000);
            job.stopWithSavepoint(directory.resolve("live"));
            chatter.chatterFor(1_000);
            RunningJob rescaled = WatchJob.start(cluster, settings("live", 4));
            chatter.chatterFor(4_000);
            settle(bridges, rescaled);
        }
        assertThat(TrueJournal.of(log).differing(Map.of())).isEmpty();
    }

    private void replay(TwoBridges bridges, int parallelism) throws Exception {
        Map<TopicPartition, Long> before = log.ends(TrueJournal.CONDITIONS);
        try (FlinkCluster cluster = FlinkCluster.start(new ClusterSettings(0, parallelism))) {
            String name = "replay-" + parallelism;
            settle(bridges, WatchJob.start(cluster, settings(name, parallelism)));
        }
        assertThat(TrueJournal.of(log).differing(before)).as("replay at %d", parallelism).isEmpty();
    }

    /** Ticks are handed on once a second, so the last one is sent when a second has gone by. */
    private void settle(TwoBridges bridges, RunningJob job) throws Exception {
        await().atMost(Duration.ofSeconds(90)).until(() -> job.health().up());
        for (int round = 0; round < 3; round++) {
            Thread.sleep(1_200);
            bridges.tick();
            log.awaitPassed("watch", bridges::stir);
        }
    }

    private JobSettings settings(String name, int parallelism) {
        return JobSettings.here(
                KafkaAccess.open(kafka),
                parallelism,
                directory.resolve(name),
                500,
                new ClusterSettings(0, parallelism));
    }
}

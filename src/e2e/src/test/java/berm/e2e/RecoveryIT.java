package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.benchmarks.CoreWorld;
import berm.bridge.RawTopics;
import berm.launcher.embedded.FreePorts;
import berm.service.log.KafkaAccess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long watch decides nothing when a TaskManager is killed and the state is that of a city; of a
 * province with {@code -Dberm.sensors=440000}. The time is told, not asserted.
 */
@Tag("cluster")
@Timeout(1_200)
class RecoveryIT {
    private static final int SENSORS = Integer.getInteger("berm.sensors", 11_000);
    private static final int STEPS = 6;
    private static final int PARTITIONS = 4;
    private static final int CHATTERING = 15;
    private static final int HEAP_MIB = 512 + SENSORS / 120;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @TempDir private Path directory;

    @Test
    void watchGoesOnWithAllItsState() throws Exception {
        try (KafkaProcess kafka = KafkaProcess.start(directory.resolve("kafka"));
                RawTopics topics =
                        RawTopics.connect(KafkaAccess.open(kafka.bootstrap()), PARTITIONS);
                SessionCluster flink = SessionCluster.start(directory, 2, 2, HEAP_MIB);
                TwoBridges bridges = new TwoBridges(kafka.bootstrap(), 1, PARTITIONS);
                Service watch = watch(kafka, flink)) {
            topics.create();
            topics.createWorld(CoreWorld.WORLD);
            topics.createWorld(TwoBridges.STIRRED);
            CoreWorld.fill(kafka.bootstrap(), PARTITIONS, SENSORS, STEPS);
            watch.start();
            Chatter chatter = new Chatter(1, CHATTERING, bridges);
            chatter.begin();
            KafkaLog log = new KafkaLog(kafka.bootstrap());
            await("watch is up").atMost(PATIENCE).until(watch::isUp);
            log.awaitPassed("watch", bridges::stir, PATIENCE);
            kill(chatter, flink, watch, new Outage(log));
        }
    }

    private static void kill(Chatter chatter, SessionCluster flink, Service watch, Outage outage)
            throws Exception {
        String job = only(flink.jobs("watch"));
        chatter.chatterFor(5_000);
        outage.begin();
        flink.taskManagerOf(job).kill();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!(flink.restored(job).isObject() && watch.isUp())) {
            assertThat(System.nanoTime()).as("watch is up again").isLessThan(end);
            chatter.chatterFor(500);
        }
        long up = System.currentTimeMillis();
        while (!outage.isDecidedSince(up)) {
            assertThat(System.nanoTime()).as("watch decides again").isLessThan(end);
            chatter.chatterFor(500);
        }
        assertThat(outage.end("%,d sensors, a TaskManager was killed".formatted(SENSORS))).isTrue();
        assertThat(only(flink.jobs("watch"))).as("the job that was there").isEqualTo(job);
    }

    private static String only(List<String> jobs) {
        assertThat(jobs).hasSize(1);
        return jobs.get(0);
    }

    private Service watch(KafkaProcess kafka, SessionCluster flink) {
        int port = FreePorts.next("service").number();
        Map<String, String> settings =
                Map.of(
                        "BERM_KAFKA", kafka.bootstrap(),
                        "BERM_PARTITIONS", Integer.toString(PARTITIONS),
                        "BERM_FLINK", flink.address(),
                        "BERM_HEALTH_PORT", Integer.toString(port),
                        "BERM_CHECKPOINTS", directory.resolve("watch").toString());
        return Service.role("watch", port, settings, directory.resolve("watch.log"));
    }
}

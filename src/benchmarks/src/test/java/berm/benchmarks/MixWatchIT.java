package berm.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import berm.bridge.RawTopics;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import berm.service.log.KafkaAccess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The law of the journal, of every kind of rule: late and repeated readings, a clock an hour ahead,
 * whatever the parallelism and the speed.
 */
@Timeout(600)
class MixWatchIT {
    private static final int PARTITIONS = 8;
    private static final long SECOND = 1_000;

    /** So many steps that no site is out at the end, where no message would move it on. */
    private static final Mix MIX = new Mix(20, 240);

    @Test
    void watchSaysWhatBruteForceSaysAtAnyParallelism() throws Exception {
        var judging = new Judging(MIX, MIX.answer());
        try (TemporaryFolder folder = TemporaryFolder.create();
                EmbeddedKafka kafka =
                        EmbeddedKafka.start(
                                folder.resolve("kafka"),
                                FreePorts.next("Kafka"),
                                FreePorts.next("controller"));
                RawTopics topics =
                        RawTopics.connect(KafkaAccess.open(kafka.bootstrap()), PARTITIONS)) {
            topics.create();
            topics.createWorld(CoreLog.WORLD);
            assertThat(CoreLog.fill(kafka.bootstrap(), MIX, PARTITIONS, SECOND)).isPositive();
            for (int parallelism : new int[] {1, 2, 4}) {
                Effort effort =
                        WatchRun.of(
                                kafka.bootstrap(),
                                PARTITIONS,
                                parallelism,
                                judging,
                                folder.resolve("checkpoints" + parallelism));
                assertThat(effort.cpuSeconds()).isPositive();
            }
        }
    }
}

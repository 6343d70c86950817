package berm.e2e;

import static org.awaitility.Awaitility.await;

import berm.bridge.Bridge;
import berm.bridge.BridgeSettings;
import berm.bridge.PlanLog;
import berm.bridge.RawTopics;
import berm.history.HistoryReader;
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
import berm.testkit.Mosquitto;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/** The way of a reading from the broker to the history, all of it real, in this process. */
final class Pipeline implements AutoCloseable {
    private static final int PARTITIONS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final EmbeddedKafka kafka;
    private final Mosquitto broker;
    private final Influxd influxd;
    private final RawTopics topics;
    private final PlanLog plans;
    private final Bridge bridge;
    private final RunningJob watch;
    private final RunningJob archive;

    Pipeline(Path directory) throws Exception {
        kafka =
                opened(
                        EmbeddedKafka.start(
                                directory.resolve("kafka"),
                                FreePorts.next("Kafka"),
                                FreePorts.next("controller")));
        broker = opened(Mosquitto.start(Files.createDirectory(directory.resolve("mosquitto"))));
        influxd = opened(Influxd.start(Files.createDirectory(directory.resolve("influx"))));
        topics = opened(RawTopics.connect(KafkaAccess.open(kafka.bootstrap()), PARTITIONS));
        topics.create();
        plans = opened(PlanLog.connect(KafkaAccess.open(kafka.bootstrap())));
        bridge = opened(Bridge.start(bridgeSettings()));
        ClusterSettings slots = new ClusterSettings(0, 4);
        FlinkCluster cluster = opened(FlinkCluster.start(slots));
        watch = WatchJob.start(cluster, job(directory.resolve("watch"), slots));
        archive =
                ArchiveJob.start(
                        cluster,
                        new ArchiveSettings(
                                job(directory.resolve("archive"), slots), influxd.settings()));
        await().atMost(PATIENCE).until(() -> watch.health().up() && archive.health().up());
        await().atMost(PATIENCE).until(() -> bridge.health().up());
    }

    private BridgeSettings bridgeSettings() {
        return BridgeSettings.from(
                Map.of(
                        "BERM_KAFKA",
                        kafka.bootstrap(),
                        "BERM_MQTT",
                        "127.0.0.1:" + broker.port(),
                        "BERM_PARTITIONS",
                        Integer.toString(PARTITIONS),
                        "BERM_HEALTH_PORT",
                        "0"));
    }

    private JobSettings job(Path checkpoints, ClusterSettings slots) {
        return JobSettings.here(KafkaAccess.open(kafka.bootstrap()), 2, checkpoints, 500, slots);
    }

    private <T extends AutoCloseable> T opened(T part) {
        parts.push(part);
        return part;
    }

    String broker() {
        return "127.0.0.1:" + broker.port();
    }

    RawTopics topics() {
        return topics;
    }

    PlanLog plans() {
        return plans;
    }

    Bridge bridge() {
        return bridge;
    }

    KafkaLog log() {
        return new KafkaLog(kafka.bootstrap());
    }

    HistoryReader history() {
        return HistoryReader.open(influxd.settings());
    }

    /** Something that happens to the store's process. */
    interface Mishap {
        void befall(Influxd influxd) throws IOException;
    }

    void history(Mishap mishap) {
        try {
            mishap.befall(influxd);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A count of watch or archive, by the name it has for Prometheus. */
    long count(String metric) {
        return counts(metric.startsWith("berm_watch") ? "watch" : "archive")
                .lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToLong(line -> Long.parseLong(line.substring(metric.length() + 1)))
                .sum();
    }

    String counts(String job) {
        return (job.equals("watch") ? watch : archive).metrics().toString();
    }

    /** Waits until checkpoints of both jobs have passed what is in the log now. */
    void settle() {
        log().awaitPassed("watch", () -> {});
        log().awaitPassed("archive", () -> {});
    }

    @Override
    public void close() {
        while (!parts.isEmpty()) {
            close(parts.pop());
        }
    }

    private static void close(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new AssertionError("a part does not close", e);
        }
    }
}

package berm.launcher.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * A Kafka broker and its controller in this process: one node, no replication.
 *
 * <p>A fault that Kafka holds to be fatal, such as a full disk, halts the whole process.
 */
public final class EmbeddedKafka implements EmbeddedService {
    private static final int CHECK_MILLIS = 3_000;

    private final LoopbackPort port;
    private final KafkaRaftServer server;

    private EmbeddedKafka(LoopbackPort port, KafkaRaftServer server) {
        this.port = port;
        this.server = server;
    }

    /** Starts on the data of {@code directory}, or formats it when there is none. */
    public static EmbeddedKafka start(
            Path directory, LoopbackPort port, LoopbackPort controllerPort) {
        port.requireFree();
        controllerPort.requireFree();
        format(directory);
        KafkaConfig config = new KafkaConfig(settings(directory, port, controllerPort), false);
        KafkaRaftServer server = new KafkaRaftServer(config, Time.SYSTEM);
        EmbeddedKafka kafka = new EmbeddedKafka(port, server);
        try {
            server.startup();
        } catch (RuntimeException e) {
            kafka.close();
            throw e;
        }
        return kafka;
    }

    private static void format(Path directory) {
        if (Files.exists(directory.resolve("meta.properties"))) {
            return;
        }
        try (PrintStream silent =
                new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8)) {
            Files.createDirectories(directory);
            formatter(directory.toString()).setPrintStream(silent).run();
        } catch (IOException e) {
            throw new UncheckedIOException("Kafka cannot keep its data in " + directory, e);
        } catch (Exception e) {
            throw new IllegalStateException("Kafka cannot format " + directory, e);
        }
    }

    private static Formatter formatter(String directory) {
        return new Formatter()
                .setNodeId(1)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(directory)
                .setMetadataLogDirectory(directory)
                .setControllerListenerName("CONTROLLER")
                .setReleaseVersion(MetadataVersion.latestProduction());
    }

    private static Properties settings(
            Path directory, LoopbackPort port, LoopbackPort controllerPort) {
        Properties settings = new Properties();
        settings.putAll(listeners(port, controllerPort));
        settings.putAll(oneNode());
        settings.putAll(times());
        settings.put("log.dirs", directory.toString());
        // Topics are made by those who know their settings, never by a misspelt name.
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.cleaner.dedupe.buffer.size", "10485760");
        return settings;
    }

    private static Map<String, String> listeners(LoopbackPort port, LoopbackPort controllerPort) {
        return Map.of(
                "process.roles", "broker,controller",
                "node.id", "1",
                "controller.quorum.voters", "1@" + controllerPort.address(),
                "listeners",
                        "PLAINTEXT://%s,CONTROLLER://%s"
                                .formatted(port.address(), controllerPort.address()),
                "advertised.listeners", "PLAINTEXT://" + port.address(),
                "listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT",
                "controller.listener.names", "CONTROLLER",
                "inter.broker.listener.name", "PLAINTEXT");
    }

    private static Map<String, String> oneNode() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "1",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "group.initial.rebalance.delay.ms", "0");
    }

    /** Recorded data may bear any stamp, so the broker refuses none: watch judges times. */
    private static Map<String, String> times() {
        String noLimit = Long.toString(Long.MAX_VALUE);
        return Map.of(
                "log.message.timestamp.type",
                "CreateTime",
                "log.message.timestamp.before.max.ms",
                noLimit,
                "log.message.timestamp.after.max.ms",
                noLimit,
                "offsets.retention.minutes",
                Long.toString(TimeUnit.DAYS.toMinutes(365)),
                "transaction.max.timeout.ms",
                Long.toString(TimeUnit.HOURS.toMillis(1)));
    }

    /** The bootstrap servers of a client. */
    public String bootstrap() {
        return port.address();
    }

    @Override
    public CheckResult check() {
        Map<String, Object> client = Map.of("bootstrap.servers", bootstrap());
        try (Admin admin = Admin.create(client)) {
            DescribeClusterOptions options = new DescribeClusterOptions().timeoutMs(CHECK_MILLIS);
            int nodes =
                    admin.describeCluster(options)
                            .nodes()
                            .get(CHECK_MILLIS, TimeUnit.MILLISECONDS)
                            .size();
            return CheckResult.ok("Kafka at " + bootstrap() + ", nodes: " + nodes);
        } catch (ExecutionException | TimeoutException | InterruptedException e) {
            return CheckResult.down("Kafka at " + bootstrap(), e);
        }
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}

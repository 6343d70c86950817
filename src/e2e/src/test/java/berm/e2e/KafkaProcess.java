package berm.e2e;

import static org.awaitility.Awaitility.await;

import berm.launcher.embedded.FreePorts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;

/** A Kafka in a process of its own, as its makers start it. */
final class KafkaProcess implements AutoCloseable {
    private static final List<String> LIBRARIES =
            List.of("-Xmx384m", "-cp", Launcher.home().resolve("lib/engine") + "/*");
    private static final String SETTINGS =
            """
            process.roles=broker,controller
            node.id=1
            controller.quorum.voters=1@%2$s
            listeners=PLAINTEXT://%1$s,CONTROLLER://%2$s
            advertised.listeners=PLAINTEXT://%1$s
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
            controller.listener.names=CONTROLLER
            inter.broker.listener.name=PLAINTEXT
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=1
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            auto.create.topics.enable=false
            log.message.timestamp.before.max.ms=%4$d
            log.message.timestamp.after.max.ms=%4$d
            log.dirs=%3$s
            """;

    private final JavaProcess process;
    private final String bootstrap;

    private KafkaProcess(JavaProcess process, String bootstrap) {
        this.process = process;
        this.bootstrap = bootstrap;
    }

    /** Starts one that keeps its data in the folder, and waits until it answers. */
    static KafkaProcess start(Path folder) throws IOException {
        return start(folder, FreePorts.next("Kafka").address(), "");
    }

    /**
     * The same.
     *
     * @param bootstrap where it listens
     * @param more settings, which have the last word
     */
    static KafkaProcess start(Path folder, String bootstrap, String more) throws IOException {
        Files.createDirectories(folder);
        String controller = FreePorts.next("controller").address();
        Path settings = folder.resolve("server.properties");
        Files.writeString(
                settings,
                SETTINGS.formatted(bootstrap, controller, folder.resolve("data"), Long.MAX_VALUE)
                        + more.replace("CONTROLLER_ADDRESS", controller));
        format(settings, folder.resolve("format.log"));
        JavaProcess process = program("kafka.Kafka", List.of(settings.toString()), folder);
        process.start();
        KafkaProcess kafka = new KafkaProcess(process, bootstrap);
        await("Kafka answers").atMost(Duration.ofMinutes(2)).until(kafka::answers);
        return kafka;
    }

    private static void format(Path settings, Path log) throws IOException {
        String id = UUID.randomUUID().toString().substring(0, 22);
        List<String> told = List.of("format", "-t", id, "-c", settings.toString());
        JavaProcess formatter =
                new JavaProcess(LIBRARIES, program("kafka.tools.StorageTool", told), Map.of(), log);
        formatter.start();
        await("Kafka's folder is formatted")
                .atMost(Duration.ofMinutes(1))
                .until(() -> !formatter.isAlive());
    }

    private static List<String> program(String name, List<String> told) {
        List<String> program = new ArrayList<>(List.of(name));
        program.addAll(told);
        return program;
    }

    private static JavaProcess program(String name, List<String> told, Path folder) {
        return new JavaProcess(
                LIBRARIES, program(name, told), Map.of(), folder.resolve("kafka.log"));
    }

    private boolean answers() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrap))) {
            return !admin.describeCluster().nodes().get().isEmpty();
        } catch (Exception notYet) {
            return false;
        }
    }

    String bootstrap() {
        return bootstrap;
    }

    @Override
    public void close() {
        process.close();
    }
}

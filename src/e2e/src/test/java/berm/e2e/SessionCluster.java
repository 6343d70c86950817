package berm.e2e;

import static org.awaitility.Awaitility.await;

import berm.launcher.embedded.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Flink session cluster: a JobManager and TaskManagers, each in a process of its own, made of
 * Flink's own libraries and none of ours.
 */
final class SessionCluster implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String JOB_MANAGER =
            "org.apache.flink.runtime.entrypoint.StandaloneSessionClusterEntrypoint";
    private static final String TASK_MANAGER =
            "org.apache.flink.runtime.taskexecutor.TaskManagerRunner";

    /** What Flink's distribution does not have in its lib, or Berm's jobs bring themselves. */
    private static final List<String> NOT_FLINKS =
            List.of(
                    "berm-",
                    "kafka",
                    "flink-connector",
                    "influxdb",
                    "jackson",
                    "moquette",
                    "questdb",
                    "snakeyaml-engine",
                    "okhttp",
                    "retrofit",
                    "picocli");

    private static final String SETTINGS =
            """
            jobmanager.rpc.address: 127.0.0.1
            jobmanager.rpc.port: %1$d
            jobmanager.bind-host: 127.0.0.1
            jobmanager.memory.process.size: 700m
            rest.address: 127.0.0.1
            rest.bind-address: 127.0.0.1
            rest.port: %2$d
            taskmanager.bind-host: 127.0.0.1
            taskmanager.host: 127.0.0.1
            taskmanager.numberOfTaskSlots: %3$d
            taskmanager.load-balance.mode: TASKS
            taskmanager.cpu.cores: 1
            taskmanager.memory.task.heap.size: 192m
            taskmanager.memory.task.off-heap.size: 0
            taskmanager.memory.managed.size: 8m
            taskmanager.memory.network.min: 32m
            taskmanager.memory.network.max: 32m
            heartbeat.interval: 1s
            heartbeat.timeout: 6s
            io.tmp.dirs: %4$s
            web.upload.dir: %4$s
            """;

    private final Path folder;
    private final int restPort;
    private final JavaProcess jobManager;
    private final List<JavaProcess> taskManagers = new ArrayList<>();

    private SessionCluster(Path folder, int restPort) throws IOException {
        this.folder = folder;
        this.restPort = restPort;
        this.jobManager = process("job-manager", JOB_MANAGER, "--executionMode", "cluster");
    }

    /** Starts one with its logs in the folder, and waits until all its TaskManagers are known. */
    static SessionCluster start(Path folder, int taskManagers, int slots) throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        int restPort = FreePorts.next("Flink REST").number();
        int rpcPort = FreePorts.next("Flink RPC").number();
        Files.writeString(
                folder.resolve("config.yaml"),
                SETTINGS.formatted(rpcPort, restPort, slots, temporary));
        SessionCluster cluster = new SessionCluster(folder, restPort);
        cluster.jobManager.start();
        for (int number = 0; number < taskManagers; number++) {
            JavaProcess process = cluster.process("task-manager-" + number, TASK_MANAGER);
            cluster.taskManagers.add(process);
            process.start();
        }
        cluster.awaitTaskManagers(taskManagers);
        return cluster;
    }

    private JavaProcess process(String name, String program, String... more) throws IOException {
        List<String> told = new ArrayList<>(List.of(program, "--configDir", folder.toString()));
        told.addAll(List.of(more));
        List<String> options = List.of("-Xmx448m", "-cp", libraries());
        return new JavaProcess(options, told, Map.of(), folder.resolve(name + ".log"));
    }

    private static String libraries() throws IOException {
        try (Stream<Path> files = Files.list(Launcher.home().resolve("lib/engine"))) {
            return files.filter(SessionCluster::isFlinks)
                    .map(Path::toString)
                    .collect(Collectors.joining(":"));
        }
    }

    private static boolean isFlinks(Path jar) {
        return NOT_FLINKS.stream().noneMatch(jar.getFileName().toString()::startsWith);
    }

    /** As {@code BERM_FLINK} wants it. */
    String address() {
        return "127.0.0.1:" + restPort;
    }

    /** What the JobManager answers, or why it does not. */
    String get(String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://" + address() + path));
            return HTTP.send(
                            request.timeout(Duration.ofSeconds(5)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException away) {
            return "none: " + away;
        } catch (InterruptedException told) {
            Thread.currentThread().interrupt();
            return "none: interrupted";
        }
    }

    void awaitTaskManagers(int count) {
        await(count + " TaskManagers")
                .atMost(Duration.ofMinutes(2))
                .until(() -> get("/overview").contains("\"taskmanagers\":" + count + ","));
    }

    JavaProcess jobManager() {
        return jobManager;
    }

    JavaProcess taskManager(int number) {
        return taskManagers.get(number);
    }

    @Override
    public void close() {
        jobManager.close();
        taskManagers.forEach(JavaProcess::close);
    }
}

package berm.e2e;

import static org.awaitility.Awaitility.await;

import berm.launcher.embedded.FreePorts;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
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
 * Flink's own libraries and none of ours, and told what the compose file tells them.
 */
final class SessionCluster implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = new JsonMapper();
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
                    "okhttp",
                    "retrofit",
                    "picocli");

    /** What is not as the compose file says: addresses, folders, and a memory that is small. */
    private static final String HERE =
            """
            jobmanager.rpc.address: 127.0.0.1
            jobmanager.rpc.port: %1$d
            jobmanager.bind-host: 127.0.0.1
            rest.address: 127.0.0.1
            rest.bind-address: 127.0.0.1
            rest.port: %2$d
            taskmanager.bind-host: 127.0.0.1
            taskmanager.host: 127.0.0.1
            taskmanager.rpc.port: 0
            taskmanager.numberOfTaskSlots: %3$d
            taskmanager.cpu.cores: 1
            taskmanager.memory.task.heap.size: %5$dm
            taskmanager.memory.task.off-heap.size: 0
            taskmanager.memory.managed.size: 8m
            taskmanager.memory.network.min: 32m
            taskmanager.memory.network.max: 32m
            taskmanager.memory.framework.heap.size: 128m
            taskmanager.memory.framework.off-heap.size: 64m
            taskmanager.memory.jvm-metaspace.size: 192m
            taskmanager.memory.jvm-overhead.min: 64m
            taskmanager.memory.jvm-overhead.max: 64m
            io.tmp.dirs: %4$s
            web.upload.dir: %4$s
            """;

    private static final String LOGGING =
            """
            <configuration>
              <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
                <encoder><pattern>%d{HH:mm:ss.SSS} %level %logger{20} %msg%n%ex</pattern></encoder>
              </appender>
              <root level="INFO"><appender-ref ref="out"/></root>
            </configuration>
            """;

    /** A heap that is enough for some sites, and what Flink's framework has beside it. */
    private static final int SMALL_HEAP_MIB = 192;

    private static final int MORE_HEAP_MIB = 256;

    private final Path folder;
    private final int restPort;
    private final Path logging;
    private final JavaProcess jobManager;
    private final int jobManagersMetrics = FreePorts.next("Flink metrics").number();
    private final List<JavaProcess> taskManagers = new ArrayList<>();
    private final List<Integer> taskManagersMetrics = new ArrayList<>();

    private SessionCluster(Path folder, int restPort, Path logging) throws IOException {
        this.folder = folder;
        this.restPort = restPort;
        this.logging = logging;
        this.jobManager =
                process(
                        "job-manager",
                        SMALL_HEAP_MIB,
                        List.of(
                                JOB_MANAGER,
                                "--configDir",
                                folder.resolve("jobmanager").toString(),
                                metricsAt(jobManagersMetrics),
                                "--executionMode",
                                "cluster"));
    }

    private static String metricsAt(int port) {
        return "-Dmetrics.reporter.prom.port=" + port;
    }

    /** Starts one with its logs in the folder, and waits until all its TaskManagers are known. */
    static SessionCluster start(Path folder, int taskManagers, int slots) throws IOException {
        return start(folder, taskManagers, slots, SMALL_HEAP_MIB);
    }

    /**
     * @param heapMib for the tasks of each TaskManager
     */
    static SessionCluster start(Path folder, int taskManagers, int slots, int heapMib)
            throws IOException {
        Path logging = Files.writeString(folder.resolve("logback.xml"), LOGGING);
        return start(folder, taskManagers, slots, heapMib, logging);
    }

    /**
     * @param logging a configuration of logback
     */
    static SessionCluster start(Path folder, int taskManagers, int slots, Path logging)
            throws IOException {
        return start(folder, taskManagers, slots, SMALL_HEAP_MIB, logging);
    }

    private static SessionCluster start(
            Path folder, int taskManagers, int slots, int heapMib, Path logging)
            throws IOException {
        Path temporary = Files.createDirectories(folder.resolve("tmp"));
        int restPort = FreePorts.next("Flink REST").number();
        int rpcPort = FreePorts.next("Flink RPC").number();
        String here = HERE.formatted(rpcPort, restPort, slots, temporary, heapMib);
        tell("jobmanager", here, folder);
        tell("taskmanager", here, folder);
        SessionCluster cluster = new SessionCluster(folder, restPort, logging);
        cluster.jobManager.start();
        for (int number = 0; number < taskManagers; number++) {
            cluster.startTaskManager("task-manager-" + number, heapMib);
        }
        cluster.awaitTaskManagers(taskManagers);
        return cluster;
    }

    /** Writes the settings of a service of the compose file, but for what is other here. */
    private static void tell(String service, String here, Path folder) throws IOException {
        Map<String, String> told = FlinkProperties.of(service);
        told.putAll(FlinkProperties.read(here));
        Path home = Files.createDirectories(folder.resolve(service));
        Files.writeString(home.resolve("config.yaml"), FlinkProperties.write(told));
    }

    private void startTaskManager(String name, int heapMib) throws IOException {
        int metrics = FreePorts.next("Flink metrics").number();
        JavaProcess process =
                process(
                        name,
                        heapMib,
                        List.of(
                                TASK_MANAGER,
                                "--configDir",
                                folder.resolve("taskmanager").toString(),
                                "-Dtaskmanager.resource-id=" + name,
                                metricsAt(metrics)));
        taskManagers.add(process);
        taskManagersMetrics.add(metrics);
        process.start();
    }

    private JavaProcess process(String name, int heapMib, List<String> told) throws IOException {
        int heap = heapMib + MORE_HEAP_MIB;
        // All of it from the beginning, as Flink's scripts give it; a job that is restored fills it
        // at once, and memory that the system has yet to give is slow.
        List<String> options =
                List.of(
                        "-XX:+AlwaysPreTouch",
                        "-Xms" + heap + "m",
                        "-Xmx" + heap + "m",
                        "-Dlogback.configurationFile=" + logging,
                        "-cp",
                        libraries());
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
        return get(restPort, path);
    }

    /** What the JobManager shows of its metrics. */
    String jobManagersMetrics() {
        return get(jobManagersMetrics, "/metrics");
    }

    /** What each TaskManager shows of its metrics. */
    List<String> taskManagersMetrics() {
        return taskManagersMetrics.stream().map(port -> get(port, "/metrics")).toList();
    }

    private static String get(int port, String path) {
        try {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
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
                .failFast(this::requireAlive)
                .until(() -> get("/overview").contains("\"taskmanagers\":" + count + ","));
    }

    private void requireAlive() {
        jobManager.requireAlive();
        taskManagers.forEach(JavaProcess::requireAlive);
    }

    JavaProcess jobManager() {
        return jobManager;
    }

    /** The TaskManager that runs the first instance of the sites of a job. */
    JavaProcess taskManagerOf(String job) throws IOException {
        for (JsonNode vertex : json("/jobs/" + job).path("vertices")) {
            if (vertex.path("name").asText().contains("sites")) {
                String path = "/jobs/%s/vertices/%s".formatted(job, vertex.path("id").asText());
                String name = json(path).path("subtasks").path(0).path("taskmanager-id").asText();
                int dash = name.lastIndexOf('-');
                return taskManagers.get(Integer.parseInt(name.substring(dash + 1)));
            }
        }
        throw new AssertionError("no sites in " + get("/jobs/" + job));
    }

    /** The ids of the jobs of a name that have not ended. */
    List<String> jobs(String name) throws IOException {
        List<String> alive = new ArrayList<>();
        for (JsonNode job : json("/jobs/overview").path("jobs")) {
            if (job.path("name").asText().equals(name) && job.path("end-time").asLong() < 0) {
                alive.add(job.path("jid").asText());
            }
        }
        return alive;
    }

    /** What a job's state was restored from last; missing when it began with none. */
    JsonNode restored(String job) throws IOException {
        return json("/jobs/" + job + "/checkpoints").path("latest").path("restored");
    }

    private JsonNode json(String path) throws IOException {
        return JSON.readTree(get(path));
    }

    @Override
    public void close() {
        jobManager.close();
        taskManagers.forEach(JavaProcess::close);
    }
}

package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.runtime.clusterframework.TaskExecutorProcessUtils;
import org.apache.flink.runtime.jobmanager.JobManagerProcessUtils;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What the compose file tells the servers that are not ours is what those know. */
@Timeout(120)
class ComposeServerSettingsIT {
    private static final List<String> FLINK = List.of("jobmanager", "taskmanager");

    /** Of the images' own documents, what may be of use here. */
    private static final Map<String, Set<String>> DOCUMENTED =
            Map.of(
                    "mosquitto",
                    Set.of(),
                    "influxdb",
                    Set.of(
                            "DOCKER_INFLUXDB_INIT_ADMIN_TOKEN_FILE",
                            "DOCKER_INFLUXDB_INIT_BUCKET",
                            "DOCKER_INFLUXDB_INIT_MODE",
                            "DOCKER_INFLUXDB_INIT_ORG",
                            "DOCKER_INFLUXDB_INIT_PASSWORD_FILE",
                            "DOCKER_INFLUXDB_INIT_RETENTION",
                            "DOCKER_INFLUXDB_INIT_USERNAME",
                            "INFLUXD_REPORTING_DISABLED"),
                    "postgres",
                    Set.of(
                            "POSTGRES_DB",
                            "POSTGRES_HOST_AUTH_METHOD",
                            "POSTGRES_INITDB_ARGS",
                            "POSTGRES_PASSWORD_FILE",
                            "POSTGRES_USER"),
                    "jobmanager",
                    Set.of("FLINK_PROPERTIES"),
                    "taskmanager",
                    Set.of("FLINK_PROPERTIES"));

    @TempDir private static Path directory;
    private static ComposeFile compose;

    @BeforeAll
    static void read() throws Exception {
        compose = ComposeFile.read(directory);
    }

    @Test
    void everyVariableIsOneThatTheImageKnows() {
        Set<String> servers = new TreeSet<>(compose.services().keySet());
        compose.roles().forEach(servers::remove);
        for (String server : servers) {
            Set<String> told = compose.environment(server).keySet();
            if (server.equals("kafka")) {
                assertThat(told).isNotEmpty().allMatch(KafkaOptions::isVariable);
            } else {
                assertThat(DOCUMENTED.get(server)).as(server).containsAll(told);
            }
        }
    }

    @Test
    void everyOptionIsOneThatFlinkHasWithAValueThatItTakes() throws Exception {
        FlinkOptions options = new FlinkOptions();
        for (String service : FLINK) {
            Map<String, String> told = FlinkProperties.of(service);
            assertThat(told).hasSizeGreaterThan(6);
            told.forEach(
                    (key, value) -> assertThat(options.problem(key, value)).as(service).isEmpty());
        }
    }

    @Test
    void flinksOwnReckoningOfItsMemoryFitsIntoTheContainers() throws IOException {
        assertThat(
                        JobManagerProcessUtils.processSpecFromConfig(configuration("jobmanager"))
                                .getTotalProcessMemorySize())
                .isLessThan(limit("jobmanager"));
        assertThat(
                        TaskExecutorProcessUtils.processSpecFromConfig(configuration("taskmanager"))
                                .getTotalProcessMemorySize())
                .isLessThan(limit("taskmanager"));
    }

    private static Configuration configuration(String service) throws IOException {
        return Configuration.fromMap(FlinkProperties.of(service));
    }

    private static MemorySize limit(String service) {
        return MemorySize.parse(compose.service(service).path("mem_limit").asText());
    }

    @Test
    void everySettingOfTheBrokersFileIsOneThatKafkaHasWithAValueThatItTakes() throws IOException {
        Map<String, String> told = brokersFile();
        assertThat(told).hasSizeGreaterThan(15);
        assertThat(KafkaOptions.problem(told)).isEmpty();
        Map<String, String> misspelt = new TreeMap<>(told);
        misspelt.put("log.retention.hour", "720");
        assertThat(KafkaOptions.problem(misspelt)).isNotEmpty();
        Map<String, String> wrong = new TreeMap<>(told);
        wrong.put("log.retention.hours", "30 days");
        assertThat(KafkaOptions.problem(wrong)).isNotEmpty();
    }

    private static Map<String, String> brokersFile() throws IOException {
        Path file = KnownSettings.ROOT.resolve("src/dist/docker/kafka/server.properties");
        Properties told = new Properties();
        told.load(new StringReader(Files.readString(file)));
        return told.stringPropertyNames().stream()
                .collect(Collectors.toMap(name -> name, told::getProperty));
    }
}

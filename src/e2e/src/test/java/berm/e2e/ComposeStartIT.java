package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * In which order the compose file starts its services, which of them it starts unasked, and what
 * they find again at the next start.
 */
@Timeout(120)
class ComposeStartIT {
    private static final Path DOCKER = KnownSettings.ROOT.resolve("src/dist/docker");

    /** Where each server keeps its data, by the documents of its image or its file of settings. */
    private static final Map<String, String> KEPT_BY_SERVERS =
            Map.of(
                    "influxdb", "/var/lib/influxdb2",
                    "postgres", "/var/lib/postgresql/data");

    @TempDir private static Path directory;
    private static ComposeFile compose;

    @BeforeAll
    static void read() throws Exception {
        compose = ComposeFile.read(directory);
    }

    @Test
    void whoeverNeedsAServerIsNotStartedBeforeThatIsWell() {
        for (String role : compose.roles()) {
            Set<String> before = before(role);
            for (URI address : compose.addresses(role).values()) {
                assertThat(before).as(role).contains(address.getHost());
            }
        }
    }

    @Test
    void whoeverReadsTheTopicsWaitsForTheBridgeWhichMakesThem() {
        for (String role : List.of("watch", "archive", "center", "demo-sites")) {
            assertThat(waitsFor(role)).as(role).containsKey("bridge");
        }
        assertThat(before("watch")).contains("taskmanager");
        assertThat(before("archive")).contains("taskmanager");
        assertThat(before("sim")).contains("demo-sites");
    }

    @Test
    void whatIsWaitedForSaysWhenItIsWellOrEndsWell() {
        for (String service : compose.services().keySet()) {
            waitsFor(service)
                    .forEach(
                            (awaited, condition) -> {
                                boolean ends = restart(awaited).equals("no");
                                assertThat(condition)
                                        .as(service + " waits for " + awaited)
                                        .isEqualTo(
                                                ends
                                                        ? "service_completed_successfully"
                                                        : "service_healthy");
                                assertThat(compose.service(awaited).has("healthcheck"))
                                        .as(awaited)
                                        .isNotEqualTo(ends);
                            });
        }
    }

    private static String restart(String service) {
        return compose.service(service).path("restart").asText();
    }

    /** Those that a service names → until when it waits for them. */
    private static Map<String, String> waitsFor(String service) {
        Map<String, String> conditions = new HashMap<>();
        compose.service(service)
                .path("depends_on")
                .properties()
                .forEach(
                        each ->
                                conditions.put(
                                        each.getKey(), each.getValue().path("condition").asText()));
        return conditions;
    }

    /** All that are well before it is started. */
    private static Set<String> before(String service) {
        Set<String> before = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(service));
        while (!open.isEmpty()) {
            for (String awaited : waitsFor(open.remove()).keySet()) {
                if (before.add(awaited)) {
                    open.add(awaited);
                }
            }
        }
        return before;
    }

    @Test
    void theSimulatorAndItsSitesAreStartedForTheDemonstrationOnly() {
        Set<String> demonstration = Set.of("demo-sites", "sim");
        compose.services()
                .forEach(
                        (name, service) ->
                                assertThat(ComposeFile.words(service.path("profiles")))
                                        .as(name)
                                        .isEqualTo(
                                                demonstration.contains(name)
                                                        ? List.of("demo")
                                                        : List.of()));
    }

    @Test
    void everyNamedVolumeIsDeclaredAndUsed() {
        Set<String> declared = new TreeSet<>();
        compose.content().path("volumes").fieldNames().forEachRemaining(declared::add);
        Set<String> used = new TreeSet<>();
        compose.services().keySet().forEach(service -> used.addAll(volumes(service).values()));
        assertThat(used).isEqualTo(declared);
    }

    @Test
    void whatAServiceKeepsIsOnANamedVolume() throws IOException {
        Map<String, String> kept = new HashMap<>(KEPT_BY_SERVERS);
        kept.put("kafka", setting("kafka/server.properties", "log.dirs=(.*)"));
        kept.put("mosquitto", setting("mosquitto/mosquitto.conf", "persistence_location (.*)/"));
        kept.put("center", parent(told("center", "BERM_FIRST_PASSWORD_FILE")));
        kept.put("sim", told("sim", "BERM_SIM_STATE"));
        for (String job : List.of("watch", "archive")) {
            kept.put(job, parent(told(job, "BERM_CHECKPOINTS")));
            kept.put("jobmanager", parent(told(job, "BERM_CHECKPOINTS")));
            kept.put("taskmanager", parent(told(job, "BERM_CHECKPOINTS")));
        }
        kept.forEach((service, folder) -> assertThat(volumes(service)).containsKey(folder));
        // The bridge keeps what it has in the broker and in Kafka.
        kept.put("bridge", "");
        kept.put("demo-sites", "");
        assertThat(kept.keySet()).isEqualTo(compose.services().keySet());
    }

    private static String told(String service, String name) {
        return compose.environment(service).getOrDefault(name, "");
    }

    private static String parent(String path) {
        return path.substring(0, path.lastIndexOf('/'));
    }

    private static String setting(String file, String pattern) throws IOException {
        Matcher found =
                Pattern.compile("(?m)^" + pattern + "$")
                        .matcher(Files.readString(DOCKER.resolve(file)));
        assertThat(found.find()).as(pattern).isTrue();
        return found.group(1);
    }

    /** Folder → the volume that is there. */
    private static Map<String, String> volumes(String service) {
        Map<String, String> volumes = new HashMap<>();
        for (JsonNode volume : compose.service(service).path("volumes")) {
            String[] parts = volume.asText().split(":", -1);
            if (!parts[0].startsWith("/")) {
                assertThat(parts[2]).as(service).isEqualTo("rw");
                volumes.put(parts[1], parts[0]);
            }
        }
        return volumes;
    }
}

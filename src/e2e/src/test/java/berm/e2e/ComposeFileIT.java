package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The docker-compose file is one that docker-compose takes, says nothing that our programs do not
 * know, and agrees with itself and with the code. No engine runs it here.
 */
@Timeout(120)
class ComposeFileIT {
    private static final Path ROOT = KnownSettings.ROOT;

    @TempDir private static Path directory;
    private static ComposeFile compose;

    @BeforeAll
    static void read() throws Exception {
        compose = ComposeFile.read(directory);
    }

    @Test
    void everySettingIsOneThatTheProgramsKnow() throws IOException {
        Set<String> given = new TreeSet<>();
        for (String role : compose.services().keySet()) {
            compose.environment(role).keySet().stream()
                    .filter(name -> name.startsWith("BERM_"))
                    .forEach(given::add);
        }
        assertThat(KnownSettings.names()).containsAll(given);
        assertThat(given).contains("BERM_KAFKA", "BERM_MQTT", "BERM_FLINK");
    }

    @Test
    void whatItAsksOfItsDeployerIsInTheExample() throws IOException {
        Set<String> asked = new TreeSet<>();
        Pattern.compile("\\$\\{(\\w+)")
                .matcher(Files.readString(ROOT.resolve("docker-compose.yml")))
                .results()
                .forEach(found -> asked.add(found.group(1)));
        String example = Files.readString(ROOT.resolve(".env.example"));
        assertThat(asked).hasSizeGreaterThan(4).allMatch(example::contains);
        assertThat(KnownSettings.in(example)).isEqualTo(asked);
    }

    @Test
    void everyImageHasAVersion() {
        compose.services()
                .forEach(
                        (name, service) ->
                                assertThat(service.path("image").asText())
                                        .as(name)
                                        .matches("[a-z/-]+:[0-9]+\\.[0-9]+[A-Za-z0-9._-]*"));
    }

    @Test
    void ourOwnImageIsMadeOfOneWithAVersionThatHasOurJava() throws IOException {
        String dockerfile = Files.readString(ROOT.resolve("src/dist/docker/Dockerfile"));
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        String image = "eclipse-temurin:" + number(pom, "compiler\\.release>(\\d+)<");
        assertThat(Pattern.compile("(?m)^FROM (.*)$").matcher(dockerfile).results())
                .hasSize(1)
                .allMatch(
                        found ->
                                found.group(1)
                                        .matches(image + "\\.[0-9]+\\.[0-9]+_[0-9]+-jre-[a-z]+"));
    }

    @Test
    void theServersAreThoseThatTheCodeIsTestedWith() throws IOException {
        String pom = Files.readString(ROOT.resolve("pom.xml"));
        assertThat(image("kafka")).isEqualTo("apache/kafka:" + version(pom, "kafka"));
        assertThat(image("jobmanager")).isEqualTo("flink:" + version(pom, "flink") + "-java17");
        assertThat(image("taskmanager")).isEqualTo(image("jobmanager"));
        assertThat(version(pom, "postgres"))
                .startsWith(image("postgres").replace("postgres:", "") + ".");
    }

    private static String image(String service) {
        return compose.service(service).path("image").asText();
    }

    private static String version(String pom, String of) {
        var found = Pattern.compile("<" + of + "\\.version>([^<]+)<").matcher(pom);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    @Test
    void everyServiceIsBoundedAndHasNoMoreRightsThanItNeeds() {
        compose.services()
                .forEach(
                        (name, service) -> {
                            assertThat(service.path("mem_limit").asText()).as(name).isNotEmpty();
                            assertThat(service.path("cpus").asDouble()).as(name).isPositive();
                            assertThat(service.path("user").asText())
                                    .as(name)
                                    .matches("[1-9][0-9]*:[1-9][0-9]*|postgres");
                            assertThat(ComposeFile.words(service.path("cap_drop")))
                                    .as(name)
                                    .contains("ALL");
                            assertThat(ComposeFile.words(service.path("security_opt")))
                                    .as(name)
                                    .contains("no-new-privileges:true");
                            assertThat(service.path("privileged").asBoolean()).isFalse();
                        });
    }

    @Test
    void everyServiceThatStaysTellsWhetherItIsWellAndIsStartedAgain() {
        compose.services()
                .forEach(
                        (name, service) -> {
                            if (!name.equals("demo-sites")) {
                                assertThat(
                                                ComposeFile.words(
                                                        service.path("healthcheck").path("test")))
                                        .as(name)
                                        .isNotEmpty();
                                assertThat(service.path("restart").asText())
                                        .as(name)
                                        .isEqualTo("unless-stopped");
                            }
                        });
    }

    @Test
    void theHealthOfARoleIsAskedWhereItTellsIt() throws IOException {
        String ports = KnownSettings.row("BERM_HEALTH_PORT");
        for (String role : List.of("bridge", "watch", "archive", "sim")) {
            assertThat(ports).contains(role + " `" + compose.healthPort(role) + "`");
        }
        assertThat(KnownSettings.row("BERM_HTTP_PORT"))
                .contains("`" + compose.healthPort("center") + "`");
        assertThat(ComposeFile.words(compose.service("center").path("ports")))
                .containsExactly("127.0.0.1:8080:" + compose.healthPort("center") + "/tcp");
    }

    @Test
    void nothingIsOpenToOtherMachinesUnlessADeployerSaysSo() {
        compose.services()
                .forEach(
                        (name, service) ->
                                assertThat(ComposeFile.words(service.path("ports")))
                                        .as(name)
                                        .allMatch(port -> port.startsWith("127.0.0.1:")));
        assertThat(compose.content().path("networks").path("inner").path("internal").asBoolean())
                .isTrue();
    }

    @Test
    void everyAddressIsThatOfAServerOnTheSameNetwork() throws IOException {
        int addresses = 0;
        for (String role : compose.roles()) {
            for (URI address : compose.addresses(role).values()) {
                addresses++;
                String server = address.getHost();
                assertThat(port(server)).as(role + " " + address).isEqualTo(address.getPort());
                assertThat(compose.networks(role))
                        .as(role)
                        .containsAnyElementsOf(compose.networks(server));
            }
        }
        assertThat(addresses).isGreaterThan(9);
    }

    /** Where a server listens, as its own settings say; or by default. */
    private static int port(String server) throws IOException {
        return switch (server) {
            case "kafka" -> setting("kafka/server.properties", "listeners=INNER://[^:]+:(\\d+)");
            case "mosquitto" -> setting("mosquitto/mosquitto.conf", "(?m)^listener (\\d+)$");
            case "jobmanager" -> flink("jobmanager", "rest.port");
            case "influxdb" -> 8086;
            case "postgres" -> 5432;
            default -> throw new AssertionError("no server: " + server);
        };
    }

    private static int setting(String file, String pattern) throws IOException {
        return number(Files.readString(ROOT.resolve("src/dist/docker").resolve(file)), pattern);
    }

    private static int number(String text, String pattern) {
        var found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(pattern).isTrue();
        return Integer.parseInt(found.group(1));
    }

    private static int flink(String service, String property) throws IOException {
        return Integer.parseInt(FlinkProperties.of(service).getOrDefault(property, "none"));
    }

    @Test
    void theClusterHasSlotsForBothJobs() throws IOException {
        int slots = flink("taskmanager", "taskmanager.numberOfTaskSlots");
        int parallelism = number(KnownSettings.row("BERM_PARALLELISM"), "`(\\d+)`");
        assertThat(slots).isGreaterThanOrEqualTo(2 * parallelism);
    }

    @Test
    void theJobsCheckpointsAreSeenByAllWhoWriteThemUnderOneName() {
        for (String job : List.of("watch", "archive")) {
            String folder = compose.environment(job).getOrDefault("BERM_CHECKPOINTS", "");
            assertThat(folder).endsWith("/" + job);
            String above = folder.substring(0, folder.length() - job.length() - 1);
            for (String service : List.of(job, "jobmanager", "taskmanager")) {
                assertThat(ComposeFile.words(compose.service(service).path("volumes")))
                        .as(service)
                        .anyMatch(volume -> volume.startsWith("checkpoints:" + above + ":"));
                assertThat(compose.service(service).path("user").asText()).isEqualTo("9999:9999");
            }
        }
    }
}

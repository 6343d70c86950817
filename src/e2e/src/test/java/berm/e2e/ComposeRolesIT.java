package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.launcher.embedded.FreePorts;
import berm.testkit.Influxd;
import com.fasterxml.jackson.databind.JsonNode;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What docker-compose would start, started as processes: the same commands of the same
 * distribution, with the same environment but for where things are. They become well, and the
 * demonstration raises its alarm.
 *
 * <p>They are told to be in production, and log in to the broker, by TLS, to Kafka and to the
 * database as the compose file says. The history is an InfluxDB 1.x, which has no tokens.
 */
@Tag("cluster")
@Timeout(900)
class ComposeRolesIT {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Path DOCKER = KnownSettings.ROOT.resolve("src/dist/docker");
    private static final String SMALL = "-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1";

    /** Of the history that this is not. */
    private static final Set<String> LEFT_OUT =
            Set.of("BERM_HISTORY_ORG", "BERM_HISTORY_TOKEN_FILE");

    @TempDir private Path directory;

    private final Map<String, Launcher> roles = new HashMap<>();
    private final Map<String, Integer> ports = new HashMap<>();
    private final Map<String, String> servers = new TreeMap<>();

    @Test
    void whatComposeStartsBecomesWellAndTellsTheDemonstration() throws Exception {
        ComposeFile compose = ComposeFile.read(directory);
        Distribution berm = Distribution.laidOut(Files.createDirectory(directory.resolve("opt")));
        Files.copy(DOCKER.resolve("demo-sites"), berm.resolve("demo-sites"));
        int mqtt = FreePorts.next("MQTT").number();
        try (ComposeKafka kafka = ComposeKafka.start(compose, directory.resolve("kafka"));
                Influxd influxd =
                        Influxd.start(Files.createDirectory(directory.resolve("influx")));
                ComposeBroker broker = ComposeBroker.start(compose, directory.resolve("mq"), mqtt);
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.builder()
                                .setDataDirectory(directory.resolve("postgres"))
                                .start();
                SessionCluster flink = SessionCluster.start(directory, 1, 4)) {
            prepare(postgres, compose);
            servers.put("BERM_KAFKA", kafka.address());
            servers.put("BERM_MQTT", "mqtts://localhost:" + mqtt);
            servers.put("BERM_FLINK", flink.address());
            servers.put("BERM_HISTORY_URL", influxd.settings().url().toString());
            servers.put("BERM_HISTORY_KIND", "influx1");
            servers.put(
                    "BERM_DATABASE", postgres.getJdbcUrl("berm", "berm").replaceAll("\\?.*", ""));
            start(berm, compose, "bridge");
            for (String role : List.of("watch", "archive", "center")) {
                start(berm, compose, role);
            }
            tellTheDemonstration(berm, compose);
            await("the demonstration's alarm")
                    .atMost(PATIENCE)
                    .until(() -> journal(berm, compose).contains("RAISED"));
            assertThat(broker.isAlive()).isTrue();
        } finally {
            roles.values().forEach(Launcher::close);
        }
    }

    /** What the script of the container does at its first start. */
    private static void prepare(EmbeddedPostgres postgres, ComposeFile compose)
            throws IOException, SQLException {
        String script = Files.readString(DOCKER.resolve("postgres/berm.sh"));
        var sql = Pattern.compile("(?s)<<'SQL'\n(.*)SQL\n").matcher(script);
        assertThat(sql.find()).isTrue();
        String password = Files.readString(compose.secret("database-password")).strip();
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            for (String line :
                    sql.group(1).replace(":'password'", "'" + password + "'").split(";")) {
                if (!line.isBlank()) {
                    statement.execute(line);
                }
            }
        }
    }

    private void start(Distribution berm, ComposeFile compose, String role) throws Exception {
        Map<String, String> environment = environment(compose, role);
        String command = compose.service(role).path("command").asText();
        roles.put(
                role,
                berm.run(
                        berm.resolve("bin/berm"),
                        directory.resolve(role + ".screen"),
                        environment,
                        command));
        await(role)
                .atMost(PATIENCE)
                .failFast(role + " has ended", () -> !roles.get(role).isAlive())
                .until(() -> isHealthy(role, compose));
    }

    private void tellTheDemonstration(Distribution berm, ComposeFile compose) throws Exception {
        JsonNode entrypoint = compose.service("demo-sites").path("entrypoint");
        assertThat(entrypoint.toString()).isEqualTo("[\"bash\",\"/opt/berm/demo-sites\"]");
        Map<String, String> environment = environment(compose, "demo-sites");
        environment.put("PATH", berm.resolve("bin") + ":" + System.getenv("PATH"));
        try (Launcher sites =
                Launcher.start(
                        directory.resolve("demo-sites.screen"),
                        List.of("bash", berm.resolve("demo-sites").toString()),
                        environment)) {
            assertThat(sites.exitCode()).as(sites.screen()).isZero();
        }
        start(berm, compose, "sim");
    }

    private String journal(Distribution berm, ComposeFile compose) throws Exception {
        try (Launcher journal =
                berm.run(
                        berm.resolve("bin/berm"),
                        directory.resolve("journal.screen"),
                        environment(compose, "bridge"),
                        "journal",
                        "--world=demo")) {
            return journal.exitCode() == 0 ? journal.screen() : "";
        }
    }

    /** As the compose file asks it, at another port. */
    private boolean isHealthy(String role, ComposeFile compose) throws Exception {
        JsonNode test = compose.service(role).path("healthcheck").path("test");
        Path script = DOCKER.resolve(test.path(1).asText());
        return new ProcessBuilder(script.toString(), "" + ports.get(role))
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    private Map<String, String> environment(ComposeFile compose, String role) {
        Map<String, String> environment = compose.environment(role);
        environment.keySet().removeAll(LEFT_OUT);
        environment.replaceAll((name, value) -> servers.getOrDefault(name, here(value, compose)));
        int port = ports.computeIfAbsent(role, unused -> FreePorts.next(role).number());
        if (role.equals("center")) {
            environment.put("BERM_HTTP_HOST", "127.0.0.1");
            environment.put("BERM_HTTP_PORT", "" + port);
        } else {
            environment.put("BERM_HEALTH_PORT", "" + port);
        }
        environment.put("BERM_JAVA_OPTS", SMALL);
        return environment;
    }

    private String here(String value, ComposeFile compose) {
        String secret = "/run/secrets/";
        return value.startsWith(secret)
                ? compose.secret(value.substring(secret.length())).toString()
                : value.replace("/var/lib/berm", directory.toString());
    }
}

package berm.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.launcher.embedded.FreePorts;
import berm.launcher.status.StatusReport;
import berm.service.SettingsReader;
import berm.service.log.KafkaAccess;
import berm.service.mqtt.MqttBroker;
import berm.testkit.Influxd;
import berm.testkit.Mosquitto;
import berm.testkit.SecuredMosquitto;
import berm.testkit.TestCertificates;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The roles in production, each a process, at servers that want TLS and a password: a reading finds
 * its way, what has a wrong password says so, and nobody tells a secret, whatever libraries log.
 */
@Timeout(900)
class SecretsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PARTITIONS = 2;
    private static final List<String> ROLES =
            List.of("bridge", "watch", "archive", "center", "sim");

    @TempDir private Path directory;

    private final Map<String, Service> services = new HashMap<>();
    private final List<String> pages = new ArrayList<>();
    private TestCertificates certificates;
    private Everything everything;
    private Secrets secrets;

    @BeforeEach
    void prepare() throws Exception {
        certificates = TestCertificates.in(directory.resolve("certificates"));
        secrets = new Secrets(directory, 13);
        secrets.add(TestCertificates.STORE_PASSWORD);
        everything = Everything.in(directory);
    }

    @AfterEach
    void stop() {
        services.values().forEach(Service::close);
    }

    @Test
    void aReadingFindsItsWayAndNobodyTellsASecret() throws Exception {
        try (Mosquitto broker =
                        SecuredMosquitto.withPasswords(
                                Files.createDirectory(directory.resolve("mqtt")),
                                certificates.server("broker"));
                SecuredKafka kafka = SecuredKafka.start(directory.resolve("kafka"), certificates);
                Influxd influxd =
                        Influxd.startWithUsers(
                                Files.createDirectory(directory.resolve("influx")))) {
            kafka.engineer(secrets).apply(site(), PARTITIONS);
            Map<String, String> history = history(influxd);
            start("bridge", kafka, mqtt("~bridge", broker));
            start("watch", kafka, Map.of());
            start("archive", kafka, history);
            startCenter("center", kafka.let("center", secrets), broker, history);
            services.put("sim", role("sim", "sim", Map.of(), mqtt("~player", broker)));
            service("sim").start();
            for (String role : ROLES) {
                await(role).atMost(PATIENCE).until(() -> service(role).isUp());
            }
            publish(broker);
            await("the reading arrives").atMost(PATIENCE).until(this::hasArrived);
            look(ROLES);
            doubt(kafka);
            failing(kafka, broker, history);
            broker.stop();
            for (String role : List.of("bridge", "sim")) {
                await(role).atMost(PATIENCE).until(() -> health(role).startsWith("503 "));
            }
            look(List.of("bridge", "sim"));
            broker.startAgain();
        }
        assertNothingIsTold();
    }

    /** Who is not the Kafka that was meant is not told a password, and what is wrong is said. */
    private void doubt(SecuredKafka kafka) throws Exception {
        Map<String, String> engineer = kafka.let("engineer", secrets);
        assertThat(status(engineer))
                .startsWith("Kafka knows who asks, and does not let them see the log: ");
        assertThat(status(kafka.misnamed(engineer)))
                .startsWith("Kafka and we do not take each other's certificates: ")
                .contains("No subject alternative names matching IP address 127.0.0.1");
        TestCertificates others = TestCertificates.in(directory.resolve("others"));
        assertThat(status(kafka.as("engineer", "guessed", others)))
                .startsWith("Kafka and we do not take each other's certificates: ")
                .contains("PKIX path validation failed");
        assertThat(status(kafka.as("engineer", "guessed")))
                .startsWith("Kafka refuses the log-in of BERM_KAFKA_PROPERTIES_FILE: ")
                .doesNotContain("guessed");
    }

    /** What {@code berm status} says of the log. */
    private static String status(Map<String, String> settings) throws InterruptedException {
        KafkaAccess kafka = KafkaAccess.read(new SettingsReader(settings)).orElseThrow();
        List<String> lines = StatusReport.ask(List.of(), kafka).lines();
        return lines.get(lines.size() - 1);
    }

    /** What has a wrong password does not hang: it says so. */
    private void failing(SecuredKafka kafka, Mosquitto broker, Map<String, String> history)
            throws Exception {
        Map<String, String> wrong = kafka.as("watch", secrets.add("guessed for Kafka"));
        services.put("ended", role("bridge", "ended", wrong, mqtt("~bridge", broker)));
        services.put("lame", role("watch", "lame", wrong, Map.of()));
        services.put("deaf", deaf(kafka, broker));
        for (String name : List.of("ended", "lame", "deaf")) {
            service(name).start();
        }
        startCenter("blind", wrong, broker, history);
        await().atMost(PATIENCE).until(() -> !service("ended").isAlive());
        assertThat(Files.readString(directory.resolve("ended.log"), ISO_8859_1))
                .contains("Kafka: ")
                .contains("Authentication failed");
        await().atMost(PATIENCE).until(() -> health("lame").contains("Authentication failed"));
        await().atMost(PATIENCE).until(() -> health("deaf").contains("Not authorized"));
        await().atMost(PATIENCE).until(() -> health("blind").contains("Authentication failed"));
        assertThat(List.of(health("lame"), health("deaf"), health("blind")))
                .allSatisfy(said -> assertThat(said).startsWith("503 "));
        look(List.of("lame", "deaf", "blind"));
    }

    private Service deaf(SecuredKafka kafka, Mosquitto broker) throws Exception {
        Map<String, String> settings = new HashMap<>(mqtt("~bridge", broker));
        settings.put(
                "BERM_MQTT_PASSWORD_FILE", secrets.file("guess", secrets.add("guessed for MQTT")));
        settings.put("BERM_BRIDGE_ID", "deaf");
        return role("bridge", "deaf", kafka.let("bridge", secrets), settings);
    }

    private static byte[] site() throws IOException {
        return Files.readAllBytes(Launcher.home().resolve("conf/sites/pingshan.yaml"));
    }

    private Map<String, String> history(Influxd influxd) throws Exception {
        String password = secrets.add("secret of the history");
        influxd.administer(
                "root",
                password,
                "CREATE USER root WITH PASSWORD '" + password + "' WITH ALL PRIVILEGES");
        return Map.of(
                "BERM_HISTORY_URL",
                influxd.settings().url().toString(),
                "BERM_HISTORY_KIND",
                "influx1",
                "BERM_HISTORY_USER",
                "root",
                "BERM_HISTORY_PASSWORD_FILE",
                secrets.file("history", password));
    }

    private void start(String role, SecuredKafka kafka, Map<String, String> more) throws Exception {
        services.put(role, role(role, role, kafka.let(role, secrets), more));
        service(role).start();
    }

    private Service role(
            String role, String name, Map<String, String> kafka, Map<String, String> more)
            throws Exception {
        int port = FreePorts.next("service").number();
        Map<String, String> settings = talkative(kafka, more);
        settings.put("BERM_PARTITIONS", Integer.toString(PARTITIONS));
        settings.put("BERM_HEALTH_PORT", Integer.toString(port));
        settings.put("BERM_FLINK_PORT", "0");
        settings.put("BERM_PARALLELISM", "1");
        settings.put("BERM_CHECKPOINTS", directory.resolve(name).toString());
        return Service.role(role, port, settings, directory.resolve(name + ".log"));
    }

    private void startCenter(
            String name, Map<String, String> kafka, Mosquitto broker, Map<String, String> history)
            throws Exception {
        Path folder = Files.createDirectory(directory.resolve(name));
        Path channels =
                Files.writeString(
                        folder.resolve("channels.yaml"),
                        """
                        channels:
                          hook: {kind: webhook, url: "http://127.0.0.1:1/", secretFile: "%s"}
                          siren: {kind: siren, broker: "mqtts://127.0.0.1:%d", user: ~center,
                            passwordFile: "%s", caFile: "%s"}
                        """
                                .formatted(
                                        secrets.file("hook", secrets.add("secret of the hook")),
                                        broker.port(),
                                        secrets.file("siren", secrets.add("secret of ~center")),
                                        certificates.authority()));
        Map<String, String> settings = talkative(kafka, history);
        settings.put("BERM_CHANNELS", channels.toString());
        settings.put(
                "BERM_DATABASE_PASSWORD_FILE",
                secrets.file("database", secrets.add("secret of H2")));
        settings.put("BERM_OIDC_ISSUER", "http://127.0.0.1:1/");
        settings.put("BERM_OIDC_CLIENT", "berm");
        settings.put(
                "BERM_OIDC_SECRET_FILE",
                secrets.file("provider", secrets.add("secret of the provider")));
        int port = FreePorts.next("centre").number();
        String log = settings.remove("BERM_KAFKA");
        Service center =
                Service.center(
                        Objects.requireNonNull(log),
                        Objects.requireNonNull(history.get("BERM_HISTORY_URL")),
                        port,
                        folder,
                        settings);
        services.put(name, center);
        center.start();
    }

    /**
     * Everything that the libraries of a role can log is logged; the centre's by Spring's names.
     */
    private Map<String, String> talkative(Map<String, String> kafka, Map<String, String> more) {
        Map<String, String> settings = new HashMap<>(kafka);
        settings.putAll(more);
        settings.put("BERM_PRODUCTION", "true");
        settings.put("JAVA_TOOL_OPTIONS", everything.options());
        settings.put("LOGGING_CONFIG", everything.logback().toString());
        return settings;
    }

    private Map<String, String> mqtt(String user, Mosquitto broker) throws IOException {
        return Map.of(
                "BERM_MQTT",
                "mqtts://127.0.0.1:" + broker.port(),
                "BERM_MQTT_USER",
                user,
                "BERM_MQTT_PASSWORD_FILE",
                secrets.file(user + ".mqtt", secrets.add(SecuredMosquitto.PASSWORD + " " + user)),
                "BERM_MQTT_CA_FILE",
                certificates.authority().toString());
    }

    private void publish(Mosquitto broker) throws Exception {
        MqttBroker gateway =
                MqttBroker.read(new SettingsReader(mqtt("pingshan", broker))).orElseThrow();
        MqttAsyncClient client = gateway.client("gateway");
        client.connect(gateway.options()).waitForCompletion(30_000);
        String reading =
                "{\"v\":1,\"seq\":1,\"readings\":[{\"s\":\"level\",\"t\":\"%s\",\"x\":101.1,\"u\":\"m\"}]}"
                        .formatted(Instant.now());
        client.publish("berm/pingshan/gateway", reading.getBytes(UTF_8), 1, false)
                .waitForCompletion(30_000);
        client.disconnectForcibly(0, 1_000);
        client.close(true);
    }

    /** Through the bridge and both jobs to the centre, and into the store. */
    private boolean hasArrived() {
        String center = service("center").get("/metrics");
        return Stream.of("readings", "conditions").allMatch(topic -> hasAccepted(center, topic))
                && service("archive")
                        .get("/metrics")
                        .lines()
                        .anyMatch(line -> line.matches("berm_archive_written_total [1-9][0-9]*"));
    }

    private static boolean hasAccepted(String metrics, String topic) {
        return metrics.lines()
                .filter(line -> line.startsWith("berm_center_records_total{"))
                .filter(line -> line.contains("\"" + topic + "\"") && line.contains("\"accepted\""))
                .anyMatch(line -> !line.endsWith(" 0") && !line.endsWith(" 0.0"));
    }

    private Service service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    private String health(String name) {
        return service(name).get("/health");
    }

    /** Keeps what the pages of the processes say. */
    private void look(List<String> names) {
        for (String name : names) {
            pages.add(health(name));
            pages.add(service(name).get("/metrics"));
        }
        pages.add(service("center").get("/oauth2/authorization/oidc"));
    }

    private void assertNothingIsTold() throws IOException {
        services.values().forEach(Service::close);
        pages.forEach(secrets::requireNoneIn);
        try (Stream<Path> files = Files.walk(directory)) {
            List<Path> logs =
                    files.filter(file -> file.toString().endsWith(".log"))
                            .filter(file -> isOurs(directory.relativize(file)))
                            .toList();
            assertThat(logs).hasSize(9);
            for (Path log : logs) {
                secrets.requireNoneInLog(log);
            }
        }
    }

    /** Not what the servers write, nor what Flink or H2 keep. */
    private boolean isOurs(Path file) {
        return file.getNameCount() == 1
                || (file.getNameCount() == 2 && file.endsWith("center.log"));
    }
}

package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.launcher.Berm;
import berm.launcher.embedded.FreePorts;
import berm.messages.Topics;
import berm.service.SettingsReader;
import berm.service.log.KafkaAccess;
import berm.service.log.LogWriter;
import berm.testkit.Influxd;
import berm.testkit.Mosquitto;
import berm.testkit.TestCertificates;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Each command does its work with the rights that the page on security gives who runs it. */
@Timeout(600)
class CommandRightsIT {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String SITES = conf("sites");
    private static final String POND = conf("sites/pingshan.yaml");

    @TempDir private Path directory;

    private TestCertificates certificates;
    private Secrets secrets;

    @BeforeEach
    void prepare() throws Exception {
        certificates = TestCertificates.in(directory.resolve("certificates"));
        secrets = new Secrets(directory, 1);
    }

    private static String conf(String name) {
        return Launcher.home().resolve("conf").resolve(name).toString();
    }

    @Test
    void plansAreAppliedAndReadAndSitesAreTold() throws Exception {
        try (SecuredKafka kafka = kafka("kafka")) {
            done(as("engineer", kafka), "plan", "apply", SITES);
            Map<String, String> reader = as("reader", kafka);
            done(reader, "explain", "pingshan");
            done(reader, "plan", "diff", SITES);
            done(reader, "plan", "apply", SITES, "--dry-run");
            done(reader, "journal");
            // No part of it runs here, so it is not well.
            assertThat(run(reader, 1, "status"))
                    .containsPattern("raw-1 +[1-9][0-9]* records, archive [0-9]+ behind")
                    .contains("rejected   none");
            Map<String, String> teller = as("teller", kafka);
            done(teller, "response", "start", "IV", "--site", "all", "--by", "Wang");
            done(teller, words("forecast --site pingshan --hourly 6,8,10 --issuer office"));
            done(
                    teller,
                    words("reading --site pingshan --sensor level --by Zhang --value", "101.2 m"));
        }
    }

    @Test
    void topicsAreSavedAndRestored() throws Exception {
        List<String> topics = List.of(Topics.CONTROL, Topics.ALARMS, Topics.CONDITIONS);
        try (SecuredKafka kafka = kafka("kafka")) {
            done(as("engineer", kafka), "plan", "apply", SITES);
            write(as("center", kafka), Topics.ALARMS);
            write(as("watch", kafka), Topics.CONDITIONS);
            for (String topic : topics) {
                done(as("backup", kafka), "log", "save", topic, saved(topic));
            }
        }
        try (SecuredKafka kafka = kafka("another")) {
            Map<String, String> restorer = as("restorer", kafka);
            done(restorer, "log", "restore", "--tell-judge", saved(Topics.CONTROL));
            for (String topic : List.of(Topics.ALARMS, Topics.CONDITIONS)) {
                assertThat(run(restorer, 0, "log", "restore", saved(topic)))
                        .contains(topic + ": 1 records");
            }
        }
    }

    private static void write(Map<String, String> settings, String topic) {
        KafkaAccess access = KafkaAccess.read(new SettingsReader(settings)).orElseThrow();
        try (LogWriter writer = LogWriter.connect(access)) {
            var unused = writer.send(new ProducerRecord<>(topic, new byte[] {1}));
        }
    }

    private String saved(String topic) {
        return directory.resolve(topic + ".saved").toString();
    }

    @Test
    void aRecordingIsPlayed() throws Exception {
        List<Service> roles = new ArrayList<>();
        try (SecuredKafka kafka = kafka("kafka");
                Mosquitto broker = Mosquitto.start(Files.createDirectory(directory.resolve("mq")));
                Influxd influxd = Influxd.start(Files.createDirectory(directory.resolve("in")))) {
            Map<String, String> mqtt = Map.of("BERM_MQTT", "127.0.0.1:" + broker.port());
            Map<String, String> history =
                    Map.of(
                            "BERM_HISTORY_URL",
                            influxd.settings().url().toString(),
                            "BERM_HISTORY_KIND",
                            "influx1");
            roles.add(start("bridge", as("bridge", kafka), mqtt));
            await().atMost(PATIENCE).until(roles.get(0)::isUp);
            roles.add(start("watch", as("watch", kafka), Map.of()));
            roles.add(start("archive", as("archive", kafka), history));
            await().atMost(PATIENCE).until(() -> roles.stream().allMatch(Service::isUp));
            Map<String, String> player = new HashMap<>(as("player", kafka));
            player.putAll(mqtt);
            player.putAll(history);
            done(
                    player,
                    words(
                            "play %s --site pingshan --plan %s --map level_m=level --map rain_mm=rain"
                                    .formatted(conf("recordings/storm.csv"), POND)));
        } finally {
            roles.forEach(Service::close);
        }
    }

    private Service start(String role, Map<String, String> kafka, Map<String, String> more)
            throws IOException {
        int port = FreePorts.next("service").number();
        Map<String, String> settings = new HashMap<>(kafka);
        settings.putAll(more);
        settings.put("BERM_HEALTH_PORT", Integer.toString(port));
        settings.put("BERM_FLINK_PORT", "0");
        settings.put("BERM_PARALLELISM", "1");
        settings.put("BERM_CHECKPOINTS", directory.resolve(role).toString());
        Service service = Service.role(role, port, settings, directory.resolve(role + ".log"));
        service.start();
        return service;
    }

    private SecuredKafka kafka(String name) throws Exception {
        return SecuredKafka.start(directory.resolve(name), certificates);
    }

    private Map<String, String> as(String user, SecuredKafka kafka) throws Exception {
        Map<String, String> settings = new HashMap<>(kafka.let(user, secrets));
        settings.put("BERM_PARTITIONS", "2");
        return settings;
    }

    private static String[] words(String command, String... last) {
        return Stream.concat(Stream.of(command.split(" ", -1)), Stream.of(last))
                .toArray(String[]::new);
    }

    private void done(Map<String, String> settings, String... command) {
        String unused = run(settings, 0, command);
    }

    /** What it said; none of which is of a right that is missing. */
    private String run(Map<String, String> settings, int exitCode, String... words) {
        StringWriter screen = new StringWriter();
        PrintWriter said = new PrintWriter(screen, true);
        assertThat(Berm.run(settings, said, said, words))
                .as("%s: %s", List.of(words), screen)
                .isEqualTo(exitCode);
        secrets.requireNoneIn(screen.toString());
        assertThat(screen.toString()).doesNotContainIgnoringCase("authoriz");
        return screen.toString();
    }
}

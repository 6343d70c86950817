package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.bridge.PlanLog;
import berm.bridge.RawTopics;
import berm.domain.EventKind;
import berm.launcher.embedded.EmbeddedKafka;
import berm.launcher.embedded.FreePorts;
import berm.service.log.KafkaAccess;
import berm.service.log.ToldLog;
import berm.testkit.Influxd;
import berm.testkit.Mosquitto;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Bridge, watch, archive and centre are killed at random moments, all in one run, while sites
 * chatter through a real mosquitto into a real Kafka, Flink, InfluxDB and database: nothing is
 * lost, nothing comes twice, and the journal is that of an undisturbed run.
 */
@Timeout(1_500)
class KillIT {
    private static final int SITES = 15;
    private static final int PARTITIONS = 4;
    private static final int KILLS = Integer.getInteger("berm.kills", 20);
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir private Path directory;

    private final long seed = Long.getLong("berm.seed", System.nanoTime() & 0xffff);
    private final Map<String, Service> services = new HashMap<>();

    @Test
    void nothingIsLostOrDoubledWhateverIsKilledWhenever() throws Exception {
        System.out.println("KillIT: seed " + seed + " (-Dberm.seed), kills " + KILLS);
        try (EmbeddedKafka kafka =
                        EmbeddedKafka.start(
                                directory.resolve("kafka"),
                                FreePorts.next("Kafka"),
                                FreePorts.next("controller"));
                RawTopics topics =
                        RawTopics.connect(KafkaAccess.open(kafka.bootstrap()), PARTITIONS);
                Influxd influxd =
                        Influxd.start(Files.createDirectory(directory.resolve("influx")));
                Mosquitto broker = Mosquitto.start(Files.createDirectory(directory.resolve("mq")));
                PlanLog plans = PlanLog.connect(KafkaAccess.open(kafka.bootstrap()));
                ToldLog told = ToldLog.connect(KafkaAccess.open(kafka.bootstrap()));
                MqttChatter devices = new MqttChatter(broker.port(), plans, told)) {
            topics.create();
            topics.createWorld(TwoBridges.STIRRED);
            start(kafka, influxd, broker);
            disturb(devices);
            told(reckoning(kafka, influxd).check(devices.taken()));
        } finally {
            for (Service service : services.values()) {
                service.close();
            }
        }
    }

    private void start(EmbeddedKafka kafka, Influxd influxd, Mosquitto broker) throws Exception {
        Map<String, String> common =
                Map.of(
                        "BERM_KAFKA",
                        kafka.bootstrap(),
                        "BERM_PARTITIONS",
                        Integer.toString(PARTITIONS),
                        "BERM_CHECKPOINT_INTERVAL",
                        "700",
                        "BERM_FLINK_PORT",
                        "0");
        role("bridge", common, Map.of("BERM_MQTT", "127.0.0.1:" + broker.port()));
        role("watch", common, Map.of());
        role(
                "archive",
                common,
                Map.of(
                        "BERM_HISTORY_URL",
                        influxd.settings().url().toString(),
                        "BERM_HISTORY_KIND",
                        "influx1"));
        services.put(
                "center",
                Service.center(kafka.bootstrap(), FreePorts.next("service").number(), directory));
        for (Service service : services.values()) {
            service.start();
        }
    }

    private void role(String name, Map<String, String> common, Map<String, String> own)
            throws Exception {
        int port = FreePorts.next("service").number();
        Map<String, String> settings = new HashMap<>(common);
        settings.putAll(own);
        settings.put("BERM_HEALTH_PORT", Integer.toString(port));
        settings.put("BERM_CHECKPOINTS", directory.resolve(name).toString());
        services.put(name, Service.role(name, port, settings, directory.resolve(name + ".log")));
    }

    private void disturb(MqttChatter devices) throws Exception {
        Service bridge = service("bridge");
        await().atMost(PATIENCE).until(bridge::isUp);
        Chatter chatter = new Chatter(seed, SITES, devices);
        chatter.begin();
        ExecutorService executor = Executors.newFixedThreadPool(services.size());
        try {
            kill(executor, chatter, devices);
        } finally {
            executor.shutdownNow();
            assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        }
        chatter.chatterFor(2_000);
    }

    private void kill(ExecutorService executor, Chatter chatter, MqttChatter devices)
            throws Exception {
        Map<String, Future<Integer>> killed = new TreeMap<>();
        services.forEach(
                (name, service) ->
                        killed.put(
                                name,
                                executor.submit(
                                        new Killer(
                                                service,
                                                seed + name.hashCode(),
                                                KILLS,
                                                () -> devices.taken().size()))));
        while (!killed.values().stream().allMatch(Future::isDone)) {
            chatter.chatterFor(1_000);
        }
        for (var each : killed.entrySet()) {
            assertThat(each.getValue().get())
                    .as("kills of %s with messages under way", each.getKey())
                    .isEqualTo(KILLS);
        }
    }

    private Service service(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    private Reckoning reckoning(EmbeddedKafka kafka, Influxd influxd) {
        return new Reckoning(kafka.bootstrap(), influxd, services, directory, PARTITIONS);
    }

    private static void told(TrueJournal journal) {
        List<String> events =
                journal.fold().journal().values().stream().flatMap(List::stream).toList();
        Set<String> kinds = new TreeSet<>();
        events.forEach(event -> kinds.add(event.replaceAll(".*\"kind\":\"([A-Z_]+)\".*", "$1")));
        System.out.println("KillIT: " + events.size() + " events of " + kinds);
        assertThat(events).hasSizeGreaterThanOrEqualTo(500);
        assertThat(kinds)
                .containsAll(Arrays.stream(EventKind.values()).map(EventKind::name).toList());
    }
}

package berm.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.bridge.PlanLog;
import berm.bridge.RawTopics;
import berm.launcher.embedded.FreePorts;
import berm.service.log.KafkaAccess;
import berm.service.log.ToldLog;
import berm.testkit.Influxd;
import berm.testkit.Mosquitto;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The column of production, each part a process: mosquitto, Kafka, a Flink session cluster of two
 * TaskManagers, InfluxDB, PostgreSQL, and our roles. A TaskManager is killed, watch is replaced by
 * one of other parallelism that finds newer plans, the JobManager is killed: nothing is lost or
 * doubled, and the journal is that of an undisturbed run.
 */
@Tag("cluster")
@Timeout(900)
class ClusterIT {
    private static final int SITES = 15;
    private static final int PARTITIONS = 4;
    private static final int SLOTS = 4;
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @TempDir private Path directory;

    private final long seed = Long.getLong("berm.seed", System.nanoTime() & 0xffff);
    private final Map<String, Service> services = new HashMap<>();

    @Test
    void nothingIsLostOrDoubledOnASessionCluster() throws Exception {
        System.out.println("ClusterIT: seed " + seed + " (-Dberm.seed)");
        try (KafkaProcess kafka = KafkaProcess.start(directory.resolve("kafka"));
                RawTopics topics =
                        RawTopics.connect(KafkaAccess.open(kafka.bootstrap()), PARTITIONS);
                Influxd influxd =
                        Influxd.start(Files.createDirectory(directory.resolve("influx")));
                Mosquitto broker = Mosquitto.start(Files.createDirectory(directory.resolve("mq")));
                EmbeddedPostgres postgres =
                        EmbeddedPostgres.builder()
                                .setDataDirectory(directory.resolve("postgres"))
                                .start();
                SessionCluster flink = SessionCluster.start(directory, 2, SLOTS);
                PlanLog plans = PlanLog.connect(KafkaAccess.open(kafka.bootstrap()));
                ToldLog told = ToldLog.connect(KafkaAccess.open(kafka.bootstrap()));
                MqttChatter devices = new MqttChatter(broker.port(), plans, told)) {
            topics.create();
            topics.createWorld(TwoBridges.STIRRED);
            start(kafka, influxd, broker, postgres, flink);
            disturb(devices, kafka, influxd, flink);
            var reckoning =
                    new Reckoning(kafka.bootstrap(), influxd, services, directory, PARTITIONS);
            TrueJournal journal = reckoning.check(devices.taken());
            assertThat(journal.fold().journal()).isNotEmpty();
        } finally {
            services.values().forEach(Service::close);
        }
    }

    private void start(
            KafkaProcess kafka,
            Influxd influxd,
            Mosquitto broker,
            EmbeddedPostgres postgres,
            SessionCluster flink)
            throws Exception {
        String history = influxd.settings().url().toString();
        services.put(
                "bridge", role("bridge", kafka, Map.of("BERM_MQTT", "127.0.0.1:" + broker.port())));
        services.put("watch", job("watch", kafka, history, flink, 2));
        services.put("archive", job("archive", kafka, history, flink, 2));
        services.put(
                "center",
                Service.center(
                        kafka.bootstrap(),
                        history,
                        FreePorts.next("service").number(),
                        directory,
                        Map.of(
                                "BERM_HISTORY_KIND",
                                "influx1",
                                "BERM_DATABASE",
                                postgres.getJdbcUrl("postgres", "postgres").replaceAll("\\?.*", ""),
                                "BERM_DATABASE_USER",
                                "postgres")));
        for (Service service : services.values()) {
            service.start();
        }
    }

    private Service job(
            String name, KafkaProcess kafka, String history, SessionCluster flink, int parallelism)
            throws Exception {
        return role(
                name,
                kafka,
                Map.of(
                        "BERM_FLINK",
                        flink.address(),
                        "BERM_PARALLELISM",
                        Integer.toString(parallelism),
                        "BERM_HISTORY_URL",
                        history,
                        "BERM_HISTORY_KIND",
                        "influx1"));
    }

    private Service role(String name, KafkaProcess kafka, Map<String, String> own) {
        int port = FreePorts.next("service").number();
        Map<String, String> settings = new HashMap<>(own);
        settings.put("BERM_KAFKA", kafka.bootstrap());
        settings.put("BERM_PARTITIONS", Integer.toString(PARTITIONS));
        settings.put("BERM_CHECKPOINT_INTERVAL", "700");
        settings.put("BERM_HEALTH_PORT", Integer.toString(port));
        settings.put("BERM_CHECKPOINTS", directory.resolve(name).toString());
        return Service.role(name, port, settings, directory.resolve(name + ".log"));
    }

    private Service service(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    private void disturb(
            MqttChatter devices, KafkaProcess kafka, Influxd influxd, SessionCluster flink)
            throws Exception {
        awaitUp("bridge", "watch", "archive", "center");
        Chatter chatter = new Chatter(seed, SITES, devices);
        chatter.begin();
        Outage outage = new Outage(new KafkaLog(kafka.bootstrap()));
        chatter.chatterFor(5_000);
        flinkTellsItsMetrics(flink);
        JavaProcess victim = flink.taskManagerOf(watch(flink));
        whileChattering(
                chatter,
                () -> {
                    outage.begin();
                    victim.kill();
                    awaitDown("watch");
                    awaitUp("watch", "archive");
                    assertThat(outage.end("a TaskManager was killed")).isTrue();
                });
        assertThat(restored(flink)).contains("/chk-");
        victim.start();
        flink.awaitTaskManagers(2);
        replaceWatch(chatter, kafka, influxd, flink);
        chatter.chatterFor(3_000);
        whileChattering(
                chatter,
                () -> {
                    outage.begin();
                    flink.jobManager().kill();
                    flink.jobManager().start();
                    awaitDown("watch");
                    awaitUp("watch", "archive");
                    assertThat(outage.end("the JobManager was killed")).isTrue();
                });
        assertThat(restored(flink)).contains("/chk-");
        chatter.chatterFor(2_000);
    }

    /** All that the rules ask for; and whoever runs sites shows Berm's counts of them. */
    private static void flinkTellsItsMetrics(SessionCluster flink) throws Exception {
        Set<String> wanted = RuleMetrics.ofFlink("jobmanager");
        assertThat(wanted).hasSize(3);
        assertThat(RuleMetrics.on(flink.jobManagersMetrics())).containsAll(wanted);
        wanted = RuleMetrics.ofFlink("taskmanager");
        assertThat(wanted).hasSize(3);
        List<String> pages = flink.taskManagersMetrics();
        for (String page : pages) {
            assertThat(RuleMetrics.on(page)).containsAll(wanted);
        }
        assertThat(pages).anyMatch(page -> page.contains("_berm_accepted{"));
    }

    /** The process that keeps the job dies, the job goes on; its successor wants another. */
    private void replaceWatch(
            Chatter chatter, KafkaProcess kafka, Influxd influxd, SessionCluster flink)
            throws Exception {
        String before = watch(flink);
        service("watch").kill();
        chatter.chatterFor(1_000);
        assertThat(watch(flink)).as("the job goes on without its keeper").isEqualTo(before);
        services.put("watch", job("watch", kafka, influxd.settings().url().toString(), flink, 3));
        service("watch").start();
        whileChattering(
                chatter,
                () -> await("the job ends").atMost(PATIENCE).until(() -> !runs(flink, before)));
        chatter.planAnew();
        whileChattering(chatter, () -> awaitUp("watch"));
        assertThat(watch(flink)).isNotEqualTo(before);
        assertThat(restored(flink)).contains("/savepoint-");
        assertThat(flink.get("/jobs/" + watch(flink))).contains("\"parallelism\":3");
    }

    /** The checkpoint or savepoint that watch has gone on from. */
    private static String restored(SessionCluster flink) throws Exception {
        return flink.restored(watch(flink)).path("external_path").asText();
    }

    private static boolean runs(SessionCluster flink, String job) throws Exception {
        return flink.jobs("watch").contains(job);
    }

    private static String watch(SessionCluster flink) throws Exception {
        List<String> alive = flink.jobs("watch");
        assertThat(alive).hasSize(1);
        return alive.get(0);
    }

    private interface Act {
        void run() throws Exception;
    }

    private static void whileChattering(Chatter chatter, Act act) throws Exception {
        ExecutorService executor = Executors.newSingleThreadExecutor();
        try {
            Future<?> done =
                    executor.submit(
                            () -> {
                                act.run();
                                return null;
                            });
            while (!done.isDone()) {
                chatter.chatterFor(500);
            }
            var unused = done.get();
        } finally {
            executor.shutdownNow();
        }
    }

    private void awaitUp(String... names) {
        for (String name : names) {
            await(name).atMost(PATIENCE).until(() -> service(name).isUp());
        }
    }

    private void awaitDown(String name) {
        await(name).atMost(PATIENCE).until(() -> !service(name).isUp());
    }
}

package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.messages.Topics;
import berm.service.log.KafkaAccess;
import berm.stream.ClusterSettings;
import berm.stream.FlinkCluster;
import berm.stream.JobSettings;
import berm.stream.RunningJob;
import berm.stream.WatchJob;
import berm.testkit.Influxd;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What must be true when services have been killed while devices published: nothing is lost,
 * nothing comes twice, and the journal is that of an undisturbed run.
 */
final class Reckoning {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final String kafka;
    private final Influxd influxd;
    private final Map<String, Service> services;
    private final Path directory;
    private final int partitions;
    private final KafkaLog log;

    /**
     * @param services bridge, watch, archive and center
     */
    Reckoning(
            String kafka,
            Influxd influxd,
            Map<String, Service> services,
            Path directory,
            int partitions) {
        this.kafka = kafka;
        this.influxd = influxd;
        this.services = services;
        this.directory = directory;
        this.partitions = partitions;
        this.log = new KafkaLog(kafka);
    }

    private Service service(String name) {
        return Objects.requireNonNull(services.get(name));
    }

    /**
     * Waits until all is taken in, and holds it against the log.
     *
     * @param taken every payload that the broker has acknowledged
     */
    TrueJournal check(Set<String> taken) throws Exception {
        await().atMost(PATIENCE).until(() -> payloads().containsAll(taken));
        for (String name : List.of("watch", "archive", "center")) {
            await(name).atMost(PATIENCE).until(() -> service(name).isUp());
        }
        service("bridge").kill();
        try (TwoBridges last = new TwoBridges(kafka, 0, partitions)) {
            settle(last, "watch", "archive");
        }
        TrueJournal journal = TrueJournal.of(log);
        assertThat(journal.differing(Map.of())).isEmpty();
        Map<String, Double> stored = journal.fold().stored();
        assertThat(StoredReadings.of(influxd, stored.keySet())).isEqualTo(stored);
        await().atMost(PATIENCE).untilAsserted(() -> centerAgrees(journal));
        undisturbed();
        return journal;
    }

    /** Ticks are handed on now and then, so the last one comes after a pause. */
    private void settle(TwoBridges last, String... jobs) throws InterruptedException {
        for (int round = 0; round < 2; round++) {
            last.tick();
            for (String job : jobs) {
                log.awaitPassed(job, last::stir);
            }
            Thread.sleep(1_200);
        }
    }

    /** The same log, read by a watch that nobody kills. */
    private void undisturbed() throws Exception {
        service("watch").kill();
        var before = log.ends(TrueJournal.CONDITIONS);
        ClusterSettings own = new ClusterSettings(0, 2);
        Path checkpoints = directory.resolve("undisturbed");
        try (FlinkCluster cluster = FlinkCluster.start(own);
                TwoBridges last = new TwoBridges(kafka, 0, partitions)) {
            RunningJob unused =
                    WatchJob.start(
                            cluster,
                            JobSettings.here(KafkaAccess.open(kafka), 2, checkpoints, 700, own));
            settle(last, "watch");
        }
        assertThat(TrueJournal.of(log).differing(before)).isEmpty();
    }

    private Set<String> payloads() {
        return log.read(Topics.RAW_PATTERN, Map.of()).stream()
                .map(record -> new String(record.value(), UTF_8))
                .collect(Collectors.toSet());
    }

    /** Each condition is as active at the centre as the journal left it. */
    private void centerAgrees(TrueJournal journal) throws Exception {
        assertThat(service("center").session()).isNotEmpty();
        String sites = service("center").get("/api/sites");
        Map<String, Set<String>> active = new TreeMap<>();
        journal.fold()
                .journal()
                .forEach((site, events) -> active.put(site, ActiveConditions.after(events)));
        active.forEach(
                (site, conditions) -> {
                    if (!site.contains("~")) {
                        assertThat(sites)
                                .as("%s at the centre, active: %s", site, conditions)
                                .containsPattern(
                                        "\"site\":\"%s\"[^}]*\"active\":%d,"
                                                .formatted(
                                                        site.substring("live/".length()),
                                                        conditions.size()));
                    }
                });
        assertThat(service("center").get("/metrics"))
                .contains("berm_center_records_total{topic=\"conditions\",fate=\"contradicted\"} 0")
                .contains("berm_center_records_total{topic=\"conditions\",fate=\"rejected\"} 0");
    }
}

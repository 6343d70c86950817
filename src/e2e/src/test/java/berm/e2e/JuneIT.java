package berm.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.SensorId;
import berm.domain.SiteId;
import berm.domain.SiteKey;
import berm.domain.World;
import berm.history.HistoryPoint;
import berm.history.HistoryQuery;
import berm.history.HistoryReader;
import berm.messages.ConditionRecord;
import berm.messages.Problems;
import berm.messages.SiteFiles;
import berm.service.mqtt.MqttAddress;
import berm.service.mqtt.MqttBroker;
import berm.sim.CsvRecording;
import berm.sim.CsvSource;
import berm.sim.MappedColumn;
import berm.sim.Play;
import berm.sim.PlayCounts;
import berm.sim.PlayProgress;
import berm.sim.Speed;
import berm.testkit.Influxd;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * One June of a real pond, played at full speed through the real broker, log, jobs and history:
 * each row is stored once, and the alarms are those that a computation from the file's own text
 * finds.
 */
@Timeout(400)
class JuneIT {
    private static final int ROWS = 8_631;
    private static final int GAPS = 9;
    private static final SiteId POND = new SiteId("june-pond");
    private static final Path JUNE =
            Path.of(
                    System.getProperty("berm.recordings", "nowhere"),
                    "tailings_dam_pond_2020/pond_station_5min_june.csv");
    private static final List<String> ALL =
            List.of(
                    "pond_level_m=level",
                    "baro_mbar=baro",
                    "baro_mH2O=baro-water",
                    "panel_temp_c=panel-temperature",
                    "smartpt_temp_c=transducer-temperature");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm");

    @TempDir private Path directory;

    @Test
    void eachRowIsStoredOnceAndEachAlarmIsTheFilesOwn() throws Exception {
        assertThat(JUNE).as("the recordings, see BERM_RECORDINGS").exists();
        try (Pipeline pipeline = new Pipeline(directory)) {
            theWholeStation(pipeline, new World("june"));
            oneHighLimit(pipeline, new World("june-high"));
        }
    }

    private static void theWholeStation(Pipeline pipeline, World world) throws Exception {
        PlayCounts played = play(pipeline, world, "june-pond.yaml", ALL);
        assertThat(played.readings()).isEqualTo((long) ROWS * ALL.size());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(
                        () ->
                                assertThat(pipeline.counts("archive"))
                                        .contains(
                                                "berm_archive_accepted_total "
                                                        + played.readings()
                                                        + "\n"));
        assertThat(pipeline.count("berm_watch_accepted_total")).isEqualTo(played.readings());
        try (HistoryReader history = pipeline.history()) {
            for (String column : ALL) {
                assertThat(stored(history, world, column.replaceAll(".*=", ""))).hasSize(ROWS);
            }
            assertThat(stored(history, world, "level"))
                    .extracting(HistoryPoint::value)
                    .containsExactlyElementsOf(levels());
        }
        List<ConditionEvent> events = events(pipeline, world);
        assertThat(events)
                .filteredOn(event -> event.kind() == EventKind.GAP)
                .hasSize(GAPS * ALL.size());
        assertThat(events)
                .extracting(ConditionEvent::colour)
                .as("no red in a month in which nothing failed")
                .extracting(String::valueOf)
                .doesNotContain("RED");
    }

    /** The history is killed before it begins, and comes back in the middle. */
    private static void oneHighLimit(Pipeline pipeline, World world) throws Exception {
        pipeline.history(Influxd::kill);
        var back =
                CompletableFuture.runAsync(
                        () -> pipeline.history(Influxd::startAgain),
                        CompletableFuture.delayedExecutor(8, TimeUnit.SECONDS));
        PlayCounts unused = play(pipeline, world, "june-high-limit.yaml", ALL.subList(0, 1));
        back.join();
        try (HistoryReader history = pipeline.history()) {
            assertThat(stored(history, world, "level")).hasSize(ROWS);
        }
        List<String> told =
                events(pipeline, world).stream()
                        .filter(event -> event.condition().equals("level.limit"))
                        .map(event -> event.kind() + " " + at(event.measuredAt()))
                        .toList();
        assertThat(told).isNotEmpty().isEqualTo(computedFromTheText());
    }

    private static Instant at(@Nullable Long millis) {
        return Instant.ofEpochMilli(Objects.requireNonNull(millis));
    }

    private static PlayCounts play(
            Pipeline pipeline, World world, String plan, List<String> columns) throws Exception {
        pipeline.topics().createWorld(world);
        var mapped = columns.stream().map(MappedColumn::parse).toList();
        try (CsvRecording june =
                CsvRecording.open(new CsvSource(JUNE, mapped, null, ZoneOffset.UTC))) {
            byte[] file = Files.readAllBytes(Path.of("src/test/resources/plans", plan));
            var declared = Objects.requireNonNull(SiteFiles.read(file, new Problems(plan)));
            var unused =
                    pipeline.plans().apply(world, declared, june.nextStamp().orElseThrow(), false);
            PlayCounts counts =
                    new Play(
                                    MqttBroker.open(MqttAddress.parse(pipeline.broker())),
                                    world,
                                    POND,
                                    Speed.MAX)
                            .run(june, PlayProgress.UNHEARD);
            await().atMost(Duration.ofMinutes(1))
                    .until(() -> pipeline.bridge().counts().balance().inFlight() == 0);
            pipeline.settle();
            return counts;
        }
    }

    private static List<HistoryPoint> stored(HistoryReader history, World world, String sensor) {
        return history.read(
                new HistoryQuery(
                        new SiteKey(world, POND),
                        new SensorId(sensor),
                        HistoryQuery.EARLIEST,
                        HistoryQuery.LATEST,
                        HistoryQuery.LARGEST_LIMIT));
    }

    private static List<ConditionEvent> events(Pipeline pipeline, World world) throws Exception {
        List<ConditionEvent> events = new ArrayList<>();
        for (var record : pipeline.log().read(TrueJournal.CONDITIONS, Map.of())) {
            ConditionEvent event = ConditionRecord.decode(record.value()).event();
            if (event != null && event.world().equals(world.name())) {
                events.add(event);
            }
        }
        return events;
    }

    private static List<Double> levels() throws IOException {
        return rows().map(cells -> Double.valueOf(cells[4])).toList();
    }

    private static Stream<String[]> rows() throws IOException {
        return Files.readAllLines(JUNE, UTF_8).stream().skip(1).map(line -> line.split(",", -1));
    }

    /** In whole centimetres, from the text: raised at 338.80 m, cleared below 338.78 m. */
    private static List<String> computedFromTheText() throws IOException {
        List<String> computed = new ArrayList<>();
        boolean high = false;
        for (String[] cells : rows().toList()) {
            long centimetres = Math.round(Double.parseDouble(cells[4]) * 100);
            Instant time = LocalDateTime.parse(cells[0], LOCAL).toInstant(ZoneOffset.UTC);
            if (!high && centimetres >= 33_880) {
                computed.add("RAISED " + time);
                high = true;
            } else if (high && centimetres < 33_878) {
                computed.add("CLEARED " + time);
                high = false;
            }
        }
        return computed;
    }
}

package berm.sim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.ConditionEvent;
import berm.domain.SensorId;
import berm.domain.World;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shipped recording is what the physics makes, and it is playable. */
class StormRecordingTest {

    private static final Path FILE = Path.of("../src/dist/conf/recordings/storm.csv");
    private static final Duration FROM = Duration.ofMinutes(12 * 60 + 45);
    private static final Duration MISSING = Duration.ofMinutes(14 * 60 + 10);
    private static final int ROWS = 181;
    private static final List<String> POINTS = List.of("P1", "P2", "P3");
    private static final Scenario POND = Demonstration.pond();

    @Test
    void isWhatThePhysicsMakes() throws IOException {
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(FILE, make(), UTF_8);
        }
        assertThat(Files.readString(FILE, UTF_8)).isEqualTo(make());
        assertThat(Files.size(FILE)).isLessThan(30_000);
    }

    @Test
    void isReadWithOneMissingSample() throws IOException {
        try (CsvRecording recording = open()) {
            steps(recording);
            assertThat(recording.counts())
                    .isEqualTo(new RecordingCounts(ROWS, ROWS, 6 * ROWS - 1, 1, 0));
        }
    }

    @Test
    void raisesTheDrainAndBlueAndYellowAndTellsItsOneGap() throws IOException {
        try (CsvRecording recording = open()) {
            List<ConditionEvent> events =
                    JudgedSite.judge(
                            DemonstrationSitesTest.plan("pingshan.yaml", true),
                            new World("storm"),
                            steps(recording).stream());
            assertThat(events)
                    .extracting(
                            event ->
                                    event.kind()
                                            + " "
                                            + event.condition()
                                            + " "
                                            + Instant.ofEpochMilli(event.clock()))
                    .containsExactly(
                            "RAISED drain-obstructed 2020-08-04T05:15:00Z",
                            "RAISED level.limit 2020-08-04T05:24:00Z",
                            "GAP level.gap 2020-08-04T06:11:00Z",
                            "LEVEL_CHANGED level.limit 2020-08-04T07:05:00Z");
        }
    }

    private static CsvRecording open() throws IOException {
        List<MappedColumn> columns =
                Stream.of(
                                "level_m=level:m",
                                "rain_mm=rain:mm",
                                "outflow_m3s=outflow:m3/s",
                                "p1_m=P1:m",
                                "p2_m=P2:m",
                                "p3_m=P3:m")
                        .map(MappedColumn::parse)
                        .toList();
        return CsvRecording.open(new CsvSource(FILE, columns, null, ZoneOffset.UTC));
    }

    private static List<Step> steps(CsvRecording recording) {
        List<Step> steps = new ArrayList<>();
        recording.forEachRemaining(steps::add);
        return steps;
    }

    private static String make() {
        FloodCourse course = FloodCourse.of(Flood.DEMONSTRATION, Demonstration.END);
        StringBuilder file = new StringBuilder("time,level_m,rain_mm,outflow_m3s,p1_m,p2_m,p3_m\n");
        for (int minute = 0; minute < ROWS; minute++) {
            Duration time = FROM.plusMinutes(minute);
            OffsetDateTime stamp =
                    Demonstration.MIDNIGHT.plus(time).atOffset(ZoneOffset.ofHours(8));
            String level =
                    time.equals(MISSING)
                            ? ""
                            : String.format(Locale.ROOT, "%.3f", course.levelM(time));
            String rain = String.format(Locale.ROOT, "%.1f", course.rainMm(time));
            String outflow = String.format(Locale.ROOT, "%.3f", course.outflow(time));
            file.append(String.join(",", stamp.toString(), level, rain, outflow));
            POINTS.forEach(point -> file.append(',').append(depth(point, time)));
            file.append('\n');
        }
        return file.toString();
    }

    /** Of the demonstration's day, in which the debris is freed long after the recording ends. */
    private static String depth(String point, Duration time) {
        return String.format(Locale.ROOT, "%.2f", POND.value(new SensorId(point), time));
    }
}

package berm.sim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.World;
import berm.domain.plan.Plan;
import berm.messages.Problems;
import berm.messages.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The committed test plans on one June of a real pond, in which nothing failed. */
class JunePlansTest {

    private static final Path PLANS = Path.of("../src/e2e/src/test/resources/plans");
    private static final Path JUNE =
            Path.of(
                    System.getProperty("berm.recordings", "nowhere"),
                    "tailings_dam_pond_2020/pond_station_5min_june.csv");
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd H:mm");

    @Test
    void thePlansHaveNoProblems() throws IOException {
        assertThat(plan("june-pond.yaml").sensors()).hasSize(5);
        assertThat(plan("june-high-limit.yaml").sensors()).hasSize(1);
    }

    @Test
    void juneGivesNineGapsInEachColumnAndNoRed() throws IOException {
        List<ConditionEvent> events =
                judge(
                        "june-pond.yaml",
                        "pond_level_m=level",
                        "baro_mbar=baro",
                        "baro_mH2O=baro-water",
                        "panel_temp_c=panel-temperature",
                        "smartpt_temp_c=transducer-temperature");
        assertThat(events).filteredOn(event -> event.kind() == EventKind.GAP).hasSize(5 * 9);
        assertThat(events).extracting(ConditionEvent::colour).doesNotContain(Colour.RED);
        assertThat(events)
                .filteredOn(event -> event.kind() != EventKind.GAP)
                .extracting(ConditionEvent::condition)
                .containsOnly("level.limit");
    }

    @Test
    void theSingleLimitIsRaisedAndClearedWhenTheFileSaysSo() throws IOException {
        List<String> judged =
                judge("june-high-limit.yaml", "pond_level_m=level").stream()
                        .filter(event -> event.kind() != EventKind.GAP)
                        .map(event -> event.kind() + " " + Instant.ofEpochMilli(event.clock()))
                        .toList();
        assertThat(judged).isNotEmpty().containsExactlyElementsOf(computedFromTheText());
    }

    private static List<String> computedFromTheText() throws IOException {
        List<String> computed = new ArrayList<>();
        boolean high = false;
        List<String> lines = Files.readAllLines(JUNE, UTF_8);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
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

    private static List<ConditionEvent> judge(String file, String... maps) throws IOException {
        assertThat(JUNE).as("the recordings, see BERM_RECORDINGS").exists();
        List<MappedColumn> columns = List.of(maps).stream().map(MappedColumn::parse).toList();
        List<Step> steps = new ArrayList<>();
        try (CsvRecording recording =
                CsvRecording.open(new CsvSource(JUNE, columns, null, ZoneOffset.UTC))) {
            recording.forEachRemaining(steps::add);
        }
        assertThat(steps).hasSize(8_631);
        return JudgedSite.judge(plan(file), new World("june"), steps.stream());
    }

    private static Plan plan(String file) throws IOException {
        Problems problems = new Problems(file);
        Plan plan = SiteFiles.check(Files.readAllBytes(PLANS.resolve(file)), false, problems);
        assertThat(problems.found()).isEmpty();
        return Objects.requireNonNull(plan);
    }
}

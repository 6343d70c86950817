package berm.sim;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvRecordingTest {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @TempDir private Path directory;

    private final List<String> problems = new ArrayList<>();
    private RecordingCounts counts = new RecordingCounts(0, 0, 0, 0, 0);

    @Test
    void everyRowIsAStepWithTheMappedColumns() throws IOException {
        assertThat(
                        play(
                                "time,level,note,rain\n2020-06-01 0:00,1.5,a,0\n2020-06-01 0:05,-.5,b,2e1\n",
                                "level=L:m",
                                "rain=R"))
                .containsExactly(
                        "2020-05-31T16:00:00Z L=1.5m R=0.0", "2020-05-31T16:05:00Z L=-0.5m R=20.0");
        assertThat(counts).isEqualTo(new RecordingCounts(2, 2, 4, 0, 0));
    }

    @Test
    void readsWhatSpreadsheetsWrite() throws IOException {
        assertThat(
                        play(
                                "\uFEFF\"time\",\"level, \"\"upper\"\"\"\r\n\"2020/6/1 0:00\",\" 1.5 \"\r\n\r\n2020/6/1 0:05,2\r\n",
                                "level, \"upper\"=L"))
                .containsExactly("2020-05-31T16:00:00Z L=1.5", "2020-05-31T16:05:00Z L=2.0");
        assertThat(problems).isEmpty();
    }

    @Test
    void aMissingSampleIsNotInItsStep() throws IOException {
        assertThat(play("t,a,b\n2020-06-01,,1\n2020-06-02,NA,NaN\n", "a=A", "b=B"))
                .containsExactly("2020-05-31T16:00:00Z B=1.0", "2020-06-01T16:00:00Z");
        assertThat(counts).isEqualTo(new RecordingCounts(2, 2, 1, 3, 0));
    }

    @Test
    void whatCannotBeReadIsToldWithItsLineAndTheRestIsPlayed() throws IOException {
        assertThat(
                        play(
                                "t,a,b\n2020-06-01,1,2\n\nsoon,1,2\n2020-06-02,wet,2\n2020-06-03,1\n2020-06-01,1,2\n2020-06-03,1,0x10\n2020-06-04,1e999,3\n",
                                "a=A",
                                "b=B"))
                .containsExactly(
                        "2020-05-31T16:00:00Z A=1.0 B=2.0",
                        "2020-06-01T16:00:00Z B=2.0",
                        "2020-06-02T16:00:00Z A=1.0",
                        "2020-06-03T16:00:00Z B=3.0");
        assertThat(problems)
                .containsExactly(
                        "line 4: 'soon' is no time",
                        "line 5: a 'wet' is no number",
                        "line 6: has 2 cells, but the header 3",
                        "line 7: '2020-06-01' is not later than 2020-06-01T16:00:00Z",
                        "line 8: b '0x10' is no number",
                        "line 9: a '1e999' is no number");
        assertThat(counts).isEqualTo(new RecordingCounts(7, 4, 5, 0, 9));
    }

    @Test
    void theTimeIsTheFirstColumnThatReadsAsOneOrTheOneNamed() throws IOException {
        String file = "n,measured,sent,a\n1,1596500000,1596500009000,7\n";
        assertThat(play(file, "a=A")).containsExactly("2020-08-04T00:13:20Z A=7.0");
        assertThat(steps(file, "sent", SHANGHAI, "a=A"))
                .containsExactly("2020-08-04T00:13:29Z A=7.0");
    }

    @Test
    void anHourThatHappensTwiceIsToldTwiceAndOneThatIsSkippedNotAtAll() throws IOException {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(
                        steps(
                                "t,a\n2020-10-25 2:00,1\n2020-10-25 2:30,2\n2020-10-25 2:00,3\n2020-10-25 2:30,4\n",
                                null,
                                berlin,
                                "a=A"))
                .containsExactly(
                        "2020-10-25T00:00:00Z A=1.0",
                        "2020-10-25T00:30:00Z A=2.0",
                        "2020-10-25T01:00:00Z A=3.0",
                        "2020-10-25T01:30:00Z A=4.0");
        steps("t,a\n2020-03-29 1:30,1\n2020-03-29 2:30,2\n", null, berlin, "a=A");
        assertThat(problems).containsExactly("line 3: '2020-03-29 2:30' is no time");
    }

    @Test
    void everyColumnThatIsNotThereIsNamedAtOnce() throws IOException {
        assertThatThrownBy(() -> play("a,b,b\n2020-06-01,1,2\n", "c=C", "b=B"))
                .isInstanceOf(UnreadableRecording.class)
                .hasMessage(
                        "there is no column 'c'; there are [a, b, b]\nthe column 'b' is there 2 times");
        assertThatThrownBy(() -> play("a,b\n3,4\n", "a=A"))
                .hasMessageContaining("no column of the first row reads as a time");
        assertThatThrownBy(() -> play("", "a=A")).hasMessage("there is no header");
    }

    @Test
    void anEndlessRowEndsTheRecordingWithAProblem() throws IOException {
        String file = "t,a\n2020-06-01,1\n2020-06-02,\"" + "x\n".repeat(100_000);
        assertThat(play(file, "a=A")).hasSize(1);
        assertThat(problems)
                .containsExactly(
                        "line 3: a row is longer than 65536 characters; nothing after it is read");
        assertThat(counts).isEqualTo(new RecordingCounts(2, 1, 1, 0, 1));
    }

    @Test
    void anotherEncodingSpoilsNoNumbers() throws IOException {
        Path file = directory.resolve("gbk.csv");
        Files.writeString(file, "时间,level\n2020-06-01,1\n", Charset.forName("GBK"));
        assertThat(steps(file, null, SHANGHAI, "level=L"))
                .containsExactly("2020-05-31T16:00:00Z L=1.0");
    }

    @Test
    void anyBytesAreStepsOrProblemsAndTheCountsBalance() throws IOException {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        String alphabet = "0123456789-:T Z.,,,\n\n\r\"\"eENA\uFEFF\u0000水";
        for (int i = 0; i < 2_000; i++) {
            StringBuilder file = new StringBuilder("t,a\n2020-06-01,1\n");
            for (int n = random.nextInt(200); n > 0; n--) {
                file.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(play(file.toString(), "a=A")).as("seed %d", seed).isNotEmpty();
            assertThat(counts.samples() + counts.missing() + counts.broken())
                    .as("seed %d: %s", seed, file)
                    .isEqualTo(counts.rows());
        }
    }

    @Test
    void aLongRecordingIsNotKeptInMemory() throws IOException {
        Path file = directory.resolve("long.csv");
        try (BufferedWriter writer = Files.newBufferedWriter(file, UTF_8)) {
            writer.write("t,a\n");
            for (long second = 1_500_000_000L; second < 1_500_200_000L; second++) {
                writer.write(second + ",1.25\n");
            }
        }
        long steps = 0;
        try (CsvRecording recording = CsvRecording.open(source(file, null, SHANGHAI, "a=A"))) {
            for (; recording.hasNext(); steps++) {
                assertThat(recording.next().samples()).hasSize(1);
            }
        }
        assertThat(steps).isEqualTo(200_000);
    }

    @Test
    void juneOfARealPondHas8631RowsInEveryColumn() throws IOException {
        Path june =
                Path.of(
                        System.getProperty("berm.recordings", "nowhere"),
                        "tailings_dam_pond_2020/pond_station_5min_june.csv");
        assertThat(june).as("the recordings, see BERM_RECORDINGS").exists();
        List<String> steps =
                steps(june, null, SHANGHAI, "pond_level_m=level:m", "baro_mbar=baro:mbar");
        assertThat(steps)
                .hasSize(8_631)
                .startsWith("2020-05-31T16:00:00Z level=338.48m baro=960.8395mbar");
        assertThat(counts).isEqualTo(new RecordingCounts(8_631, 8_631, 17_262, 0, 0));
    }

    @Test
    void aMappingNamesASensorAndPerhapsAUnit() {
        assertThat(MappedColumn.parse("a=b=c:mm").column()).isEqualTo("a=b");
        assertThat(MappedColumn.parse("a=c").unit()).isNull();
        for (String wrong : List.of("a", "=c", "a=", "a=c d", "a=c:furlong", "a=c:")) {
            assertThatThrownBy(() -> MappedColumn.parse(wrong))
                    .as(wrong)
                    .isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> source(directory, null, SHANGHAI, "a=A", "b=A"))
                .hasMessageContaining("each sensor needs one column");
    }

    private List<String> play(String content, String... maps) throws IOException {
        return steps(content, null, SHANGHAI, maps);
    }

    private List<String> steps(
            String content, @Nullable String timeColumn, ZoneId zone, String... maps)
            throws IOException {
        Path file = Files.writeString(directory.resolve("file.csv"), content, UTF_8);
        return steps(file, timeColumn, zone, maps);
    }

    private List<String> steps(Path file, @Nullable String timeColumn, ZoneId zone, String... maps)
            throws IOException {
        List<String> steps = new ArrayList<>();
        try (CsvRecording recording = CsvRecording.open(source(file, timeColumn, zone, maps))) {
            while (recording.hasNext()) {
                steps.add(line(recording.next()));
            }
            counts = recording.counts();
            problems.clear();
            problems.addAll(recording.problems());
        }
        return steps;
    }

    private static CsvSource source(
            Path file, @Nullable String timeColumn, ZoneId zone, String... maps) {
        return new CsvSource(
                file, Arrays.stream(maps).map(MappedColumn::parse).toList(), timeColumn, zone);
    }

    private static String line(Step step) {
        StringBuilder line = new StringBuilder(Instant.ofEpochMilli(step.stamp()).toString());
        for (Sample sample : step.samples()) {
            String unit = sample.unit();
            line.append(' ').append(sample.sensor()).append('=').append(sample.value());
            line.append(unit == null ? "" : unit);
        }
        return line.toString();
    }
}

package berm.center.rescue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import berm.messages.Problems;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReachTest {
    private static final String FILE =
            """
            stations:
              - {id: near, name: {zh: 近, en: Near}, phone: "119-1", state: in-use,
                 minutes: {pond: {is: 9, source: driven by Li, date: 2026-03-01}}}
              - {id: built, name: {zh: 建, en: Built}, phone: "119-2", state: building,
                 minutes: {pond: {is: 5, source: driven by Li, date: 2026-03-01}}}
              - {id: far, name: {zh: 远, en: Far}, phone: "119-3", state: in-use,
                 minutes: {pond: {is: 40, source: a map, date: 2025-01-01}}}
              - {id: line, name: {zh: 线, en: Line}, phone: "119-4", state: in-use,
                 place: {latitude: 30.1, longitude: 120.5}}
              - {id: other, name: {zh: 另, en: Other}, phone: "119-5", state: in-use,
                 place: {latitude: 30.2, longitude: 120.5}}
              - {id: nowhere, name: {zh: 无, en: Nowhere}, phone: "119-6", state: in-use}
            """;

    private final List<Station> stations = read(FILE);

    private static List<Station> read(String file) {
        var problems = new Problems("stations");
        List<Station> stations = StationFile.read(file.getBytes(UTF_8), problems);
        assertThat(problems.found()).isEmpty();
        return stations;
    }

    private List<Reach> nearest(Map<String, RoadCut> cuts) {
        return Reach.nearest(stations, "pond", new Place(30.0, 120.5), cuts);
    }

    @Test
    void statedRoadsComeFirstAndAStraightLineIsOnlyAnEstimate() {
        List<Reach> nearest = nearest(Map.of());

        assertThat(nearest)
                .extracting(Reach::station)
                .containsExactly("built", "near", "far", "line");
        Reach line = nearest.get(3);
        assertThat(line.estimated()).isTrue();
        // A tenth of a degree of latitude is 11.12 km, which is 17 min at 40 km/h.
        assertThat(line.kilometres()).isCloseTo(11.12, within(0.01));
        assertThat(line.minutes()).isEqualTo(17);
        assertThat(nearest.get(1).source()).isEqualTo("driven by Li");
        assertThat(nearest.get(1).date()).isEqualTo("2026-03-01");
    }

    @Test
    void aStationBehindACutRoadIsPassedOverButShown() {
        List<Reach> nearest = nearest(Map.of("near", new RoadCut("near", 7, "Wang", "slip")));

        assertThat(nearest)
                .extracting(Reach::station)
                .containsExactly("built", "near", "far", "line", "other");
        assertThat(nearest.stream().filter(Reach::isUsable)).hasSize(3);
        assertThat(nearest.get(1).isUsable()).isFalse();
    }

    @Test
    void theShippedExampleIsRightAndItsStatedRoadsAreNoShorterThanALine() throws IOException {
        List<Station> shipped = read(Files.readString(Path.of("../dist/conf/stations.yaml")));
        var sites =
                Map.of(
                        "pingshan",
                        new Place(29.612, 120.905),
                        "tank-farm",
                        new Place(30.123, 120.841));
        sites.forEach(
                (site, place) ->
                        assertThat(Reach.nearest(shipped, site, place, Map.of()))
                                .isNotEmpty()
                                .allMatch(ReachTest::isNoFasterThanSixtyAnHour));
    }

    private static boolean isNoFasterThanSixtyAnHour(Reach reach) {
        Double kilometres = reach.kilometres();
        return kilometres != null && kilometres <= reach.minutes();
    }

    @Test
    void everythingWrongWithAFileIsToldAtOnce() {
        var problems = new Problems("stations");
        String wrong =
                """
                stations:
                  - {id: A B, name: {zh: 近}, phone: "", state: soon, place: {latitude: 99, longitude: 0},
                     minutes: {pond: {is: 0, source: x, date: yesterday}}, opens: 8}
                """;
        var unused = StationFile.read(wrong.getBytes(UTF_8), problems);

        assertThat(String.join("\n", problems.found()))
                .contains("stations[0].id", "name.en", "phone", "state: must be in-use")
                .contains("place.latitude", "minutes.pond.is", "minutes.pond.date")
                .contains("opens: is not known here");
        for (String bytes : List.of("", "[", "stations: 7", "{}")) {
            var more = new Problems("stations");
            unused = StationFile.read(bytes.getBytes(UTF_8), more);
            assertThat(more.none()).isFalse();
        }
    }
}

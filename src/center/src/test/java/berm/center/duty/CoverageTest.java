package berm.center.duty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.center.LatestReading;
import berm.center.PlanView;
import berm.center.PlanView.SensorView;
import berm.center.SiteSheet;
import berm.messages.Problems;
import berm.messages.SiteName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CoverageTest {
    private static final long NOW = 1_600_000_000_000L;
    private static final long MINUTE = 60_000;
    private static final List<String> ALL =
            List.of("level", "beach", "displacement", "phreatic", "rain");

    private final Map<String, LatestReading> readings = new HashMap<>();

    private static PlanView plan(String site, String kind, @Nullable String grade) {
        return new PlanView(
                "live",
                site,
                1,
                new SiteName(site, site),
                kind,
                grade,
                false,
                ALL.stream().map(CoverageTest::sensor).toList(),
                List.of(),
                null,
                SiteSheet.NONE);
    }

    private static SensorView sensor(String item) {
        return new SensorView(
                item + "-1",
                new SiteName(item, item),
                "LEVEL",
                "m",
                "m",
                item,
                false,
                MINUTE,
                null,
                List.of(),
                false,
                List.of());
    }

    private void heard(String site, String item, long ago, String quality, String... flags) {
        String sensor = item + "-1";
        readings.put(
                site + "/" + sensor,
                new LatestReading(
                        "live",
                        site,
                        sensor,
                        NOW - ago,
                        1,
                        "m",
                        quality,
                        Set.copyOf(Arrays.asList(flags)),
                        NOW - ago));
    }

    private Coverage coverage(List<Register.Pond> register, PlanView... plans) {
        return Coverage.of(List.of(plans), readings, register, NOW);
    }

    @Test
    void aPondIsCoveredWhenEveryItemHasAUsablePoint() {
        PlanView pond = plan("pond", "tailings-pond", "II");
        ALL.forEach(item -> heard("pond", item, 2 * MINUTE, "GOOD"));
        assertThat(coverage(List.of(), pond).covered()).isEqualTo(1);

        heard("pond", "rain", 2 * MINUTE + 1, "GOOD");
        heard("pond", "beach", 0, "FAIL");
        heard("pond", "phreatic", 0, "GOOD", "OLD");
        heard("pond", "level", 0, "GOOD", "MANUAL");
        Coverage coverage = coverage(List.of(), pond);
        assertThat(coverage.covered()).isZero();
        assertThat(coverage.ponds().get(0).missing())
                .extracting(Coverage.Missing::item)
                .containsExactly(
                        RequiredItem.LEVEL,
                        RequiredItem.BEACH,
                        RequiredItem.PHREATIC,
                        RequiredItem.RAIN);
    }

    @Test
    void theRegisterIsTheDenominator() {
        String file =
                """
                ponds:
                  - {name: {zh: 甲, en: A}, class: III, county: Xinchang}
                  - {name: {zh: 乙, en: B}, class: IV, county: Xinchang}
                  - {name: {zh: 丙, en: C}, class: II, county: Zhuji, site: pond}
                """;
        var problems = new Problems("register");
        Register register = Register.read(file.getBytes(UTF_8), problems);
        assertThat(problems.found()).isEmpty();
        ALL.forEach(item -> heard("pond", item, 0, "GOOD"));
        Coverage coverage =
                coverage(
                        register.ponds(),
                        plan("pond", "tailings-pond", "II"),
                        plan("small", "tailings-pond", "V"),
                        plan("plain", "tailings-pond", null));

        assertThat(coverage.covered()).isEqualTo(1);
        assertThat(coverage.ponds())
                .extracting(pond -> pond.name().en())
                .containsExactly("pond", "A");
    }

    @Test
    void aHazardSourceIsOnlineWhenOneSensorIsHeard() {
        heard("one", "level", MINUTE, "GOOD");
        heard("two", "level", 5 * MINUTE, "GOOD");
        Coverage coverage =
                coverage(
                        List.of(),
                        plan("one", "hazard-source", null),
                        plan("two", "hazard-source", null));

        assertThat(coverage.hazards()).isEqualTo(2);
        assertThat(coverage.hazardsOnline()).isEqualTo(1);
        assertThat(coverage.ponds()).isEmpty();
    }
}

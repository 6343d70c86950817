package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Sampling;
import berm.domain.plan.Sensor;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class SiteFilesTest {
    private static final String POND =
            """
            site: pingshan
            name: {zh: 平山尾矿库, en: Pingshan pond}
            kind: tailings-pond
            class: II
            sensors:
              level:
                name: {zh: 库水位, en: Pond level}
                quantity: LEVEL
                unit: m
                interval: 5 min
                limits:
                  direction: high
                  deadband: 2 cm
                  levels:
                    yellow: {at: 101.4 m, onDelay: 2 min, approvedBy: demonstration}
                    red: {at: 102 m, approvedBy: "Wang, chief engineer", effectiveFrom: 2020-01-01}
            """;

    private static Problems problems(String file) {
        var problems = new Problems("pond.yaml");
        SiteFiles.check(file.getBytes(UTF_8), true, problems);
        return problems;
    }

    private static LimitLadder ladder(boolean demonstration) {
        var problems = new Problems("pond.yaml");
        Plan plan = SiteFiles.check(POND.getBytes(UTF_8), demonstration, problems);
        assertThat(problems.found()).isEmpty();
        return Objects.requireNonNull(Objects.requireNonNull(plan).sensors().get(0).limits());
    }

    @Test
    void aSiteFileBecomesAPlan() {
        assertThat(ladder(true).limits())
                .containsExactly(
                        new Limit(Colour.YELLOW, 101.4, 101.38, 120_000, 0, "demonstration", null),
                        new Limit(Colour.RED, 102, 101.98, 0, 0, "Wang, chief engineer", null));
    }

    @Test
    void anApprovalForDemonstrationCountsOnlyThere() {
        assertThat(ladder(false).limits().get(0).approvedBy()).isNull();
        assertThat(ladder(false).limits().get(1).approvedBy()).isEqualTo("Wang, chief engineer");
    }

    @Test
    void everyProblemIsToldAtOnceWithItsPlace() {
        String broken =
                POND.replace("site: pingshan", "site: Ping Shan")
                        .replace("class: II", "class: 2\ncolor: red")
                        .replace("5 min", "often")
                        .replace("101.4 m", "101.4 kPa")
                        .replace("2020-01-01", "soon");
        assertThat(problems(broken).found())
                .containsExactlyInAnyOrder(
                        "pond.yaml: site: 'Ping Shan' must be 1 to 64 of a-z, 0-9, _ and -",
                        "pond.yaml: class: '2' must be I, II, III, IV or V",
                        "pond.yaml: color: is not known here",
                        "pond.yaml: sensors.level.interval: 'often' must be a duration such as 30 s, 5 min or 2 h",
                        "pond.yaml: sensors.level.limits.levels.yellow.at: '101.4 kPa', but LEVEL is measured in m",
                        "pond.yaml: sensors.level.limits.levels.red.effectiveFrom: 'soon' must be a date such as 2020-01-31");
    }

    @Test
    void aSensorMaySendMoreOftenDuringAResponse() {
        String file = POND.replace("5 min", "{normal: 5 min, flood: 1 min}");
        Plan plan = SiteFiles.check(file.getBytes(UTF_8), true, new Problems("pond.yaml"));
        Sensor level = Objects.requireNonNull(plan).sensors().get(0);
        assertThat(level.interval(Sampling.NORMAL)).isEqualTo(300_000);
        assertThat(level.interval(Sampling.FLOOD)).isEqualTo(60_000);
    }

    @Test
    void theIntervalOfAResponseIsNoLongerThanTheOther() {
        assertThat(problems(POND.replace("5 min", "{normal: 5 min, flood: 6 min}")).found())
                .containsExactly(
                        "pond.yaml: sensors.level.interval.flood: must not be longer than normal");
        assertThat(problems(POND.replace("5 min", "{normal: 0 s, dry: 1 h}")).found())
                .containsExactly(
                        "pond.yaml: sensors.level.interval.normal: must be more than 0",
                        "pond.yaml: sensors.level.interval.flood: is missing",
                        "pond.yaml: sensors.level.interval.dry: is not known here");
    }

    @Test
    void limitsMustRiseWithTheirColours() {
        assertThat(problems(POND.replace("102 m", "101 m")).found())
                .containsExactly(
                        "pond.yaml: sensors.level.limits.levels.red: must be more dangerous than the colour below it");
    }

    @Test
    void hostileFilesAreProblems() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
        for (char name = 'b'; name <= 'z'; name++) {
            String before = "*" + (char) (name - 1);
            bomb += name + ": &" + name + " [" + (before + ",").repeat(8) + before + "]\n";
        }
        for (String file :
                List.of(
                        bomb,
                        "",
                        "a: b: c",
                        "[1",
                        "7",
                        "&a [*a]",
                        "? [x]\n: y",
                        "\u0000",
                        "[".repeat(50_000))) {
            assertThat(problems(file).none()).as(file.length() > 40 ? "long" : file).isFalse();
        }
    }

    @Test
    void anotherEncodingIsAProblem() {
        var problems = new Problems("pond.yaml");
        SiteFiles.check(POND.getBytes(Charset.forName("GBK")), true, problems);
        assertThat(problems.found()).containsExactly("pond.yaml: is not UTF-8");
    }
}

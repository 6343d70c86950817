package berm.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.SensorId;
import berm.domain.plan.Plan;
import berm.messages.Packs;
import berm.messages.Problems;
import berm.messages.SiteFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExplanationTest {
    private static final String POND =
            """
            site: pond
            name: {zh: 库, en: Pond}
            kind: tailings-pond
            hazard: {people: 0, holds: [{substance: ammonia, most: 60 t}], supervision: {grade: B, document: Decision 12}}
            sensors:
              level:
                name: {zh: 库水位, en: Pond level}
                quantity: LEVEL
                unit: m
                interval: 5 min
                item: level
                limits:
                  direction: high
                  deadband: 2 cm
                  levels:
                    yellow: {at: 101.4 m}
                    red: {at: 102 m, onDelay: 90 s, offDelay: 1 d, approvedBy: Wang, document: Report 7}
                rules:
                  rise: {measure: slope, window: 6 h, direction: high, deadband: 0 m/h, levels: {blue: {at: 0.5 m/h, approvedBy: Wang}}}
              outflow:
                name: {zh: 排洪流量, en: Outflow}
                quantity: FLOW
                unit: L/s
                interval: 1 min
            conditions:
              drain:
                name: {zh: 排洪不畅, en: Drain}
                when: {all: [level.limit >= red, outflow <= 50 L/s, {not: outflow.silence}]}
                colour: orange
              colour:
                name: {zh: 综合预警, en: Colour}
                vote: {blue: 4, yellow: 3, orange: 2}
                approvedBy: GB
            """;

    private static Explanation explanation() {
        var problems = new Problems("pond.yaml");
        Plan plan = SiteFiles.check(POND.getBytes(UTF_8), false, problems);
        assertThat(problems.found()).isEmpty();
        return new Explanation(Objects.requireNonNull(plan));
    }

    @Test
    void saysEveryRuleOfASensorAndWhereItsNumbersComeFrom() {
        assertThat(explanation().of(new SensorId("level")))
                .containsExactly(
                        "level: LEVEL in m, a reading every 5 min, which sounds if it arrives within 30 min",
                        "  silence: yellow after 15 min, lost after 50 min (3 and 10 intervals, a proposal of Berm's)",
                        "  limit: the readings",
                        "    yellow >= 101.4 m, clears < 101.38; approved by nobody: warns at most in yellow",
                        "    red    >= 102 m, clears < 101.98; on after 90 s; off after 1 d; approved by Wang (Report 7)",
                        "  rise: the least-squares slope of 6 h, of at least 5 readings",
                        "    blue   >= 0.5 m/h, clears < 0.5; approved by Wang",
                        "  votes as a point of level");
        assertThat(explanation().of(new SensorId("depth"))).isEmpty();
    }

    @Test
    void saysTheConditionsOfTheSiteAfterItsSensors() {
        assertThat(explanation().lines())
                .contains(
                        "drain: all of (level.limit >= red, outflow <= 0.05 m3/s, not outflow.silence)",
                        "    orange; approved by nobody: warns at most in yellow",
                        "colour: the vote of colours, 4 blue, 3 yellow, 2 orange make one of the next; 1 is blue")
                .hasSize(21);
    }

    @Test
    void saysWhatTheSiteIsAsAHazardSource() {
        assertThat(explanation().lines().subList(0, 4))
                .containsExactly(
                        "major hazard source by GB 18218-2018, level 4 of 4: S 6, R 6",
                        "  0 people within 500 m: α 0.5 [sourced: Order 40 annex 1 (same table as GB 18218-2018), copy S35]",
                        "  ammonia: 60 t by design; Q, in t, 10 [recalled: GB 18218-2018 table 1, high confidence]; β 2 [sourced: Order 40 annex 1 (same table as GB 18218-2018), copy S35]",
                        "  the bureau supervises it in grade B (Decision 12)");
    }

    @Test
    void saysOfEveryNumberOfAPackWhereItComesFrom() throws IOException {
        String told = String.join("\n", packed("upstream").lines()) + "\n";
        Path golden = Path.of("src/test/resources/berm/launcher/upstream-explained.txt");
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, told);
        }
        assertThat(told).isEqualTo(Files.readString(golden));
    }

    private static Explanation packed(String example) throws IOException {
        Path packs = Path.of("../dist/conf/packs");
        var site =
                SiteDirectory.read(
                                packs.resolve("examples"),
                                InstalledPacks.read(packs, Packs.NONE),
                                false)
                        .sites()
                        .stream()
                        .filter(one -> one.file().equals(example + ".yaml"))
                        .findFirst();
        return new Explanation(site.orElseThrow().plan());
    }
}

package berm.launcher;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.messages.PlanJson;
import berm.messages.Problems;
import berm.messages.SiteFiles;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class PlanDifferenceTest {
    private static final String POND =
            """
            site: pingshan
            name: {zh: 平山库, en: Pingshan pond}
            kind: tailings-pond
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
                    yellow: {at: 101.40 m, approvedBy: Wang}
                    orange: {at: 101.70 m, onDelay: 2 min, approvedBy: Wang}
                rules:
                  rise:
                    measure: rate
                    direction: high
                    deadband: 0.05 m/h
                    levels: {yellow: {at: 0.2 m/h}}
              rain:
                name: {zh: 雨量, en: Rain}
                quantity: RAIN
                unit: mm
                interval: 5 min
            conditions:
              wet:
                name: {zh: 湿, en: Wet}
                when: {all: [level.limit, rain >= 0.5 mm]}
                colour: yellow
                approvedBy: Wang
            """;

    private static byte[] document(String file, boolean demonstration) {
        var declared =
                Objects.requireNonNull(SiteFiles.read(file.getBytes(UTF_8), new Problems("test")));
        return PlanJson.encode(declared, 1, null, demonstration);
    }

    private static List<String> changed(String... fromTo) {
        String after = POND;
        for (int pair = 0; pair < fromTo.length; pair += 2) {
            assertThat(after).contains(fromTo[pair]);
            after = after.replace(fromTo[pair], fromTo[pair + 1]);
        }
        return PlanDifference.between(document(POND, true), document(after, true));
    }

    @Test
    void theSameFileChangesNothingWhateverItsVersion() {
        assertThat(changed()).isEmpty();
        var declared =
                Objects.requireNonNull(SiteFiles.read(POND.getBytes(UTF_8), new Problems("test")));
        byte[] later = PlanJson.encode(declared, 7, null, true);
        assertThat(PlanDifference.between(document(POND, true), later)).isEmpty();
    }

    @Test
    void aLimitIsToldWithItsOldAndNewAmountAndWhoApprovedIt() {
        assertThat(changed("101.70 m", "101.65 m"))
                .containsExactly(
                        "sensor level, limits: orange 101.70 → 101.65 m, approved by Wang");
        assertThat(changed("101.70 m, onDelay: 2 min", "10165 cm, onDelay: 5 min"))
                .containsExactly(
                        "sensor level, limits: orange 101.70 m → 10165 cm, approved by Wang; "
                                + "onDelay 2 min → 5 min");
        assertThat(changed("{at: 0.2 m/h}", "{at: 0.2 m/h, approvedBy: Li}"))
                .containsExactly(
                        "sensor level, rule rise: yellow 0.2 m/h, approved by Li, before by nobody");
    }

    @Test
    void whatComesAndGoesIsNamed() {
        assertThat(changed("  rain:", "  rainfall:", "rain >=", "rainfall >="))
                .containsExactly(
                        "sensor rainfall: added",
                        "sensor rain: removed, its conditions are cleared",
                        "condition wet, when: all [\"level.limit\",\"rain >= 0.5 mm\"] → "
                                + "[\"level.limit\",\"rainfall >= 0.5 mm\"]");
        assertThat(changed("rise:", "climb:"))
                .containsExactly(
                        "sensor level, rule climb: added",
                        "sensor level, rule climb: yellow 0.2 m/h added, approved by nobody",
                        "sensor level, rule rise: removed, its conditions are cleared",
                        "sensor level, rule rise: yellow 0.2 m/h removed");
    }

    @Test
    void everyOtherFieldIsToldToo() {
        assertThat(changed("unit: m\n    interval: 5 min", "unit: m\n    interval: 1 min"))
                .containsExactly("sensor level: interval 5 min → 1 min");
        assertThat(changed("en: Pond level", "en: Water"))
                .containsExactly("sensor level, name: en Pond level → Water");
        assertThat(changed("kind: tailings-pond", "kind: tailings-pond\nclass: II"))
                .containsExactly("class II added");
        assertThat(PlanDifference.between(document(POND, true), document(POND, false)))
                .containsExactly("approvals for demonstration count true → false");
    }
}

package berm.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import berm.domain.hazard.HazardLevel;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a unit holds by its design, as a site file declares it. */
class SiteHazardTest {
    private static final String PLANT =
            """
            site: plant
            name: {zh: 厂, en: Plant}
            kind: hazard-source
            hazard:
              people: 60
              holds:
                - {substance: chlorine, most: 50 t}
                - {substance: solvent A, class: W5.1, most: 100 t}
              supervision: {grade: B, document: "Decision 12"}
            sensors:
              G1:
                name: {zh: 氯气, en: Chlorine}
                quantity: CONCENTRATION
                unit: mg/m3
                interval: 10 s
            """;

    private static List<String> problems(String now, String wrong) {
        return new DeclaredText(PLANT).problems(now, wrong);
    }

    @Test
    void theGradeIsOfTheDesign() {
        SiteHazard hazard = SiteHazard.of(new DeclaredText(PLANT).plan()).orElseThrow();
        assertThat(hazard.grade().share()).isEqualTo(20);
        assertThat(hazard.grade().r()).isCloseTo(1.5 * (4 * 10 + 1.5 * 10), within(1e-9));
        assertThat(hazard.grade().level()).isEqualTo(HazardLevel.TWO);
        assertThat(Objects.requireNonNull(hazard.supervision()).words()).isEqualTo("B");
        String without = PLANT.replaceAll("(?s)hazard:\\n.*sensors:", "sensors:");
        assertThat(SiteHazard.of(new DeclaredText(without).plan())).isEmpty();
    }

    @Test
    void whatCannotBeIsAProblemWithItsPlace() {
        String hazard = "pond.yaml: hazard.";
        assertThat(problems("people: 60", "people: -1"))
                .contains(hazard + "people: '-1' must be a whole number from 0 to 1000000");
        assertThat(problems("most: 50 t", "most: -50 t"))
                .containsExactly(hazard + "holds[0].most: '-50 t' must be in t, and not below 0");
        assertThat(problems("most: 50 t", "most: 50 m3"))
                .containsExactly(hazard + "holds[0].most: '50 m3' must be in t, and not below 0");
        assertThat(problems("class: W5.1, ", ""))
                .containsExactly(
                        hazard
                                + "holds[1].substance: the tables have no critical quantity of it:"
                                + " name its class of GB 18218-2018, table 2, as 'class: W5.3'");
        for (String wrong : List.of("chlorine", "5.1", "W")) {
            assertThat(problems("class: W5.1", "class: " + wrong))
                    .containsExactly(
                            hazard
                                    + "holds[1].class: '%s' must be a class of GB 18218-2018, as W5.3"
                                            .formatted(wrong));
        }
        assertThat(problems("substance: solvent A", "substance: chlorine"))
                .containsExactly(hazard + "holds: A substance is held twice: add its quantities");
        assertThat(problems("document: \"Decision 12\"", "document: ' '"))
                .containsExactly(hazard + "supervision: a grade has its words and its document");
        assertThat(problems("holds:", "holds: all\n  was:"))
                .contains(hazard + "holds: must be a list of 1 to 200 substances");
    }
}

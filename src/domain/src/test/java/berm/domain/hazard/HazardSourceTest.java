package berm.domain.hazard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.sourced.Provenance;
import berm.domain.sourced.Shipped;
import berm.domain.sourced.Sourced;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HazardSourceTest {
    private static final Edition NOW = Edition.GB_18218_2018;
    private static final HazardGrading GRADING =
            new HazardGrading(Shipped.table("hazard/grading.txt"));
    private static final CriticalQuantities CRITICAL =
            new CriticalQuantities(Shipped.table("hazard/critical-quantities.txt"));

    @Test
    void gradesThePublishedCaseOfSulfurDioxide() {
        HazardGrade grade = source(60, held("sulfur dioxide", 200)).grade(GRADING);
        assertThat(grade.share()).isEqualTo(10);
        assertThat(grade.r()).isCloseTo(30, within(1e-9));
        assertThat(grade.level()).isEqualTo(HazardLevel.THREE);
        assertThat(grade.alpha().provenance()).isEqualTo(Provenance.SOURCED);
    }

    @Test
    void addsChlorineAndAmmonia() {
        HazardGrade grade = source(60, held("chlorine", 50), held("ammonia", 100)).grade(GRADING);
        assertThat(grade.r()).isCloseTo(90, within(1e-9));
        assertThat(grade.level()).isEqualTo(HazardLevel.TWO);
    }

    @Test
    void beginsAtTheCriticalQuantity() {
        HazardGrade at = source(0, held("chlorine", 5)).grade(GRADING);
        assertThat(at.isMajor()).isTrue();
        assertThat(at.r()).isCloseTo(2, within(1e-9));
        assertThat(at.level()).isEqualTo(HazardLevel.FOUR);
        HazardGrade below = source(0, held("chlorine", 4.999)).grade(GRADING);
        assertThat(below.isMajor()).isFalse();
        assertThat(below.level()).isNull();
    }

    @Test
    void countsSubstancesThatAreEachBelowTheirs() {
        HazardSource sum =
                source(0, held("chlorine", 3.5), held("ammonia", 2), held("methanol", 50));
        assertThat(0.7 + 0.2 + 0.1).isLessThan(1);
        assertThat(sum.grade(GRADING).isMajor()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "100, ONE",
        "99.999, TWO",
        "50, TWO",
        "49.999, THREE",
        "10, THREE",
        "9.999, FOUR",
        "0, FOUR"
    })
    void givesALimitToTheWorseLevel(double r, HazardLevel level) {
        assertThat(GRADING.level(r)).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0.5", "1, 1", "29, 1", "30, 1.2", "49, 1.2", "50, 1.5", "99, 1.5", "100, 2", "9999, 2"
    })
    void weighsThePeopleAround(int population, double alpha) {
        assertThat(GRADING.alpha(population).value()).isEqualTo(alpha);
    }

    @Test
    void neverGradesByWhatIsThereNow() {
        HazardSource source = source(60, held("chlorine", 50), held("ammonia", 100));
        HazardGrade before = source.grade(GRADING);
        assertThat(source.liveShare(Map.of("chlorine", 1.0, "ammonia", 2.0)))
                .isCloseTo(0.4, within(1e-12));
        assertThat(source.grade(GRADING)).isEqualTo(before);
        assertThat(source.liveShare(Map.of("chlorine", 1.0))).isNaN();
    }

    @Test
    void keepsTheEditionsApart() {
        assertThat(critical(NOW, "phosgene")).isEqualTo(0.3);
        assertThat(critical(Edition.GB_18218_2000, "phosgene")).isEqualTo(1);
        assertThat(critical(NOW, "chlorine")).isEqualTo(5);
        assertThat(critical(Edition.GB_18218_2000, "chlorine")).isEqualTo(10);
        String nitrate = "ammonium nitrate (<= 0.2 % combustible)";
        assertThat(critical(NOW, nitrate)).isEqualTo(50);
        assertThat(critical(Edition.GB_18218_2009, nitrate)).isEqualTo(300);
        assertThat(CRITICAL.of(Edition.GB_18218_2009, "chlorine")).isEmpty();
    }

    @Test
    void saysOfEveryNumberWhereItComesFrom() {
        assertThat(CRITICAL.of(NOW, "sulfur dioxide").orElseThrow().provenance())
                .isEqualTo(Provenance.SOURCED);
        assertThat(CRITICAL.of(NOW, "chlorine").orElseThrow().provenance())
                .isEqualTo(Provenance.RECALLED);
        assertThat(GRADING.beta(NOW, "phosgene").orElseThrow())
                .returns(20.0, Sourced::value)
                .returns(Provenance.SOURCED, Sourced::provenance);
        assertThat(GRADING.beta(NOW, "W5.1").orElseThrow())
                .returns(1.5, Sourced::value)
                .returns(Provenance.RECALLED, Sourced::provenance);
    }

    @Test
    void hasACriticalQuantityForEveryNamedGas() {
        assertThat(GRADING.table().below("beta/2018/").keySet())
                .filteredOn(name -> name.length() > 5)
                .filteredOn(name -> !name.equals("carbon monoxide"))
                .allSatisfy(name -> assertThat(CRITICAL.of(NOW, name)).isPresent());
    }

    @Test
    void refusesWhatCannotBe() {
        Holding held = held("chlorine", 5);
        assertThatThrownBy(() -> source(-1)).hasMessageContaining("-1");
        assertThatThrownBy(() -> source(0, held, held)).hasMessageContaining("twice");
        assertThatThrownBy(() -> held("chlorine", -1)).hasMessageContaining("chlorine");
        assertThatThrownBy(() -> held("chlorine", Double.NaN)).hasMessageContaining("NaN");
    }

    private static double critical(Edition edition, String substance) {
        return CRITICAL.of(edition, substance).orElseThrow().value();
    }

    private static HazardSource source(int population, Holding... holdings) {
        return new HazardSource(List.of(holdings), population);
    }

    private static Holding held(String substance, double designMax) {
        Sourced critical = CRITICAL.of(NOW, substance).orElseThrow();
        Sourced beta =
                GRADING.beta(NOW, substance).or(() -> GRADING.beta(NOW, "other")).orElseThrow();
        return new Holding(substance, designMax, critical, beta);
    }
}

package berm.messages;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.measure.Counter;
import berm.domain.plan.Plan;
import berm.domain.plan.SiteRule;
import berm.domain.plan.SiteRule.Routed;
import berm.domain.storm.Drain;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A storm routed through a pond, as a site file declares it. */
class SiteStormTest {
    private static final String POND =
            """
            site: pingshan
            name: {zh: 平山尾矿库, en: Pingshan pond}
            kind: tailings-pond
            constants:
              crest:
                quantity: LEVEL
                values: [{from: 2019-01-01T00:00:00+08:00, is: 103 m}, {from: 2020-01-01T00:00:00+08:00, is: 105 m}]
            sensors:
              level: {name: {zh: 库水位, en: Level}, quantity: LEVEL, unit: m, interval: 5 min}
              rain: {name: {zh: 雨量, en: Rain}, quantity: RAIN, unit: mm, interval: 5 min}
              outflow: {name: {zh: 泄流, en: Outflow}, quantity: FLOW, unit: m3/s, interval: 5 min}
            conditions:
              routed:
                name: {zh: 预测最小超高, en: Least freeboard to come}
                routed:
                  level: level
                  rain: rain
                  of: counter
                  outflow: outflow
                  storm: forecast
                  pond:
                    catchment: 1200000 m2
                    surface: [{level: 100 m, area: 150000 m2}, {level: 103 m, area: 160000 m2}]
                    runoff: 85 %
                    drain: {sill: 100.5 m, width: 4 m, coefficient: 1.8, capacity: 12 m3/s}
                    crest: crest
                    slope: 1 %
                direction: low
                deadband: 0.05 m
                levels: {orange: {at: 1.3 m}, red: {at: 1 m, approvedBy: "GB 50863"}}
            """;

    private static Plan plan() {
        return new DeclaredText(POND).plan();
    }

    private static List<String> problems(String now, String wrong) {
        return new DeclaredText(POND).problems(now, wrong);
    }

    @Test
    void aPondIsRoutedUnderTheCrestOfItsTime() {
        SiteRule rule = plan().rules().get(0);
        var routed = (Routed) rule.of();
        assertThat(routed.level()).isZero();
        assertThat(routed.rain()).isEqualTo(1);
        assertThat(routed.outflow()).isEqualTo(2);
        assertThat(routed.counter()).isEqualTo(Counter.ENDLESS);
        assertThat(routed.storm()).isNaN();
        assertThat(routed.horizon()).isEqualTo(24 * 3_600_000);
        assertThat(routed.pond().drain()).isEqualTo(new Drain(100.5, 4, 1.8, 12, 0));
        assertThat(routed.pond().runoffCoefficient()).isEqualTo(0.85);
        assertThat(requireNonNull(routed.pond(1_560_000_000_000L)).crest()).isEqualTo(103);
        assertThat(requireNonNull(routed.pond(1_590_000_000_000L)).crest()).isEqualTo(105);
        assertThat(rule.ladder().limits()).hasSize(2);
        String changed =
                POND.replace("rain: rain\n", "horizon: 3 d\n")
                        .replace("storm: forecast", "storm: 300 mm");
        var bare = (Routed) new DeclaredText(changed).plan().rules().get(0).of();
        assertThat(bare.rain()).isEqualTo(Routed.NONE);
        assertThat(bare.storm()).isEqualTo(300);
        assertThat(bare.horizon()).isEqualTo(3 * 24 * 3_600_000L);
    }

    @Test
    void whatCannotBeIsAProblemWithItsPlace() {
        String routed = "pond.yaml: conditions.routed.routed.";
        assertThat(problems("level: level", "level: rain"))
                .contains(
                        routed + "level: 'rain' must be a sensor of the site that measures LEVEL");
        assertThat(problems("storm: forecast", "storm: 300 m"))
                .contains(routed + "storm: '300 m' must be forecast, or mm of a design storm");
        assertThat(problems("catchment: 1200000 m2", "catchment: 100 m2"))
                .contains(routed + "pond: the catchment includes the water: 100.0");
        assertThat(problems("area: 160000 m2", "area: 0 m2"))
                .contains(routed + "pond.surface[1].area: must be more than 0");
        assertThat(problems("levels: {", "levels: {}\n    wrong: {"))
                .contains("pond.yaml: conditions.routed.levels: needs one colour or more");
        assertThat(problems("runoff: 85 %", "runoff: 185 %"))
                .contains(routed + "pond: run-off is from 0 to 1: 1.85");
        assertThat(problems("level: 103 m, area", "level: 99 m, area"))
                .anyMatch(problem -> problem.startsWith(routed + "pond.surface: levels must rise"));
        assertThat(problems("crest: crest", "crest: top"))
                .contains(
                        routed
                                + "pond.crest: 'top' must be a level in m, or a constant of the site");
        assertThat(problems("direction: low", "direction: high"))
                .contains(
                        "pond.yaml: conditions.routed.direction:"
                                + " must be low: the less freeboard, the worse");
        assertThat(problems("storm: forecast", "storm: forecast\n      horizon: 11 d"))
                .contains(routed + "horizon: must be from 1 h to 10 d");
    }
}

package berm.messages;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Direction;
import berm.domain.advice.FailureMethod;
import berm.domain.advice.InverseVelocity;
import berm.domain.advice.TangentStage;
import berm.domain.measure.Measure;
import berm.domain.measure.RateOfChange;
import berm.domain.measure.ValueItself;
import berm.domain.plan.Plan;
import berm.domain.plan.SiteRule;
import berm.domain.trend.HoursToLimit;
import berm.domain.trend.Step;
import berm.domain.trend.Trend;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/**
 * Trends, forecasts, steps, second ladders, advice and deviations, as a site file declares them.
 */
class SiteMeasuresTest {
    private static final String POND =
            """
            site: pingshan
            name: {zh: 平山尾矿库, en: Pingshan pond}
            kind: tailings-pond
            sensors:
              level:
                name: {zh: 库水位, en: Pond level}
                quantity: LEVEL
                unit: m
                interval: 5 min
                rules:
                  second:
                    measure: value
                    direction: high
                    deadband: 0 m
                    levels: {orange: {at: 101 m, onDelay: 10 min}}
                  rise:
                    measure: trend
                    window: 72 h
                    per: 1 d
                    direction: high
                    deadband: 0 m/d
                    levels: {yellow: {at: 0.2 m/d}}
                  forecast:
                    measure: hours
                    window: 24 h
                    panes: 12
                    alpha: 0.01
                    to: 10200 cm
                    side: high
                    horizon: 48 h
                    direction: low
                    deadband: 1 h
                    levels: {orange: {at: 6 h}}
                  jump:
                    measure: step
                    window: 48 h
                    direction: high
                    deadband: 0.1 m
                    levels: {blue: {at: 0.5 m}}
                advice:
                  failure: {pane: 1 d, side: high, noise: 2 mm}
                  tangent:
                    side: high
                    persistence: 2
                    steady: {rate: 0.0005 m/d, from: 2019-01-01T00:00:00+08:00, to: 2020-01-01T00:00:00+08:00, reviewedBy: "Li", document: "Survey 3"}
              level-2:
                name: {zh: 库水位2, en: Second level}
                quantity: LEVEL
                unit: m
                interval: 5 min
              barometer:
                name: {zh: 气压, en: Barometer}
                quantity: PRESSURE
                unit: kPa
                interval: 5 min
            conditions:
              apart:
                name: {zh: 水位不一致, en: Levels disagree}
                deviation: {of: [level, level-2], at: 5 cm}
                colour: yellow
                onDelay: 15 min
            """;

    private static Plan plan() {
        return new DeclaredText(POND).plan();
    }

    private static List<String> problems(String now, String wrong) {
        return new DeclaredText(POND).problems(now, wrong);
    }

    private static Measure measure(String rule) {
        return Objects.requireNonNull(plan().sensors().get(0).rule(rule)).measure();
    }

    @Test
    void everyMeasureHasAWord() {
        long day = RateOfChange.DAY;
        assertThat(measure("second")).isSameAs(ValueItself.MEASURE);
        assertThat(measure("rise")).isEqualTo(new Trend(day, 3 * day, 24, 0.05));
        assertThat(measure("forecast"))
                .isEqualTo(new HoursToLimit(day, 12, 0.01, 102, Direction.HIGH, 48));
        assertThat(measure("jump")).isEqualTo(new Step(2 * day, 48, 0.05));
    }

    @Test
    void aMeasureThatCannotBeIsAProblemWithItsPlace() {
        String rules = "pond.yaml: sensors.level.rules.";
        assertThat(problems("panes: 12", "panes: 7"))
                .contains(rules + "forecast.panes: '7' must be a whole number from 8 to 30");
        assertThat(problems("panes: 12", "panes: 11"))
                .contains(rules + "forecast.window: must be a whole number of 11 panes of ms");
        assertThat(problems("alpha: 0.01", "alpha: 1"))
                .contains(rules + "forecast.alpha: '1' must be above 0 and below 1, as 0.05");
        assertThat(problems("to: 10200 cm", "to: 10 kPa"))
                .contains(rules + "forecast.to: '10 kPa', but LEVEL is measured in m");
        assertThat(problems("horizon: 48 h", "horizon: 0 h"))
                .contains(rules + "forecast.horizon: must be more than 0");
        assertThat(problems("direction: low", "direction: high"))
                .contains(rules + "forecast.direction: must be low: the fewer hours, the worse");
        assertThat(problems("side: high\n        horizon", "side: up\n        horizon"))
                .anyMatch(problem -> problem.startsWith(rules + "forecast.side: 'up' must be one"));
        assertThat(problems("orange: {at: 6 h}", "orange: {at: 6 m}"))
                .anyMatch(problem -> problem.endsWith("the measure is measured in h"));
    }

    @Test
    void sensorsOfOneKindMayNotBeFarApart() {
        SiteRule apart = plan().rules().get(0);
        assertThat(apart.of()).isEqualTo(new SiteRule.Deviation(List.of(0, 1), "m"));
        assertThat(apart.ladder().limits().get(0).raiseAt()).isEqualTo(0.05);
        String of = "pond.yaml: conditions.apart.deviation.of";
        assertThat(problems("[level, level-2]", "[level, level-3]"))
                .contains(of + "[1]: the site has no such sensor");
        assertThat(problems("[level, level-2]", "[level, barometer]"))
                .contains(of + ": must be a list of two or more sensors of one quantity");
        assertThat(problems("[level, level-2]", "[level, level]"))
                .contains(of + ": must be a list of two or more sensors of one quantity");
        assertThat(problems("at: 5 cm}", "at: 5 kPa}"))
                .contains(
                        "pond.yaml: conditions.apart.deviation.at:"
                                + " '5 kPa' must be more than 0 and in m");
    }

    @Test
    void adviceHasNoLimits() {
        long day = RateOfChange.DAY;
        assertThat(measure("failure"))
                .isEqualTo(
                        new InverseVelocity(day, Direction.HIGH, FailureMethod.usual(0.002, day)));
        var tangent = (TangentStage) measure("tangent");
        assertThat(tangent.angle().steady().perDay()).isEqualTo(0.0005);
        assertThat(tangent.angle().floor()).isEqualTo(0.001);
        String advice = "pond.yaml: sensors.level.advice.";
        assertThat(problems("noise: 2 mm", "noise: 2 kPa"))
                .contains(advice + "failure.noise: is in no unit that fits");
        assertThat(problems("noise: 2 mm", "noise: -2 mm"))
                .contains(advice + "failure.noise: must not be negative");
        assertThat(problems("persistence: 2", "floor: -1 m/d"))
                .contains(advice + "tangent.floor: must not be negative");
        assertThat(problems("reviewedBy: \"Li\", ", ""))
                .contains(advice + "tangent.steady.reviewedBy: is missing");
        assertThat(problems("to: 2020-01-01T00:00:00+08:00", "to: 2018-01-01T00:00:00+08:00"))
                .contains(advice + "tangent.steady: A period must end after it begins");
        assertThat(problems("noise: 2 mm}", "noise: 2 mm, levels: {red: {at: 1 d}}}"))
                .contains(advice + "failure.levels: is not known here");
    }
}

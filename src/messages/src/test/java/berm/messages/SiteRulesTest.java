package berm.messages;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.measure.CalendarSum;
import berm.domain.measure.Counter;
import berm.domain.measure.Measure;
import berm.domain.measure.RateOfChange;
import berm.domain.measure.RollingSum;
import berm.domain.measure.Slope;
import berm.domain.measure.ValueItself;
import berm.domain.plan.Limit;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.SiteRule;
import berm.domain.plan.SiteRule.All;
import berm.domain.plan.SiteRule.AtLeast;
import berm.domain.plan.SiteRule.Combination;
import berm.domain.plan.SiteRule.Is;
import berm.domain.plan.SiteRule.MassSilence;
import berm.domain.plan.SiteRule.Not;
import berm.domain.vote.ColourVote;
import berm.domain.vote.Counts;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Rules of sensors and conditions of the whole site, as a site file declares them. */
class SiteRulesTest {
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
                limits: {direction: high, deadband: 2 cm, levels: {red: {at: 102 m}}}
                rules:
                  rise:
                    measure: rate
                    per: 1 h
                    direction: high
                    deadband: 0.05 m/h
                    levels: {yellow: {at: 0.2 m/h}, orange: {at: 0.5 m/h, onDelay: 10 min}}
              outflow:
                name: {zh: 排洪流量, en: Outflow}
                quantity: FLOW
                unit: m3/s
                interval: 5 min
                limits: {direction: low, deadband: 1 L/s, levels: {blue: {at: 1 L/s}}}
            conditions:
              drain-obstructed:
                name: {zh: 排洪不畅, en: Drain obstructed}
                when: {all: [level.limit >= red, outflow.limit, {not: outflow.silence}]}
                colour: orange
                onDelay: 30 min
                approvedBy: demonstration
              two:
                name: {zh: 两项, en: Two of three}
                when: {atLeast: 2, of: [level.rise >= orange, level.limit, outflow.limit]}
                colour: red
              statutory-colour:
                name: {zh: 综合预警, en: Statutory colour}
                vote: {blue: 4, yellow: 3, orange: 2}
                approvedBy: "GB 39496-2020, 5.5.4"
              blind:
                name: {zh: 失联, en: Blind}
                massSilence: {within: 5 min, share: 50 %}
                colour: orange
            """;

    private static Plan plan() {
        return new DeclaredText(POND).plan();
    }

    private static List<String> problems(String now, String wrong) {
        return new DeclaredText(POND).problems(now, wrong);
    }

    @Test
    void aRuleIsAMeasureWithLimitsInItsUnit() {
        Rule rise = Objects.requireNonNull(plan().sensors().get(0).rule("rise"));
        assertThat(rise.measure()).isEqualTo(new RateOfChange(3_600_000, 900_000));
        assertThat(rise.ladder().limits()).hasSize(2);
        assertThat(rise.ladder().limits().get(1).clearAt()).isEqualTo(0.45);
        assertThat(problems("0.2 m/h", "0.2 m"))
                .containsExactly(
                        "pond.yaml: sensors.level.rules.rise.levels.yellow.at:"
                                + " '0.2 m', but the measure is measured in m/h");
        assertThat(problems("measure: rate", "measure: jump"))
                .contains(
                        "pond.yaml: sensors.level.rules.rise.measure:"
                                + " 'jump' must be one of [VALUE, RATE, SUM, DAY, SLOPE,"
                                + " TREND, HOURS, STEP]");
        assertThat(problems("rise:", "silence:"))
                .anyMatch(problem -> problem.contains("not one of [limit, silence"));
        assertThat(problems("per: 1 h", "per: 2 h"))
                .anyMatch(problem -> problem.contains("must be 1 h or 1 d"));
    }

    @Test
    void eachMeasureHasItsFields() {
        String rate = "measure: rate\n        per: 1 h";
        assertThat(measure(rate, "measure: sum\n        window: 24 h", "mm"))
                .isEqualTo(new RollingSum(86_400_000, null));
        assertThat(
                        measure(
                                rate,
                                "measure: sum\n        window: 1 h\n        of: counter\n"
                                        + "        turnsAt: 1000",
                                "mm"))
                .isEqualTo(new RollingSum(3_600_000, new Counter(1000)));
        assertThat(measure(rate, "measure: slope\n        window: 3 d\n        per: 1 d", "m/d"))
                .isEqualTo(new Slope(259_200_000, 86_400_000, 5));
        assertThat(problems(rate, "measure: slope\n        window: 0 s\n        least: 1"))
                .contains(
                        "pond.yaml: sensors.level.rules.rise.window: must be from 1 min to 366 d",
                        "pond.yaml: sensors.level.rules.rise.least:"
                                + " '1' must be a whole number from 2 to 100000");
        assertThat(measure(rate, "measure: day\n        begins: \"08:00\"", "mm"))
                .isEqualTo(new CalendarSum(8, null));
        assertThat(problems(rate, "measure: day\n        begins: \"09:00\""))
                .anyMatch(problem -> problem.contains("begins: '09:00' must be"));
        assertThat(problems(rate, "measure: sum\n        window: 1 h\n        turnsAt: -1"))
                .anyMatch(problem -> problem.contains("turnsAt: '-1' must be a whole number"));
        assertThat(problems(rate, "measure: sum\n        window: 1 h\n        turnsAt: 1000"))
                .anyMatch(problem -> problem.contains("turnsAt: only a counter turns over"));
    }

    @Test
    void theReadingsThemselvesMayHaveASecondLadder() {
        assertThat(measure("measure: rate\n        per: 1 h", "measure: value", "m"))
                .isEqualTo(ValueItself.MEASURE);
        assertThat(problems("measure: rate\n        per: 1 h", "measure: value"))
                .contains(
                        "pond.yaml: sensors.level.rules.rise.deadband:"
                                + " '0.05 m/h', but the measure is measured in m");
    }

    /** The measure of the rule declared so; its limits are in that unit. */
    private static Measure measure(String now, String other, String unit) {
        String file =
                POND.replace(now, other)
                        .replace("m/h", unit)
                        .replace(
                                "quantity: LEVEL\n    unit: m\n",
                                unit.equals("mm")
                                        ? "quantity: RAIN\n    unit: mm\n"
                                        : "quantity: LEVEL\n    unit: m\n")
                        .replace(
                                "limits: {direction: high, deadband: 2 cm, levels: {red: {at: 102 m}}}",
                                unit.equals("mm")
                                        ? "limits: {direction: high, deadband: 2 mm, levels: {red: {at: 102 mm}}}"
                                        : "limits: {direction: high, deadband: 2 cm, levels: {red: {at: 102 m}}}");
        var problems = new Problems("pond.yaml");
        Plan plan = SiteFiles.check(file.getBytes(UTF_8), true, problems);
        assertThat(problems.found()).isEmpty();
        return Objects.requireNonNull(Objects.requireNonNull(plan).sensors().get(0).rule("rise"))
                .measure();
    }

    @Test
    void aCombinationIsATreeOfConditions() {
        List<SiteRule> rules = plan().rules();
        assertThat(rules)
                .extracting(SiteRule::name)
                .containsExactly("drain-obstructed", "two", "statutory-colour", "blind");
        assertThat(rules.get(0).of())
                .isEqualTo(
                        new Combination(
                                new All(
                                        List.of(
                                                new Is(0, "limit", Colour.RED),
                                                new Is(1, "limit", Colour.BLUE),
                                                new Not(new Is(1, "silence", Colour.BLUE))))));
        assertThat(rules.get(0).ladder().limits().get(0).onDelay()).isEqualTo(1_800_000);
        assertThat(((Combination) rules.get(1).of()).term())
                .isEqualTo(
                        new AtLeast(
                                2,
                                List.of(
                                        new Is(0, "rise", Colour.ORANGE),
                                        new Is(0, "limit", Colour.BLUE),
                                        new Is(1, "limit", Colour.BLUE))));
    }

    @Test
    void aTermMayCompareAReading() {
        assertThat(problems("level.limit >= red", "level >= 100.7 m")).isEmpty();
        assertThat(problems("level.limit >= red", "level >= 100.7 kPa"))
                .containsExactly(
                        "pond.yaml: conditions.drain-obstructed.when.all[0]:"
                                + " '100.7 kPa', but LEVEL is measured in m");
        assertThat(problems("level.limit >= red", "depth <= 1 m"))
                .containsExactly(
                        "pond.yaml: conditions.drain-obstructed.when.all[0]:"
                                + " the site has no sensor 'depth'");
    }

    @Test
    void theVoteHasALimitInEachColour() {
        SiteRule vote = plan().rules().get(2);
        assertThat(vote.of()).isEqualTo(new SiteRule.Vote(new ColourVote(Counts.GB_39496_2020)));
        assertThat(vote.ladder().limits())
                .extracting(Limit::colour)
                .containsExactly(Colour.values());
        assertThat(problems("orange: 2}", "orange: 1}"))
                .containsExactly(
                        "pond.yaml: conditions.statutory-colour.vote.orange:"
                                + " '1' must be a whole number from 2 to 1000");
        assertThat(problems("vote: {", "massSilence: {within: 1 s, share: 1 %}\n    vote: {"))
                .anyMatch(
                        problem ->
                                problem.contains(
                                        "needs one of [when, massSilence, vote, deviation, routed]"));
        assertThat(problems("quantity: FLOW", "quantity: FLOW\n    item: Drain 1"))
                .containsExactly(
                        "pond.yaml: sensors.outflow.item:"
                                + " 'Drain 1' must be 1 to 64 of a-z, 0-9 and -");
    }

    @Test
    void silenceOfManyIsAShareOfTheSite() {
        SiteRule blind = plan().rules().get(3);
        assertThat(blind.of()).isEqualTo(new MassSilence(300_000));
        assertThat(blind.ladder().limits().get(0).raiseAt()).isEqualTo(50);
        assertThat(problems("50 %", "0 %"))
                .containsExactly(
                        "pond.yaml: conditions.blind.massSilence.share:"
                                + " '0 %' must be more than 0 % and at most 100 %");
    }

    @Test
    void everyTermIsCheckedAndNamedByItsPlace() {
        assertThat(problems("[level.limit >= red,", "[depth.limit >= red,"))
                .containsExactly(
                        "pond.yaml: conditions.drain-obstructed.when.all[0]:"
                                + " the site has no sensor 'depth'");
        assertThat(problems("level.rise >= orange", "level.rise >= violet"))
                .containsExactly(
                        "pond.yaml: conditions.two.when.of[0]:"
                                + " 'violet' must be blue, yellow, orange or red");
        assertThat(problems("{not: outflow.silence}", "{not: outflow.noise}"))
                .containsExactly(
                        "pond.yaml: conditions.drain-obstructed.when.all[2].not:"
                                + " outflow has no rule 'noise'");
        assertThat(problems("atLeast: 2", "atLeast: 4"))
                .containsExactly(
                        "pond.yaml: conditions.two.when.atLeast:"
                                + " '4' must be a whole number from 1 to 3");
        assertThat(problems("when: {atLeast", "which: {atLeast"))
                .containsExactly(
                        "pond.yaml: conditions.two: needs one of [when, massSilence, vote, deviation, routed]");
        String deep = "{not: ".repeat(12) + "level.limit" + "}".repeat(12);
        assertThat(problems("{not: outflow.silence}", deep))
                .anyMatch(problem -> problem.contains("at most 200 terms, 8 in one another"));
    }

    @Test
    void aWrongColourIsOneProblem() {
        assertThat(problems("colour: orange\n    onDelay", "colour: purple\n    onDelay"))
                .containsExactly(
                        "pond.yaml: conditions.drain-obstructed.colour:"
                                + " 'purple' must be one of [BLUE, YELLOW, ORANGE, RED]");
    }

    @Test
    void aDeadbandMayNotReachTheColourBelow() {
        assertThat(problems("deadband: 0.05 m/h", "deadband: 0.3 m/h"))
                .containsExactly(
                        "pond.yaml: sensors.level.rules.rise.levels.orange: the deadband is wider than"
                                + " the gap to the colour below: it would not clear before that one"
                                + " raises anew");
    }
}

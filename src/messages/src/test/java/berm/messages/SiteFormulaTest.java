package berm.messages;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Direction;
import berm.domain.plan.Derivation;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import berm.domain.quality.Flat;
import berm.domain.quality.QualityTests;
import berm.domain.quality.Span;
import berm.domain.quality.Spike;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Derived sensors, constants with a history and tests of quality, as a site file declares them. */
class SiteFormulaTest {
    private static final String POND =
            """
            site: pingshan
            name: {zh: 平山尾矿库, en: Pingshan pond}
            kind: tailings-pond
            constants:
              crest:
                name: {zh: 滩顶高程, en: Crest}
                quantity: LEVEL
                values:
                  - {from: 2019-01-01T00:00:00+08:00, is: 103.00 m, approvedBy: "Wang", document: "Report 7"}
                  - {from: 2020-06-01T00:00:00+08:00, is: 105 m}
              slope:
                quantity: RATIO
                values: [{from: 2019-01-01T00:00:00+08:00, is: 1 %}]
            sensors:
              level:
                name: {zh: 库水位, en: Pond level}
                quantity: LEVEL
                unit: m
                interval: 5 min
                deliveryDelay: 1 h
                limits: {direction: high, deadband: 2 cm, levels: {red: {at: 102 m}}}
                quality:
                  span: [90 m, 104 m]
                  plausible: [95 m, 10350 cm]
                  spike: {low: 0.2 m, high: 1 m}
                  rate: 0.5 m/h
                  flat: {within: 0 m, suspect: 6 h, fail: 24 h, exempt: 100 m}
                  attenuated: {range: 1 cm, over: 1 d}
                  safety: true
                maintenance:
                  - {from: 2026-03-01T08:00:00+08:00, to: 2026-03-01T12:00:00+08:00, note: "Li cleans it"}
                calibrations:
                  - {from: 2026-03-01T12:00:00+08:00, factor: 1.02, offset: -5 cm, note: "certificate 12"}
              freeboard:
                name: {zh: 安全超高, en: Freeboard}
                quantity: LEVEL
                unit: m
                formula: crest - level
                limits: {direction: low, deadband: 5 cm, levels: {red: {at: 1 m}}}
              beach:
                name: {zh: 干滩长度, en: Beach}
                quantity: LEVEL
                unit: m
                formula: freeboard / slope
                maxAge: 15 min
                interval: 10 min
              P-3:
                name: {zh: 渗压计, en: Piezometer}
                quantity: PRESSURE
                unit: kPa
                interval: 10 min
                quality: {instrument: vw-piezometer, rate: 80 kPa/h}
            """;

    private static Plan plan() {
        return new DeclaredText(POND).plan();
    }

    private static List<String> problems(String now, String wrong) {
        return new DeclaredText(POND).problems(now, wrong);
    }

    @Test
    void aSensorIsDerivedFromThoseAboveIt() {
        Sensor freeboard = plan().sensors().get(1);
        Derivation derivation = Objects.requireNonNull(freeboard.derivation());
        assertThat(derivation.driver()).isZero();
        assertThat(derivation.maxAge()).isEqualTo(15 * 60_000);
        assertThat(freeboard.interval()).isEqualTo(5 * 60_000);
        assertThat(freeboard.deliveryDelay()).isEqualTo(60 * 60_000);
        Sensor beach = plan().sensors().get(2);
        assertThat(Objects.requireNonNull(beach.derivation()).driver()).isEqualTo(1);
        assertThat(beach.gauges()).containsExactly("level");
        assertThat(beach.interval()).isEqualTo(10 * 60_000);
        assertThat(beach.derivation().formula().evaluate(new double[] {1.5, 1})).isEqualTo(150);
    }

    @Test
    void aConstantIsWhatHeldAtTheTime() {
        var source = Objects.requireNonNull(plan().sensors().get(1).derivation()).sources().get(0);
        var crest = Objects.requireNonNull(source.constant());
        long raised = Instant.parse("2020-05-31T16:00:00Z").toEpochMilli();
        assertThat(crest.at(0)).isNaN();
        assertThat(crest.at(raised - 1)).isEqualTo(103);
        assertThat(crest.at(raised)).isEqualTo(105);
        assertThat(crest.values().get(0).approvedBy()).isEqualTo("Wang");
    }

    @Test
    void theTestsOfQualityAreRead() {
        QualityTests tests = plan().sensors().get(0).tests();
        assertThat(tests.sensorSpan()).isEqualTo(new Span(90, 104));
        assertThat(tests.userSpan()).isEqualTo(new Span(95, 103.5));
        assertThat(tests.spike()).isEqualTo(new Spike(0.2, 1));
        assertThat(tests.rate()).isEqualTo(0.5);
        assertThat(tests.flat()).isEqualTo(new Flat(0, 21_600_000, 86_400_000, 100));
        assertThat(tests.danger()).isEqualTo(Direction.HIGH);
        assertThat(tests.safety()).isTrue();
        assertThat(plan().sensors().get(1).tests()).isEqualTo(QualityTests.NONE);
    }

    @Test
    void aFormulaThatCannotBeIsAProblemWithItsPlace() {
        String sensors = "pond.yaml: sensors.";
        assertThat(problems("formula: crest - level", "formula: crest - beach"))
                .contains(
                        sensors + "freeboard.formula: column 9: there is no sensor beach above it");
        assertThat(problems("formula: crest - level", "formula: crest - freeboard"))
                .as("a formula cannot go round in a circle")
                .contains(
                        sensors
                                + "freeboard.formula: column 9: there is no sensor freeboard above it");
        assertThat(problems("formula: crest - level", "formula: crest - 3 kPa"))
                .anyMatch(
                        problem -> problem.startsWith(sensors + "freeboard.formula: column 7: m"));
        assertThat(problems("formula: freeboard / slope", "formula: freeboard * freeboard"))
                .anyMatch(problem -> problem.contains("beach.formula: the result is"));
        assertThat(problems("formula: crest - level", "formula: crest - 1 m"))
                .contains(
                        sensors
                                + "freeboard.formula: names no sensor, so nothing would ever be measured");
        assertThat(problems("maxAge: 15 min", "by: slope"))
                .contains(sensors + "beach.by: 'slope' is no sensor in the formula");
        assertThat(problems("deliveryDelay: 1 h", "maxAge: 1 h"))
                .contains(sensors + "level.maxAge: is for a sensor with a formula");
    }

    @Test
    void aConstantThatCannotBeIsAProblemWithItsPlace() {
        assertThat(problems("is: 105 m}", "is: 105 kPa}"))
                .contains(
                        "pond.yaml: constants.crest.values[1].is:"
                                + " '105 kPa', but LEVEL is measured in m");
        assertThat(problems("2020-06-01T00:00:00+08:00", "2018-06-01T00:00:00+08:00"))
                .contains(
                        "pond.yaml: constants.crest.values[1].from:"
                                + " must be later than the one before it");
        assertThat(problems("2020-06-01T00:00:00+08:00", "June"))
                .anyMatch(problem -> problem.contains("'June' must be a time such as"));
        assertThat(problems("  slope:\n", "  level:\n"))
                .contains("pond.yaml: sensors.level: a constant has this name");
    }

    @Test
    void aTestThatCannotBeIsAProblemWithItsPlace() {
        String quality = "pond.yaml: sensors.level.quality.";
        assertThat(problems("[90 m, 104 m]", "[104 m, 90 m]"))
                .contains(quality + "span: must be from low to high, as [0 m, 10 m]");
        assertThat(problems("[90 m, 104 m]", "90 m"))
                .contains(quality + "span: must be from low to high, as [0 m, 10 m]");
        assertThat(problems("rate: 0.5 m/h", "rate: 0.5 m"))
                .contains(quality + "rate: '0.5 m', but it is given in m/h");
        assertThat(problems("{low: 0.2 m, high: 1 m}", "{low: 2 m, high: 1 m}"))
                .contains(quality + "spike.high: must not be less than low");
        assertThat(problems("suspect: 6 h", "suspect: 30 h"))
                .contains(
                        quality
                                + "flat: wants within ≥ 0, suspect > 0 and fail not before suspect");
        assertThat(problems("safety: true", "safety: perhaps"))
                .contains(quality + "safety: must be true or false");
        String of = "safety: true\n      neighbours: {of: [%s], within: 5 cm}";
        for (String wrong : List.of("level", "P-3", "stream", "beach")) {
            assertThat(problems("safety: true", of.formatted(wrong)))
                    .containsExactly(
                            quality
                                    + "neighbours.of: '%s' must be a sensor in m with other gauges"
                                            .formatted(wrong));
        }
        assertThat(problems("safety: true", of.formatted("")))
                .contains(quality + "neighbours.of: must be a list of 1 to 16 sensors, each once");
        assertThat(problems("safety: true", of.formatted("P-3, P-3")))
                .contains(quality + "neighbours.of: must be a list of 1 to 16 sensors, each once");
        assertThat(problems("[90 m, 104 m]", "[90 m, 101 m]"))
                .contains(
                        "pond.yaml: sensors.level.limits: red lies beyond the span of the sensor,"
                                + " which could never measure it");
    }

    @Test
    void anInstrumentBringsItsTestsAndTheFileOverridesThem() {
        QualityTests tests = plan().sensors().get(3).tests();
        assertThat(tests.sensorSpan()).isEqualTo(new Span(-50, 1000));
        assertThat(tests.flat()).isNotNull();
        assertThat(tests.rate()).isEqualTo(80);
        assertThat(tests.danger()).isEqualTo(Direction.HIGH);
        String quality = "pond.yaml: sensors.P-3.quality.instrument: ";
        assertThat(problems("instrument: vw-piezometer", "instrument: tank-level"))
                .contains(quality + "tank-level measures LEVEL");
        assertThat(problems("instrument: vw-piezometer", "instrument: ruler"))
                .anyMatch(problem -> problem.startsWith(quality + "'ruler' must be one of pond-l"));
    }

    @Test
    void upkeepIsReadInOrderOfTime() {
        var upkeep = plan().sensors().get(0).upkeep();
        long noon = Instant.parse("2026-03-01T04:00:00Z").toEpochMilli();
        assertThat(upkeep.maintenance().covers(noon - 1)).isTrue();
        assertThat(upkeep.maintenance().covers(noon)).isFalse();
        assertThat(upkeep.calibrations().at(noon).value(100)).isEqualTo(101.95);
        String level = "pond.yaml: sensors.level.";
        assertThat(problems("to: 2026-03-01T12:00:00+08:00", "to: 2026-03-01T08:00:00+08:00"))
                .contains(level + "maintenance[0].to: must be later than from");
        assertThat(problems("factor: 1.02", "factor: 0"))
                .contains(level + "calibrations[0].factor: '0' must be a number other than 0");
        assertThat(problems("offset: -5 cm", "offset: -5 kPa"))
                .contains(level + "calibrations[0].offset: '-5 kPa' must be in m");
        assertThat(problems(", note: \"Li cleans it\"", ""))
                .contains(level + "maintenance[0].note: is missing");
        assertThat(problems("maxAge: 15 min", "calibrations: []"))
                .containsExactly(
                        "pond.yaml: sensors.beach.calibrations:"
                                + " belongs to the sensors that its formula names");
        assertThat(
                        problems(
                                "quantity: LEVEL\n    unit: m\n    interval",
                                "quantity: X\n    interval"))
                .anyMatch(problem -> problem.contains("quantity: 'X' must be one of"))
                .noneMatch(problem -> problem.contains("calibrations"));
    }
}

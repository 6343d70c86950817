package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.Message;
import berm.domain.Quantity;
import berm.domain.Reading;
import berm.domain.ReadingFlag;
import berm.domain.RejectReason;
import berm.domain.SensorId;
import berm.domain.Unit;
import berm.domain.formula.Formula;
import berm.domain.measure.RollingSum;
import berm.domain.plan.Constant;
import berm.domain.plan.Derivation;
import berm.domain.plan.Derivation.Source;
import berm.domain.plan.Limit;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.Upkeep;
import berm.domain.quality.Calibrations;
import berm.domain.quality.Maintenance;
import berm.domain.quality.MaintenancePeriods;
import berm.domain.quality.QualityTests;
import berm.domain.quality.Span;
import berm.domain.quality.Spike;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sensors made of others: freeboard under a crest that is raised, a head over two gauges. */
class DerivedSensorsTest {
    private static final long MINUTE = Story.MINUTE;
    private static final Constant CREST =
            new Constant(
                    "crest",
                    List.of(
                            new Constant.Dated(0, 103, null, null),
                            new Constant.Dated(Story.T0 + 100 * MINUTE, 105, null, null)));

    private final Story story = new Story(plan(QualityTests.NONE));

    private static Sensor gauge(String id, QualityTests tests) {
        return new Sensor(
                new SensorId(id),
                Unit.METRE,
                MINUTE,
                30 * MINUTE,
                List.of(),
                null,
                tests,
                Upkeep.NONE,
                null);
    }

    private static Sensor derived(String id, String formula, List<Source> sources, Rule... rules) {
        Formula parsed =
                Formula.parse(formula, name -> Quantity.LEVEL).orThrow().to(Quantity.LEVEL);
        var derivation = new Derivation(parsed, sources, 0, 5 * MINUTE, Set.of("level"));
        return new Sensor(
                new SensorId(id),
                Unit.METRE,
                MINUTE,
                30 * MINUTE,
                List.of(rules),
                "freeboard",
                QualityTests.NONE,
                Upkeep.NONE,
                derivation);
    }

    private static Plan plan(QualityTests ofLevel) {
        var limit = new Limit(Colour.ORANGE, 1.3, 1.35, 0, 0, "Report 7", null);
        Rule low = Rule.limit(new LimitLadder(Direction.LOW, List.of(limit)));
        List<Sensor> sensors =
                List.of(
                        gauge("level", ofLevel),
                        gauge("toe", QualityTests.NONE),
                        derived(
                                "freeboard",
                                "crest - level",
                                List.of(Source.of(CREST), Source.of(0)),
                                low),
                        derived("head", "level - toe", List.of(Source.of(0), Source.of(1))));
        Plan plan = Story.plan(1, Story.LADDER);
        return new Plan(plan.site(), 1, Long.MIN_VALUE, sensors, List.of(), plan.document());
    }

    private void toe(double minute, double value) {
        long measuredAt = Story.T0 + Math.round(minute * MINUTE);
        var reading = new Reading("toe", measuredAt, value, "m");
        story.message(minute, new Message(List.of(reading), List.of(), false, false));
    }

    private List<String> derivedValues() {
        List<String> values = new ArrayList<>();
        for (int at = 0; at < story.values.size(); at++) {
            if (story.flags.get(at).contains(ReadingFlag.DERIVED)) {
                values.add(story.values.get(at));
            }
        }
        return values;
    }

    @Test
    void isMeasuredWheneverItsDriverIsAndKeepsItsOwnLimits() {
        story.level(1, 101.0).level(2, 101.71);
        assertThat(derivedValues()).containsExactly("freeboard 2.0", "freeboard 1.29");
        assertThat(story.journal()).containsExactly("RAISED freeboard.limit ORANGE @2.0");
    }

    @Test
    void isComparedWithTheCrestThatHeldWhenItWasMeasured() {
        story.level(1, 101.0).level(100, 101.0).arrives(101, 99, 101.8);
        assertThat(derivedValues()).containsExactly("freeboard 2.0", "freeboard 4.0");
        assertThat(story.flags).contains(Set.of(ReadingFlag.LATE));
    }

    @Test
    void joinsOtherInputsAsOfItsDriverUnlessTheyAreTooOld() {
        story.level(1, 101.0);
        toe(2, 90);
        story.level(3, 101.0).level(9, 101.0);
        assertThat(derivedValues())
                .containsExactly("freeboard 2.0", "freeboard 2.0", "head 11.0", "freeboard 2.0");
    }

    @Test
    void meetsTheReadingsOfOneMessageAtTheirOwnTime() {
        long at = Story.T0 + MINUTE;
        var message =
                new Message(
                        List.of(
                                new Reading("level", at, 101, "m"),
                                new Reading("toe", at, 90, "m")),
                        List.of(),
                        false,
                        false);
        story.message(1, message);
        assertThat(derivedValues()).contains("head 11.0");
    }

    @Test
    void isInDoubtWithItsWorstInputAndNeverClearsThen() {
        var tests =
                new QualityTests(
                        new Span(90, 102.5),
                        null,
                        null,
                        Double.NaN,
                        null,
                        null,
                        Direction.HIGH,
                        false);
        Story doubtful = new Story(plan(tests));
        doubtful.level(1, 101.8).level(2, 102.6);
        doubtful.arrives(3, 1000, 101);
        assertThat(doubtful.limits("freeboard"))
                .containsExactly("RAISED freeboard.limit ORANGE @1.0");
        doubtful.level(4, 101);
        assertThat(doubtful.limits("freeboard")).hasSize(2).last().asString().startsWith("CLEARED");
    }

    @Test
    void isJudgedAtTheClockWhenItsDriverIs() {
        story.arrives(3, 1000, 102.9);
        assertThat(story.limits("freeboard"))
                .containsExactly("RAISED freeboard.limit ORANGE @3.0 unverified");
    }

    @Test
    void fallsSilentWithItsDriverWithoutASecondAlarm() {
        toe(1, 90);
        story.level(1, 101).tick(20).level(21, 101);
        assertThat(story.journal())
                .contains("RAISED level.silence YELLOW @1.0", "CLEARED level.silence @1.0")
                .noneMatch(line -> line.contains("freeboard.silence"))
                .noneMatch(line -> line.contains("head.silence"));
    }

    @Test
    void saysThatItIsSilentWhenNoInputIs() {
        var unknown =
                new Constant("crest", List.of(new Constant.Dated(Long.MAX_VALUE, 1, null, null)));
        Plan plan = plan(QualityTests.NONE);
        List<Sensor> sensors =
                List.of(
                        plan.sensors().get(0),
                        derived(
                                "freeboard",
                                "crest - level",
                                List.of(Source.of(unknown), Source.of(0))));
        Story blind = of(sensors);
        for (int minute = 1; minute <= 12; minute++) {
            blind.level(minute, 101);
        }
        assertThat(blind.journal())
                .containsExactly(
                        "RAISED freeboard.silence YELLOW", "LOST freeboard.silence YELLOW");
    }

    @Test
    void aLevelPhonedInTellsTheFreeboardWhileTheGaugeIsSilent() {
        toe(1, 90);
        story.level(1, 101).tick(20).phoned(21, 21, 101.8);
        assertThat(story.limits("freeboard"))
                .containsExactly("RAISED freeboard.limit ORANGE @21.0");
        assertThat(story.flags).last().isEqualTo(Set.of(ReadingFlag.MANUAL, ReadingFlag.DERIVED));
        assertThat(story.phoned(30, 30, 101.2).limits("freeboard"))
                .hasSize(2)
                .last()
                .isEqualTo("CLEARED freeboard.limit @30.0");
        assertThat(story.journal()).noneMatch(line -> line.startsWith("CLEARED level.silence"));
    }

    @Test
    void aSpikeOfItsDriverDoesNotEnterItsWindows() {
        var spike =
                new QualityTests(
                        null, null, new Spike(0.5, 2), Double.NaN, null, null, null, false);
        var sum = new RollingSum(60 * MINUTE, null);
        Rule rule = new Rule("sum", sum, Story.one(Colour.YELLOW, 9, 0));
        List<Source> sources = List.of(Source.of(CREST), Source.of(0));
        Plan plan = plan(spike);
        List<Sensor> sensors =
                List.of(
                        plan.sensors().get(0),
                        derived("freeboard", "crest - level", sources, rule));
        Story spiked = of(sensors);
        spiked.level(1, 101).level(2, 97).level(3, 101).level(4, 101);
        assertThat(spiked.journal()).isEmpty();
        Story jumped = of(sensors);
        jumped.level(1, 101).level(2, 97).level(3, 97);
        assertThat(jumped.journal()).contains("RAISED freeboard.sum YELLOW @3.0");
    }

    @Test
    void anInputThatIsWorkedOnIsNoNewerThanItsLastJudgedReading() {
        var work = new Maintenance(Story.T0 + 2 * MINUTE, Story.T0 + 60 * MINUTE, "cleaned");
        var upkeep = new Upkeep(new MaintenancePeriods(List.of(work)), Calibrations.NONE);
        Sensor toe =
                new Sensor(
                        new SensorId("toe"),
                        Unit.METRE,
                        MINUTE,
                        30 * MINUTE,
                        List.of(),
                        null,
                        QualityTests.NONE,
                        upkeep,
                        null);
        Story worked =
                of(
                        List.of(
                                gauge("level", QualityTests.NONE),
                                toe,
                                derived(
                                        "head",
                                        "level - toe",
                                        List.of(Source.of(0), Source.of(1)))));
        for (int minute = 1; minute <= 9; minute++) {
            long at = Story.T0 + minute * MINUTE;
            var reading = new Reading("toe", at, minute == 1 ? 90 : 50, "m");
            worked.message(minute, new Message(List.of(reading), List.of(), false, false));
        }
        worked.level(9, 101);
        assertThat(worked.values).last().isEqualTo("level 101.0");
    }

    private static Story of(List<Sensor> sensors) {
        Plan plan = Story.plan(1, Story.LADDER);
        return new Story(
                new Plan(plan.site(), 1, Long.MIN_VALUE, sensors, List.of(), plan.document()));
    }

    @Test
    void nobodyMaySendItsReadings() {
        var reading = new Reading("freeboard", Story.T0, 9, "m");
        story.message(1, new Message(List.of(reading), List.of(), false, false));
        assertThat(story.rejections).containsExactly(RejectReason.DERIVED_SENSOR);
    }

    @Test
    void whatIsDerivedFromADerivedOneFollowsIt() {
        Plan plan = plan(QualityTests.NONE);
        List<Sensor> sensors = new ArrayList<>(plan.sensors());
        Sensor twice = derived("twice", "2 * freeboard", List.of(Source.of(2)));
        var from = twice.derivation();
        assertThat(from).isNotNull();
        var driven = new Derivation(from.formula(), from.sources(), 2, MINUTE, Set.of("level"));
        sensors.add(
                new Sensor(
                        twice.id(),
                        twice.unit(),
                        MINUTE,
                        MINUTE,
                        List.of(),
                        null,
                        QualityTests.NONE,
                        Upkeep.NONE,
                        driven));
        Story chain = of(sensors);
        chain.level(1, 101);
        assertThat(chain.values).containsExactly("level 101.0", "freeboard 2.0", "twice 4.0");
    }
}

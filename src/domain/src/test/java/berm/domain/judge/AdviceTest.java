package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.EventKind;
import berm.domain.Facts;
import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.SensorId;
import berm.domain.Unit;
import berm.domain.advice.FailureMethod;
import berm.domain.advice.InverseVelocity;
import berm.domain.advice.SteadyRate;
import berm.domain.advice.TangentAngle;
import berm.domain.advice.TangentStage;
import berm.domain.measure.RateOfChange;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A slope that fails after 30 days, as D = 50·ln(30/(30 − t)) mm. */
class AdviceTest {
    private static final long DAY = RateOfChange.DAY;

    /** Story's begin lies within a day; the slope's begin is that of the day. */
    private static final long BEGIN = Story.T0 - Math.floorMod(Story.T0, DAY);

    private static final InverseVelocity FAILURE =
            new InverseVelocity(DAY, Direction.HIGH, FailureMethod.usual(0.0005, DAY));

    private static Story slope(int days) {
        var steady = new SteadyRate(0.0005, 0, DAY, "Li, engineer", "Survey 3");
        var tangent = new TangentStage(DAY, Direction.HIGH, new TangentAngle(steady, 0.001, 2));
        Rule limit = Rule.limit(Story.one(Colour.YELLOW, 0.089, 0));
        var gnss =
                new Sensor(
                        new SensorId("gnss"),
                        Unit.METRE,
                        DAY,
                        DAY,
                        List.of(
                                limit,
                                Rule.advice("failure", FAILURE),
                                Rule.advice("tangent", tangent)),
                        null);
        Plan plan = Story.plan(1, Story.LADDER);
        Story story =
                new Story(
                        new Plan(
                                plan.site(),
                                1,
                                Long.MIN_VALUE,
                                List.of(gnss),
                                List.of(),
                                plan.document()));
        for (int day = 1; day < days; day++) {
            tell(story, day, 0.050 * StrictMath.log(30.0 / (30 - day)));
        }
        return story;
    }

    private static void tell(Story story, int day, double moved) {
        long at = BEGIN + day * DAY;
        var reading = new Reading("gnss", at, moved, "m");
        story.message(
                (at - Story.T0) / (double) Story.MINUTE,
                new Message(List.of(reading), List.of(), false, false));
    }

    @Test
    void aDateIsToldWithItsIntervalWithoutAColour() {
        var event =
                slope(28).events.stream()
                        .filter(said -> said.condition().equals("gnss.failure"))
                        .findFirst()
                        .orElseThrow();
        assertThat(event.kind()).isEqualTo(EventKind.RAISED);
        assertThat(event.colour()).isNull();
        assertThat(event.unit()).isEqualTo("d");
        assertThat(day(event.facts().get(Facts.FAILURE_AT))).isCloseTo(30, within(1.0));
        assertThat(day(event.facts().get(Facts.FAILURE_EARLIEST))).isLessThan(30);
        assertThat(day(event.facts().get(Facts.FAILURE_LATEST))).isGreaterThan(30);
        assertThat(day(event.facts().get(Facts.FAILURE_BY_SLO))).isCloseTo(30, within(1.0));
    }

    private static double day(@Nullable Double time) {
        assertThat(time).isNotNull();
        return (time - BEGIN) / DAY;
    }

    @Test
    void aDateThatIsInDoubtAgainIsNotTold() {
        var cleared =
                stopped().events.stream()
                        .filter(said -> said.condition().equals("gnss.failure"))
                        .filter(said -> said.kind() == EventKind.CLEARED)
                        .findFirst()
                        .orElseThrow();
        assertThat(cleared.facts()).doesNotContainKeys(Facts.FAILURE_AT, Facts.FAILURE_BY_SLO);
    }

    /** The slope that comes to rest after 28 days. */
    private static Story stopped() {
        Story story = slope(29);
        for (int day = 29; day < 40; day++) {
            tell(story, day, 0.050 * StrictMath.log(30.0 / (30 - 28)));
        }
        return story;
    }

    @Test
    void theTangentAngleIsToldFromEightyDegreesOn() {
        var event =
                slope(28).events.stream()
                        .filter(said -> said.condition().equals("gnss.tangent"))
                        .findFirst()
                        .orElseThrow();
        assertThat(event.colour()).isNull();
        assertThat(event.unit()).isEqualTo("°");
        assertThat(event.value()).isGreaterThanOrEqualTo(80);
    }

    @Test
    void aLimitOfTheSameSensorIsToldWithTheDate() {
        var limit =
                slope(29).events.stream()
                        .filter(said -> said.condition().equals("gnss.limit"))
                        .findFirst()
                        .orElseThrow();
        assertThat(limit.facts()).containsKeys(Facts.FAILURE_AT, Facts.FAILURE_LATEST);
    }

    @Test
    void noLimitMayMakeAColourOfAdvice() {
        assertThatThrownBy(() -> new Rule("failure", FAILURE, Story.one(Colour.RED, 1, 0)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

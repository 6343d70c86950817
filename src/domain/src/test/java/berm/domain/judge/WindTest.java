package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Colour;
import berm.domain.Direction;
import berm.domain.Facts;
import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.SensorId;
import berm.domain.Unit;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.Upkeep;
import berm.domain.quality.QualityTests;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A gas detector and a weather station, each read every minute. */
class WindTest {
    private static final QualityTests SAFETY =
            new QualityTests(null, null, null, Double.NaN, null, null, Direction.HIGH, true);

    private static Story story(QualityTests tests) {
        var gas =
                new Sensor(
                        new SensorId("gas"),
                        Unit.MILLIGRAM_PER_CUBIC_METRE,
                        Story.MINUTE,
                        30 * Story.MINUTE,
                        List.of(Rule.limit(Story.one(Colour.ORANGE, 2, 0))),
                        null,
                        tests,
                        Upkeep.NONE,
                        null);
        return new Story(
                new Plan(
                        Story.KEY.site(),
                        1,
                        Long.MIN_VALUE,
                        List.of(
                                gas,
                                weather("vane", Unit.DEGREE),
                                weather("wind", Unit.METRE_PER_SECOND)),
                        List.of(),
                        new byte[0]));
    }

    private static Sensor weather(String id, Unit unit) {
        return new Sensor(new SensorId(id), unit, Story.MINUTE, 30 * Story.MINUTE, List.of(), null);
    }

    private static Story tell(Story story, double minute, String sensor, double value) {
        long measuredAt = Story.T0 + Math.round(minute * Story.MINUTE);
        var reading = new Reading(sensor, measuredAt, value, null);
        return story.message(minute, new Message(List.of(reading), List.of(), false, false));
    }

    private static Map<String, Double> facts(Story story) {
        return story.events.get(story.events.size() - 1).facts();
    }

    @Test
    void aLimitThatGuardsPeopleSaysWhereTheWindComesFrom() {
        var story = tell(tell(story(SAFETY), 0, "wind", 5), 0, "vane", 135);
        tell(story, 1, "gas", 2.2);
        assertThat(facts(story))
                .containsEntry(Facts.GUARDS_PEOPLE, 1.0)
                .containsEntry(Facts.WIND_SPEED, 5.0)
                .containsEntry(Facts.WIND_FROM, 135.0);
    }

    @Test
    void whatWasHeardLongAgoIsNotTold() {
        var story = tell(tell(story(SAFETY), 0, "vane", 135), 3.5, "wind", 5);
        tell(story, 3.6, "gas", 2.2);
        assertThat(facts(story)).containsKey(Facts.WIND_SPEED).doesNotContainKey(Facts.WIND_FROM);
    }

    @Test
    void otherLimitsSayNothingOfIt() {
        var story = tell(story(QualityTests.NONE), 0, "wind", 5);
        assertThat(facts(tell(story, 1, "gas", 2.2))).doesNotContainKey(Facts.WIND_SPEED);
    }
}

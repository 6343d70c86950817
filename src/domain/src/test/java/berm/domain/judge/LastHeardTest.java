package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.Facts;
import berm.domain.SensorId;
import berm.domain.Unit;
import berm.domain.measure.RateOfChange;
import berm.domain.plan.LimitLadder;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import berm.domain.plan.SiteRule.MassSilence;
import berm.domain.trend.Trend;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a site that went blind said last: a level that rose by 0.6 m/h, read once a minute. */
class LastHeardTest {
    private static final double PER_MINUTE = 0.01;
    private static final SiteRule BLIND =
            new SiteRule(
                    "blind", new MassSilence(5 * Story.MINUTE), Story.one(Colour.ORANGE, 50, 0));

    private static Plan plan(LimitLadder limits) {
        var trend = new Trend(RateOfChange.HOUR, RateOfChange.HOUR, 12, 0.05);
        var rules =
                List.of(
                        Rule.limit(limits),
                        new Rule("trend", trend, Story.one(Colour.BLUE, 99, 0)));
        var sensor =
                new Sensor(
                        new SensorId("level"),
                        Unit.METRE,
                        Story.MINUTE,
                        Sensor.DEFAULT_DELIVERY_DELAY,
                        rules,
                        null);
        return new Plan(
                Story.KEY.site(),
                1,
                Long.MIN_VALUE,
                List.of(sensor),
                List.of(BLIND),
                new byte[] {1});
    }

    private static ConditionEvent blind(Plan plan, double perMinute) {
        var story = new Story(plan);
        for (int minute = 0; minute <= 120; minute++) {
            story.level(minute, 100 + perMinute * minute);
        }
        story.tick(130);
        return story.events.stream()
                .filter(event -> event.condition().equals("blind"))
                .findFirst()
                .orElseThrow();
    }

    private static double fact(ConditionEvent event, String name) {
        return Objects.requireNonNull(event.facts().get(name));
    }

    @Test
    void aRisingLevelIsCarriedOnAlongItsTrend() {
        ConditionEvent event = blind(plan(Story.LADDER), PER_MINUTE);

        double minutes = fact(event, Facts.BLIND) / Story.MINUTE;
        assertThat(minutes).isBetween(3.0, 10.0);
        assertThat(event.because()).first().isEqualTo("level = 101.2 m");
        assertThat(fact(event, Facts.ESTIMATED))
                .isCloseTo(101.2 + PER_MINUTE * minutes, within(1e-6));
    }

    @Test
    void aLevelWithoutATrendIsNotEstimated() {
        ConditionEvent event = blind(plan(Story.LADDER), 0);

        assertThat(event.because()).first().isEqualTo("level = 100.0 m");
        assertThat(event.facts()).containsKey(Facts.BLIND).doesNotContainKey(Facts.ESTIMATED);
    }
}

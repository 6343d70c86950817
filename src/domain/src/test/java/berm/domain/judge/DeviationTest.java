package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import berm.domain.Colour;
import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.SensorId;
import berm.domain.Unit;
import berm.domain.plan.Plan;
import berm.domain.plan.Sensor;
import berm.domain.plan.SiteRule;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Redundant sensors that disagree. */
class DeviationTest {
    private static Story story(int sensors) {
        List<Sensor> all = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int number = 0; number < sensors; number++) {
            var id = new SensorId("level-" + number);
            long interval = 10 * Story.MINUTE;
            all.add(new Sensor(id, Unit.METRE, interval, interval, List.of(), null));
            numbers.add(number);
        }
        Plan plan = Story.plan(1, Story.LADDER);
        var rule =
                new SiteRule(
                        "apart",
                        new SiteRule.Deviation(numbers, "m"),
                        Story.one(Colour.YELLOW, 0.05, 2 * Story.MINUTE));
        return new Story(
                new Plan(plan.site(), 1, Long.MIN_VALUE, all, List.of(rule), plan.document()));
    }

    private static void say(Story story, int minute, double... values) {
        List<Reading> readings = new ArrayList<>();
        for (int number = 0; number < values.length; number++) {
            long at = Story.T0 + minute * Story.MINUTE;
            readings.add(new Reading("level-" + number, at, values[number], "m"));
        }
        story.message(minute, new Message(readings, List.of(), false, false));
    }

    @Test
    void twoThatStayApartRaiseAndSayBothValues() {
        Story story = story(2);
        say(story, 1, 101, 101.04);
        say(story, 2, 101, 101.06);
        say(story, 3, 101, 101.06);
        assertThat(story.journal()).isEmpty();
        say(story, 4, 101, 101.25);
        assertThat(story.journal()).containsExactly("RAISED apart YELLOW @4.0");
        var event = story.events.get(1);
        assertThat(event.value()).isEqualTo(0.25);
        assertThat(event.unit()).isEqualTo("m");
        assertThat(event.because()).containsExactly("level-0 = 101.0 m", "level-1 = 101.25 m");
        say(story, 5, 101, 101.01);
        assertThat(story.journal()).hasSize(2).last().asString().startsWith("CLEARED apart");
    }

    @Test
    void ofThreeTheOutlierIsFarFromTheMedian() {
        Story story = story(3);
        say(story, 1, 101, 101.5, 101.01);
        say(story, 3, 101, 101.5, 101.01);
        assertThat(story.events.get(1).value()).isCloseTo(0.49, within(1e-9));
    }

    @Test
    void aReadingInDoubtClearsNothing() {
        Story story = story(2);
        say(story, 1, 101, 101.5);
        say(story, 3, 101, 101.5);
        long unset = Story.T0 + 1000 * Story.MINUTE;
        var doubtful = new Reading("level-1", unset, 101.0, "m");
        story.message(4, new Message(List.of(doubtful), List.of(), false, false));
        assertThat(story.journal()).noneMatch(line -> line.startsWith("CLEARED apart"));
        say(story, 5, 101, 101.0);
        assertThat(story.journal()).contains("CLEARED apart @5.0");
    }

    @Test
    void oneAloneTellsNothing() {
        Story story = story(2);
        say(story, 1, 101);
        say(story, 5, 109);
        assertThat(story.journal()).isEmpty();
    }

    @Test
    void aSilentOneIsLeftOutAndTheConditionStays() {
        Story story = story(2);
        say(story, 1, 101, 101.5);
        say(story, 3, 101, 101.5);
        for (int minute = 4; minute < 50; minute++) {
            say(story, minute, 101);
        }
        assertThat(story.journal())
                .containsExactly("RAISED apart YELLOW @3.0", "RAISED level-1.silence YELLOW @3.0");
    }
}

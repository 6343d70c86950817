package berm.domain.judge;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.EventKind;
import berm.domain.Message;
import berm.domain.Reading;
import berm.domain.SensorId;
import berm.domain.Unit;
import berm.domain.plan.Plan;
import berm.domain.plan.Rule;
import berm.domain.plan.Sensor;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Ten thousand sensors at one site, ten times what any site has, take no more than their share. */
class LargestSiteTest {
    private static final int SENSORS = 10_000;
    private static final int BYTES_OF_A_SENSOR = 600;

    private static Plan plan() {
        List<Sensor> sensors = new ArrayList<>();
        for (int number = 0; number < SENSORS; number++) {
            sensors.add(
                    new Sensor(
                            new SensorId("s" + number),
                            Unit.METRE,
                            Story.MINUTE,
                            30 * Story.MINUTE,
                            List.of(Rule.limit(Story.LADDER)),
                            null));
        }
        return new Plan(Story.KEY.site(), 1, Long.MIN_VALUE, sensors, List.of(), new byte[] {1});
    }

    private static Message message(int minute) {
        List<Reading> readings = new ArrayList<>();
        for (int number = 0; number < SENSORS; number++) {
            long measuredAt = Story.T0 + minute * Story.MINUTE;
            readings.add(new Reading("s" + number, measuredAt, 102.5, null));
        }
        return new Message(readings, List.of(), false, false);
    }

    /** The time-out is no measure of speed: square in the sensors twice over would not end. */
    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void theyAllRaiseFallSilentAndAreLostWithinTheirMemory() throws IOException {
        var story = new Story(plan());
        for (int minute = 1; minute <= 10; minute++) {
            story.message(minute, message(minute));
        }
        int before = size(story);
        story.tick(30);
        assertThat(story.accepted).isEqualTo(10 * SENSORS);
        assertThat(count(story, EventKind.RAISED)).isEqualTo(2 * SENSORS);
        assertThat(count(story, EventKind.LOST)).isEqualTo(SENSORS);
        assertThat(size(story)).isEqualTo(before).isLessThan(SENSORS * BYTES_OF_A_SENSOR);
    }

    private static long count(Story story, EventKind kind) {
        return story.events.stream().filter(event -> event.kind() == kind).count();
    }

    private static int size(Story story) throws IOException {
        var bytes = new ByteArrayOutputStream();
        story.memory().writeTo(new DataOutputStream(bytes));
        return bytes.size();
    }
}

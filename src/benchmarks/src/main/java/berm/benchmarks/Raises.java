package berm.benchmarks;

import berm.domain.Colour;
import berm.domain.ConditionEvent;
import berm.domain.EventKind;
import berm.domain.Quality;
import berm.domain.World;
import berm.messages.ConditionEventJson;
import berm.messages.Topics;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * What a judge says of limits that are crossed: alarm number n is of a sensor of its own. The
 * sensors of a site cross theirs together, as one message of a gateway tells it.
 */
record Raises(String name, int sensors) {
    private static final Colour[] COLOURS = Colour.values();
    private static final String SENSOR = "raise-";
    private static final String CONDITION = "\"condition\":\"" + SENSOR;

    /** The record of {@code conditions} that raises an alarm, now. */
    ProducerRecord<byte[], byte[]> raise(int number) {
        return raise(number, colour(number));
    }

    /** The same of one colour. */
    ProducerRecord<byte[], byte[]> raise(int number, Colour colour) {
        ConditionEvent event = event(number, colour, System.currentTimeMillis());
        String place = event.world() + "/" + event.site();
        return new ProducerRecord<>(
                Topics.CONDITIONS,
                place.getBytes(StandardCharsets.UTF_8),
                ConditionEventJson.encode(event));
    }

    /** One in four is of each colour. */
    static Colour colour(int number) {
        return COLOURS[number % COLOURS.length];
    }

    /** The site of an alarm. */
    String site(int number) {
        return name + "-" + number / sensors;
    }

    private ConditionEvent event(int number, Colour colour, long now) {
        return new ConditionEvent(
                World.LIVE.name(),
                site(number),
                "raw-1/0/0",
                1 + number % sensors,
                EventKind.RAISED,
                SENSOR + number + ".limit",
                SENSOR + number,
                colour,
                now,
                now,
                null,
                101.71,
                "kPa",
                101.7,
                1,
                "bench",
                Quality.GOOD,
                false,
                false,
                List.of(),
                Map.of(),
                "raw-1/0/" + number);
    }

    /** Waits until that alarm is to be offered, at so many a second. */
    static void pause(long start, int number, int perSecond) throws InterruptedException {
        long due = start + Math.round(number * 1e9 / perSecond);
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            Thread.sleep(left / 1_000_000, (int) (left % 1_000_000));
        }
    }

    /** Finds the numbers of the alarms in the text of a message. */
    static void numbers(String data, IntConsumer found) {
        for (int at = data.indexOf(CONDITION); at >= 0; at = data.indexOf(CONDITION, at + 1)) {
            int from = at + CONDITION.length();
            found.accept(Integer.parseInt(data, from, data.indexOf('.', from), 10));
        }
    }
}

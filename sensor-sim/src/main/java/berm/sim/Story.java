package berm.sim;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A part of a scenario, set in time: its steps from a time until another, both included, one each
 * interval.
 *
 * @param zero when the scenario's time 0 is
 */
public record Story(
        Scenario scenario, Instant zero, Duration from, Duration until, Duration interval) {

    public Story {
        if (interval.toMillis() <= 0 || until.compareTo(from) < 0) {
            throw new IllegalArgumentException(
                    "no story from " + from + " until " + until + " each " + interval);
        }
    }

    /** The steps in order, made as they are asked for. */
    public Stream<Step> steps() {
        long count = until.minus(from).dividedBy(interval) + 1;
        return LongStream.range(0, count).mapToObj(i -> step(from.plus(interval.multipliedBy(i))));
    }

    private Step step(Duration time) {
        return new Step(zero.plus(time).toEpochMilli(), scenario.samples(time));
    }
}

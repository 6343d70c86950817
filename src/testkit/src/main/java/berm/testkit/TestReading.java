package berm.testkit;

import berm.domain.Quality;
import berm.domain.ReadingFlag;
import berm.domain.SensorId;
import berm.domain.SiteKey;
import berm.domain.StoredReading;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** A reading of a test: unremarkable, but for what the test says of it. */
public record TestReading(StoredReading reading) {
    /** A good reading of 1 m that came a second after it was measured. */
    public static TestReading of(SiteKey key, SensorId sensor, long measuredAt) {
        return new TestReading(
                new StoredReading(
                        key,
                        sensor,
                        measuredAt,
                        1,
                        "m",
                        Quality.GOOD,
                        EnumSet.noneOf(ReadingFlag.class),
                        1_596_513_601_000L,
                        "raw-1.demo/3/17"));
    }

    public TestReading at(long measuredAt) {
        return with(measuredAt, reading.value(), reading.quality(), reading.flags());
    }

    public TestReading value(double value) {
        return with(reading.measuredAt(), value, reading.quality(), reading.flags());
    }

    public TestReading quality(Quality quality) {
        return with(reading.measuredAt(), reading.value(), quality, reading.flags());
    }

    public TestReading flags(ReadingFlag... flags) {
        Set<ReadingFlag> set = EnumSet.noneOf(ReadingFlag.class);
        set.addAll(List.of(flags));
        return with(reading.measuredAt(), reading.value(), reading.quality(), set);
    }

    public TestReading receivedAt(long receivedAt) {
        return arrived(receivedAt, reading.position());
    }

    public TestReading position(String position) {
        return arrived(reading.receivedAt(), position);
    }

    private TestReading with(
            long measuredAt, double value, Quality quality, Set<ReadingFlag> flags) {
        return new TestReading(
                new StoredReading(
                        reading.key(),
                        reading.sensor(),
                        measuredAt,
                        value,
                        reading.unit(),
                        quality,
                        flags,
                        reading.receivedAt(),
                        reading.position()));
    }

    private TestReading arrived(long receivedAt, String position) {
        return new TestReading(
                new StoredReading(
                        reading.key(),
                        reading.sensor(),
                        reading.measuredAt(),
                        reading.value(),
                        reading.unit(),
                        reading.quality(),
                        reading.flags(),
                        receivedAt,
                        position));
    }
}

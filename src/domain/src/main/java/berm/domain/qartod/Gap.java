package berm.domain.qartod;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The gap test: whether readings came when they should.
 *
 * <p>What is there is not the worse for what is not. The manuals fail the stream; a reading that is
 * absent is {@link QartodFlag#MISSING} [D].
 *
 * @param interval ms expected between readings, more than 0
 * @param longest TIM_INC: ms between readings beyond which, and not at which, some are absent; at
 *     least {@code interval}
 */
public record Gap(long interval, long longest) {
    public Gap {
        if (interval <= 0 || longest < interval) {
            throw new IllegalArgumentException("gap " + interval + ", " + longest);
        }
    }

    /** What is said of the stream now: it fails while its newest reading is too old. */
    public QartodFlag stream(long newest, long now) {
        return now - newest > longest ? QartodFlag.FAIL : QartodFlag.PASS;
    }

    /** The times at which readings were expected and are not there, one interval apart. */
    public long[] absent(long... measuredAt) {
        return LongStream.range(1, measuredAt.length)
                .mapToInt(Math::toIntExact)
                .mapToObj(n -> between(measuredAt[n - 1], measuredAt[n]))
                .flatMapToLong(Arrays::stream)
                .toArray();
    }

    /** As many as bring the readings nearest to the interval expected, at least one. */
    private long[] between(long earlier, long later) {
        long hole = later - earlier;
        long count = hole > longest ? Math.max(1, (hole + interval / 2) / interval - 1) : 0;
        return LongStream.rangeClosed(1, count)
                .map(k -> earlier + k * hole / (count + 1))
                .toArray();
    }
}

package berm.domain.storm;

import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.measure.Counter;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rain of the last hours: measured, or as it was expected where the gauge told nothing. */
class StormMemoryTest {
    private static final long HOUR = 3_600_000;
    private static final long T0 = 1_000 * HOUR;

    /** 3 mm in every hour of two days round T0. */
    private static final Rain EXPECTED = new Rain(T0 - 24 * HOUR, Collections.nCopies(48, 3.0));

    private final StormMemory amounts = new StormMemory(null);

    /** What is taken to have fallen in the hour that begins so many hours after T0. */
    private static double hour(StormMemory memory, long now, int hour) {
        Rain joined = memory.joined(now, EXPECTED);
        return joined.between(T0 + hour * HOUR, T0 + (hour + 1) * HOUR);
    }

    private void each20Minutes(long from, long to, double amount) {
        for (long at = from + HOUR / 3; at <= to; at += HOUR / 3) {
            amounts.take(at, amount);
        }
    }

    @Test
    void hoursToldWholeAreAsMeasuredAndThoseBeforeAsExpected() {
        each20Minutes(T0, T0 + 4 * HOUR, 0.5);
        assertThat(hour(amounts, T0 + 4 * HOUR, 1)).isEqualTo(1.5);
        assertThat(hour(amounts, T0 + 4 * HOUR, 2)).isEqualTo(1.5);
        assertThat(hour(amounts, T0 + 4 * HOUR, -1)).isEqualTo(3);
    }

    @Test
    void ofAnHourToldInPartItIsTheMoreOfBoth() {
        each20Minutes(T0, T0 + 2 * HOUR + HOUR / 3, 0.5);
        assertThat(hour(amounts, T0 + 2 * HOUR + HOUR / 3, 2)).isEqualTo(3);
        amounts.take(T0 + 2 * HOUR + HOUR / 2, 50);
        assertThat(hour(amounts, T0 + 2 * HOUR + HOUR / 2, 2)).isEqualTo(50.5);
    }

    @Test
    void whatAGaugeOfAmountsDidNotTellIsNotDry() {
        each20Minutes(T0, T0 + 2 * HOUR, 0.5);
        each20Minutes(T0 + 5 * HOUR, T0 + 7 * HOUR, 0.5);
        assertThat(hour(amounts, T0 + 7 * HOUR, 3)).isEqualTo(3);
    }

    @Test
    void aCounterTellsLaterWhatFellInBetween() {
        var counter = new StormMemory(Counter.ENDLESS);
        counter.take(T0 + 1, 10);
        counter.take(T0 + HOUR, 12);
        counter.take(T0 + 4 * HOUR, 30);
        counter.take(T0 + 5 * HOUR, 30);
        assertThat(hour(counter, T0 + 5 * HOUR, 2)).isZero();
        assertThat(hour(counter, T0 + 5 * HOUR, 3)).isEqualTo(18);
    }

    @Test
    void aClockThatWasSetBackBeginsAnew() {
        each20Minutes(T0, T0 + 6 * HOUR, 0.5);
        amounts.take(T0 + 2 * HOUR + HOUR / 2, 0.5);
        assertThat(hour(amounts, T0 + 3 * HOUR, 1)).isEqualTo(3);
        assertThat(List.of(hour(amounts, T0 + 3 * HOUR, 4))).containsExactly(3.0);
    }
}

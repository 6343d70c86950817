package berm.domain.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ClockOffsetTest {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long START = 1_596_500_000_000L;
    private static final long[] WRONG = {-16 * HOUR, -8 * HOUR, 8 * HOUR, 16 * HOUR};
    private static final int SEEDS = 200;

    private final ClockOffset memory = new ClockOffset();
    private long now = START;
    private OptionalLong found = OptionalLong.empty();

    @Test
    void localTimeSentAsUtcIsFoundAsTheSixthMomentBegins() {
        for (int moment = 0; moment < 5; moment++) {
            assertThat(lags(-8 * HOUR + SECOND, 5 * MINUTE)).isEmpty();
        }
        assertThat(lags(-8 * HOUR + SECOND, 5 * MINUTE)).hasValue(-8 * HOUR);
    }

    @Test
    void aLagOfTwoMinutesMoreOrLessIsWithinAndOneOfMoreIsNot() {
        for (long aside : new long[] {2 * MINUTE, -2 * MINUTE}) {
            assertThat(manyLags(8 * HOUR + aside)).hasValue(8 * HOUR);
            assertThat(manyLags(8 * HOUR + aside + Long.signum(aside))).isEmpty();
        }
    }

    @Test
    void aRightClockAndOneThatIsWrongByAnotherAmountAreNotFound() {
        assertThat(manyLags(0)).isEmpty();
        assertThat(manyLags(HOUR)).isEmpty();
        assertThat(manyLags(4 * HOUR)).isEmpty();
        assertThat(manyLags(-7 * HOUR)).isEmpty();
    }

    @Test
    void yesterdaysValueIsNoZone() {
        assertThat(manyLags(24 * HOUR)).isEmpty();
        assertThat(manyLags(-24 * HOUR)).isEmpty();
        assertThat(manyLags(16 * HOUR)).hasValue(16 * HOUR);
    }

    @Test
    void aMomentThatFitsNotBeginsAnew() {
        manyLags(8 * HOUR);
        lags(0, 5 * MINUTE);
        for (int moment = 0; moment < 5; moment++) {
            assertThat(lags(8 * HOUR, 5 * MINUTE)).isEmpty();
        }
        assertThat(lags(8 * HOUR, 5 * MINUTE)).hasValue(8 * HOUR);
        assertThat(lags(0, 5 * MINUTE)).hasValue(8 * HOUR);
        assertThat(lags(0, 5 * MINUTE)).isEmpty();
    }

    @Test
    void anotherOffsetBeginsAnew() {
        manyLags(8 * HOUR);
        assertThat(manyLags(-8 * HOUR)).hasValue(-8 * HOUR);
    }

    @Test
    void whatLastsForLessThanTenMinutesIsNotFound() {
        for (int moment = 0; moment <= 600; moment++) {
            assertThat(lags(8 * HOUR, SECOND)).isEmpty();
        }
        assertThat(lags(8 * HOUR, SECOND)).hasValue(8 * HOUR);
    }

    @Test
    void lagsThatDifferByMoreThanAFortiethOfTheirTimeAreNotFound() {
        for (int moment = 0; moment < 16; moment++) {
            assertThat(lags(8 * HOUR + (moment == 0 ? 2 * MINUTE : 0), 5 * MINUTE)).isEmpty();
        }
        assertThat(lags(8 * HOUR, 5 * MINUTE)).isEmpty();
        assertThat(lags(8 * HOUR, 5 * MINUTE)).hasValue(8 * HOUR);
    }

    @Test
    void aReadingSentTwiceIsOneMoment() {
        for (int moment = 0; moment < 4; moment++) {
            assertThat(lags(8 * HOUR, 5 * MINUTE)).isEmpty();
            assertThat(memory.take(now - 8 * HOUR, now + SECOND)).isEmpty();
        }
        assertThat(lags(8 * HOUR, 5 * MINUTE)).isEmpty();
        assertThat(memory.take(now - 8 * HOUR, now + SECOND)).hasValue(8 * HOUR);
    }

    /** A message of 20 readings is a moment, and its newest reading tells. */
    @Test
    void aLoggerThatSendsManyReadingsTogetherIsFoundToo() {
        for (int message = 0; message < 20; message++) {
            for (int reading = 19; reading >= 0; reading--) {
                found = memory.take(now + 8 * HOUR - reading * MINUTE, now);
                assertThat(found.isPresent()).isEqualTo(message >= 5);
            }
            now += 20 * MINUTE;
        }
    }

    @Test
    void aWrongClockIsFoundThroughTheJitterOfTheNetwork() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            long offset = WRONG[random.nextInt(WRONG.length)];
            long interval = (10 + random.nextInt(1800)) * SECOND;
            int jitter = 1 + random.nextInt((int) (2 * MINUTE));
            var site = new ClockOffset();
            var last = OptionalLong.empty();
            long clock = 0;
            // After 40 · jitter, 10 min and five moments nothing may hinder it.
            long moments = 7 + (10 * MINUTE + 41L * jitter) / interval;
            for (int moment = 0; moment < moments; moment++) {
                long measured = START + moment * interval;
                clock = Math.max(clock + 1, measured + random.nextInt(jitter));
                last = site.take(measured - offset, clock);
                assertThat(last.isEmpty() || last.getAsLong() == offset).isTrue();
            }
            assertThat(last).as("seed " + seed).hasValue(offset);
        }
    }

    @Test
    void aBacklogIsNeverFound() {
        int passed = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            passed += backlog(seed, new Random(seed));
        }
        assertThat(passed).isGreaterThan(1000);
    }

    /**
     * Sent half again as fast as it grows, or up to 300 times as fast; how many lags lay where they
     * tempt.
     */
    private static int backlog(int seed, Random random) {
        long interval = (1 + random.nextInt(600)) * SECOND;
        double speed =
                1.5 + (random.nextBoolean() ? random.nextDouble() : 300 * random.nextDouble());
        int together = random.nextBoolean() ? 1 : 1 + random.nextInt(60);
        long clock = START;
        long measured = START - 17 * HOUR - random.nextInt((int) (20 * HOUR));
        var memory = new ClockOffset();
        int tempting = 0;
        while (measured < clock && clock < START + 400 * HOUR) {
            for (int reading = 0; reading < together && measured < clock; reading++) {
                assertThat(memory.take(measured, clock)).as("seed " + seed).isEmpty();
                measured += interval;
            }
            long aside = Math.floorMod(clock - measured + interval + HOUR, 8 * HOUR) - HOUR;
            tempting += Math.abs(aside) <= ClockOffset.WITHIN ? 1 : 0;
            clock += 1 + (long) (together * interval / speed * (0.5 + random.nextDouble()));
        }
        return tempting;
    }

    @Test
    void aNetworkThatFallsBehindIsNeverFound() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            long interval = (1 + random.nextInt(600)) * SECOND;
            double speed = 0.94 * random.nextDouble();
            var memory = new ClockOffset();
            long clock = START;
            for (int reading = 0; clock - START < 100 * HOUR; reading++) {
                long measured = START + reading * interval;
                assertThat(memory.take(measured, clock)).as("seed " + seed).isEmpty();
                clock += (long) (interval / Math.max(0.01, speed));
            }
        }
    }

    @Test
    void delaysOfHoursThatComeAndGoAreNeverFound() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var memory = new ClockOffset();
            long clock = START;
            for (int reading = 0; reading < 2000; reading++) {
                clock += random.nextInt((int) (10 * MINUTE));
                long lag = (long) (20 * HOUR * random.nextDouble());
                assertThat(memory.take(clock - lag, clock)).as("seed " + seed).isEmpty();
            }
        }
    }

    /** A wrong clock, whose gateway now and then sends something old. */
    @Test
    void backfillsDelayWhatIsFoundAndHideItNotForEver() {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var memory = new ClockOffset();
            long clock = START;
            int told = 0;
            for (int reading = 0; reading < 500; reading++) {
                clock += 5 * MINUTE;
                boolean old = random.nextInt(20) == 0;
                long lag = old ? (long) (90 * HOUR * random.nextDouble()) : 0;
                var found = memory.take(clock + 8 * HOUR - lag, clock);
                assertThat(found.isEmpty() || found.getAsLong() == -8 * HOUR).isTrue();
                told += found.isPresent() ? 1 : 0;
            }
            assertThat(told).as("seed " + seed).isGreaterThan(200);
        }
    }

    @Test
    void goesOnFromACopyOrFromWhatWasWrittenAsIfNothingHadBeen() throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            var random = new Random(seed);
            var whole = new ClockOffset();
            var copy = whole;
            var read = whole;
            int cut = random.nextInt(60);
            long clock = START;
            for (int reading = 0; reading < 60; reading++) {
                if (reading == cut) {
                    copy = whole.copy();
                    read = readBack(write(whole));
                }
                clock += random.nextInt(3) * MINUTE;
                long measured = clock + 8 * HOUR + (random.nextInt(40) == 0 ? HOUR : 0);
                var said = whole.take(measured, clock);
                if (reading >= cut) {
                    assertThat(copy.take(measured, clock)).isEqualTo(said);
                    assertThat(read.take(measured, clock)).isEqualTo(said);
                }
            }
            assertThat(write(copy)).isEqualTo(write(whole)).hasSize(69);
            assertThat(write(read)).isEqualTo(write(whole));
        }
        assertThatThrownBy(() -> readBack(new byte[69])).isInstanceOf(IOException.class);
    }

    private OptionalLong manyLags(long lag) {
        for (int moment = 0; moment < 7; moment++) {
            lags(lag, 5 * MINUTE);
        }
        return found;
    }

    private OptionalLong lags(long lag, long interval) {
        now += interval;
        found = memory.take(now - lag, now);
        return found;
    }

    private static byte[] write(ClockOffset memory) throws IOException {
        var bytes = new ByteArrayOutputStream();
        memory.writeTo(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static ClockOffset readBack(byte[] bytes) throws IOException {
        return ClockOffset.readFrom(new DataInputStream(new ByteArrayInputStream(bytes)));
    }
}

package berm.domain.quality;

import static berm.domain.quality.QualityTest.ATTENUATED;
import static berm.domain.quality.QualityTest.OVER_RANGE;
import static berm.domain.quality.QualityTest.RATE;
import static berm.domain.quality.QualityTest.SENSOR_RANGE;
import static berm.domain.quality.QualityTest.SPIKE;
import static berm.domain.quality.QualityTest.STUCK;
import static berm.domain.quality.QualityTest.UNREADABLE;
import static berm.domain.quality.QualityTest.USER_RANGE;
import static org.assertj.core.api.Assertions.assertThat;

import berm.domain.Direction;
import berm.domain.Quality;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The table of {@link QualityTests}, row by row. */
class QualityPolicyTest {
    private static final long HOUR = 3_600_000;
    private static final Span SENSOR = new Span(0, 100);
    private static final Span USER = new Span(10, 90);
    private static final Spike JUMPS = new Spike(2, 4);
    private static final Flat FLAT = new Flat(0, 5 * HOUR, 8 * HOUR, 50);

    private final QualityMemory memory = new QualityMemory();
    private long hour;

    @Test
    void row1NoNumberFails() {
        for (double nonsense : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            is(next(ranges(Direction.HIGH), nonsense), Quality.FAIL, UNREADABLE);
            is(next(QualityTests.NONE, nonsense), Quality.FAIL, UNREADABLE);
        }
    }

    @Test
    void row2BeyondTheSpanTowardsDangerIsUnverified() {
        var high = next(ranges(Direction.HIGH), 100.1);
        is(high, Quality.SUSPECT, SENSOR_RANGE, USER_RANGE, OVER_RANGE);
        assertThat(high.overRange()).isTrue();
        is(
                next(ranges(Direction.LOW), -0.1),
                Quality.SUSPECT,
                SENSOR_RANGE,
                USER_RANGE,
                OVER_RANGE);
    }

    @Test
    void row2EitherEndMayBeDangerousWhenNobodySaid() {
        is(next(ranges(null), 100.1), Quality.SUSPECT, SENSOR_RANGE, USER_RANGE, OVER_RANGE);
        is(next(ranges(null), -0.1), Quality.SUSPECT, SENSOR_RANGE, USER_RANGE, OVER_RANGE);
    }

    @Test
    void row3BeyondTheSpanAwayFromDangerFails() {
        is(next(ranges(Direction.HIGH), -0.1), Quality.FAIL, SENSOR_RANGE, USER_RANGE);
        is(next(ranges(Direction.LOW), 100.1), Quality.FAIL, SENSOR_RANGE, USER_RANGE);
    }

    @Test
    void row4OutsideTheUsersSpanIsSuspectAndItsEndsAreInside() {
        is(next(ranges(Direction.HIGH), 9.9), Quality.SUSPECT, USER_RANGE);
        is(next(ranges(Direction.HIGH), 100), Quality.SUSPECT, USER_RANGE);
        assertThat(next(ranges(Direction.HIGH), 10)).isSameAs(Verdict.GOOD);
        assertThat(next(ranges(Direction.HIGH), 90)).isSameAs(Verdict.GOOD);
    }

    @Test
    void row5AJumpIsSuspectAtOnce() {
        assertThat(next(spikes(false), 10)).isSameAs(Verdict.GOOD);
        assertThat(next(spikes(false), 12)).isSameAs(Verdict.GOOD);
        is(next(spikes(false), 30), Quality.SUSPECT, SPIKE);
    }

    @Test
    void row6AJumpOfASafetyItemIsOverRange() {
        next(spikes(true), 10);
        is(next(spikes(true), 30), Quality.SUSPECT, SPIKE, OVER_RANGE);
    }

    @Test
    void row7AJumpThatStaysWasReal() {
        next(spikes(false), 10);
        next(spikes(false), 30);
        var stays = next(spikes(false), 31);
        is(stays, Quality.GOOD);
        assertThat(stays.earlier()).isEqualTo(new Hindsight(HOUR, 30, Quality.GOOD));
        assertThat(next(spikes(false), 32)).isSameAs(Verdict.GOOD);
    }

    @Test
    void row8AJumpThatReturnsWasASpike() {
        assertThat(returning(spikes(false), 20)).isEqualTo(Quality.FAIL);
        assertThat(returning(spikes(false), 13)).isEqualTo(Quality.SUSPECT);
        assertThat(returning(spikes(true), 20)).isEqualTo(Quality.SUSPECT);
    }

    @Test
    void row8ASpikeLeavesWhatWasBelieved() {
        returning(spikes(false), 20);
        assertThat(next(spikes(false), 10)).isSameAs(Verdict.GOOD);
    }

    @Test
    void aSecondJumpElsewhereStaysSuspect() {
        next(spikes(false), 10);
        next(spikes(false), 30);
        var elsewhere = next(spikes(false), 50);
        is(elsewhere, Quality.SUSPECT, SPIKE);
        assertThat(elsewhere.earlier()).isNull();
    }

    @Test
    void row9FasterThanTheRateIsSuspect() {
        var rate = new QualityTests(null, null, null, 3, null, null, null, false);
        assertThat(next(rate, 10)).isSameAs(Verdict.GOOD);
        assertThat(next(rate, 13)).isSameAs(Verdict.GOOD);
        is(next(rate, 9.9), Quality.SUSPECT, RATE);
        hour++;
        assertThat(next(rate, 15.9)).isSameAs(Verdict.GOOD);
    }

    @Test
    void rows10And11StandingStillIsSuspectThenFails() {
        for (int hours = 0; hours < 5; hours++) {
            assertThat(next(flat(Direction.HIGH), 20)).isSameAs(Verdict.GOOD);
        }
        for (int hours = 5; hours < 8; hours++) {
            is(next(flat(Direction.HIGH), 20), Quality.SUSPECT, STUCK);
        }
        is(next(flat(Direction.HIGH), 20), Quality.FAIL, STUCK);
        assertThat(next(flat(Direction.HIGH), 20.1)).isSameAs(Verdict.GOOD);
    }

    @Test
    void rows10And11FewReadingsProveNothing() {
        for (int reading = 0; reading < 3; reading++) {
            assertThat(next(flat(Direction.HIGH), 20)).isSameAs(Verdict.GOOD);
            hour += 100;
        }
        is(next(flat(Direction.HIGH), 20), Quality.SUSPECT, STUCK);
        is(next(flat(Direction.HIGH), 20), Quality.SUSPECT, STUCK);
        is(next(flat(Direction.HIGH), 20), Quality.FAIL, STUCK);
    }

    @Test
    void row10AnExemptValueMayStandStillForEver() {
        for (int hours = 0; hours < 100; hours++) {
            assertThat(next(flat(Direction.HIGH), 50)).isSameAs(Verdict.GOOD);
        }
    }

    @Test
    void row12StuckAtFullScaleTowardsDangerNeverFails() {
        is(lastOf(20, flat(Direction.HIGH), 100), Quality.SUSPECT, STUCK, OVER_RANGE);
        is(lastOf(20, flat(Direction.HIGH), 0), Quality.FAIL, STUCK);
        is(lastOf(20, flat(Direction.LOW), 0), Quality.SUSPECT, STUCK, OVER_RANGE);
        is(lastOf(20, flat(null), 0), Quality.SUSPECT, STUCK, OVER_RANGE);
        is(lastOf(20, flat(Direction.HIGH), 101), Quality.SUSPECT, SENSOR_RANGE, STUCK, OVER_RANGE);
    }

    @Test
    void row13MovingLessThanEverIsSuspect() {
        var least = new Attenuated(1, 5 * HOUR);
        var tests = new QualityTests(null, null, null, Double.NaN, null, least, null, false);
        for (int hours = 0; hours < 20; hours++) {
            assertThat(next(tests, hours % 2)).isSameAs(Verdict.GOOD);
        }
        is(lastOf(6, tests, 5.5), Quality.SUSPECT, ATTENUATED);
    }

    @Test
    void row14ALateReadingIsJudgedOnItsRangeAndForgotten() {
        next(spikes(false), 10);
        assertThat(spikes(false).judge(memory, -HOUR, 30)).isSameAs(Verdict.GOOD);
        assertThat(next(spikes(false), 10)).isSameAs(Verdict.GOOD);
        is(ranges(Direction.HIGH).judge(memory, -HOUR, -1), Quality.FAIL, SENSOR_RANGE, USER_RANGE);
    }

    @Test
    void row15WithoutTestsNothingIsEvaluated() {
        assertThat(next(QualityTests.NONE, 1e9)).isSameAs(Verdict.NOT_EVALUATED);
    }

    @Test
    void nothingTowardsDangerEverFailsOnASafetyItem() {
        var gas = new QualityTests(SENSOR, USER, JUMPS, 1, FLAT, null, Direction.HIGH, true);
        var random = new java.util.Random(7);
        for (int reading = 0; reading < 10_000; reading++) {
            double value = random.nextInt(4) == 0 ? 60 + random.nextInt(60) : 100;
            assertThat(next(gas, value).quality()).isNotEqualTo(Quality.FAIL);
        }
    }

    private static QualityTests ranges(@Nullable Direction danger) {
        return new QualityTests(SENSOR, USER, null, Double.NaN, null, null, danger, false);
    }

    private static QualityTests spikes(boolean safety) {
        return new QualityTests(null, null, JUMPS, Double.NaN, null, null, Direction.HIGH, safety);
    }

    private static QualityTests flat(@Nullable Direction danger) {
        return new QualityTests(SENSOR, null, null, Double.NaN, FLAT, null, danger, false);
    }

    /** What is known of a jump from 10 after the value is back. */
    private @Nullable Quality returning(QualityTests tests, double jump) {
        next(tests, 10);
        next(tests, jump);
        var back = next(tests, 10);
        is(back, Quality.GOOD);
        var earlier = back.earlier();
        return earlier == null ? null : earlier.quality();
    }

    private Verdict lastOf(int readings, QualityTests tests, double value) {
        for (int reading = 1; reading < readings; reading++) {
            next(tests, value);
        }
        return next(tests, value);
    }

    private Verdict next(QualityTests tests, double value) {
        return tests.judge(memory, hour++ * HOUR, value);
    }

    private static void is(Verdict verdict, Quality quality, QualityTest... failed) {
        assertThat(verdict.quality()).isEqualTo(quality);
        assertThat(verdict.failed()).containsExactly(failed);
    }
}

package berm.domain.quality;

import berm.domain.Quality;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One reading on its way through the tests of {@link QualityTests}; kept by nobody. */
final class Judgement {
    private static final double HOUR = 3_600_000;

    private final QualityTests tests;
    private final QualityMemory memory;
    private final long measuredAt;
    private final double value;
    private Quality quality = Quality.GOOD;
    private @Nullable Set<QualityTest> failed;
    private @Nullable Hindsight earlier;

    Judgement(QualityTests tests, QualityMemory memory, long measuredAt, double value) {
        this.tests = tests;
        this.memory = memory;
        this.measuredAt = measuredAt;
        this.value = value;
    }

    Verdict verdict() {
        if (!Double.isFinite(value)) {
            find(Quality.FAIL, QualityTest.UNREADABLE);
        } else if (!tests.any()) {
            return Verdict.NOT_EVALUATED;
        } else {
            boolean within = ranges();
            if (memory.advances(measuredAt)) {
                series(within);
            }
        }
        return result();
    }

    private Verdict result() {
        Set<QualityTest> found = failed;
        if (found == null && earlier == null) {
            return Verdict.GOOD;
        }
        return new Verdict(quality, found == null ? Set.of() : found, earlier);
    }

    /** Whether the value is within the sensor's span. */
    private boolean ranges() {
        Span user = tests.userSpan();
        if (user != null && !user.contains(value)) {
            find(Quality.SUSPECT, QualityTest.USER_RANGE);
        }
        Span span = tests.sensorSpan();
        if (span == null || span.contains(value)) {
            return true;
        }
        if (tests.fullScale(value)) {
            find(Quality.SUSPECT, QualityTest.OVER_RANGE);
            find(Quality.SUSPECT, QualityTest.SENSOR_RANGE);
        } else {
            find(Quality.FAIL, QualityTest.SENSOR_RANGE);
        }
        return false;
    }

    private void series(boolean within) {
        if (within) {
            change();
        }
        still();
        faint();
    }

    private void change() {
        Spike spike = tests.spike();
        if (!memory.hasBase()) {
            memory.believe(measuredAt, value);
            return;
        }
        if (memory.hasJump() && spike != null) {
            hindsight(spike);
        }
        rate();
        if (spike != null && Math.abs(value - memory.base) > spike.low()) {
            memory.wonder(measuredAt, value);
            find(Quality.SUSPECT, QualityTest.SPIKE);
            if (tests.safety()) {
                find(Quality.SUSPECT, QualityTest.OVER_RANGE);
            }
        } else {
            memory.believe(measuredAt, value);
        }
    }

    /** Tells of the jump before, if the value is near it or near where it came from. */
    private void hindsight(Spike spike) {
        double fromJump = Math.abs(value - memory.jump);
        double fromBase = Math.abs(value - memory.base);
        if (fromJump <= spike.low() && fromJump <= fromBase) {
            earlier = new Hindsight(memory.jumpAt, memory.jump, Quality.GOOD);
            memory.believe(memory.jumpAt, memory.jump);
        } else if (fromBase <= spike.low()) {
            double height = Math.abs(memory.jump - (memory.base + value) / 2);
            boolean failedThen = height > spike.high() && !tests.safety();
            Quality then = failedThen ? Quality.FAIL : Quality.SUSPECT;
            earlier = new Hindsight(memory.jumpAt, memory.jump, then);
        }
    }

    private void rate() {
        double hours = (measuredAt - memory.baseAt) / HOUR;
        if (Math.abs(value - memory.base) / hours > tests.rate()) {
            find(Quality.SUSPECT, QualityTest.RATE);
        }
    }

    private void still() {
        Flat flat = tests.flat();
        if (flat == null) {
            return;
        }
        if (value == flat.exempt()) {
            memory.still.forget();
            return;
        }
        memory.still.take(measuredAt, value, flat.within());
        if (memory.still.lasted(measuredAt, flat.suspectAfter(), Flat.SUSPECT_COUNT)) {
            stuck(memory.still.lasted(measuredAt, flat.failAfter(), Flat.FAIL_COUNT));
        }
    }

    private void stuck(boolean longEnough) {
        boolean full = tests.fullScale(value);
        find(longEnough && !full ? Quality.FAIL : Quality.SUSPECT, QualityTest.STUCK);
        if (full) {
            find(Quality.SUSPECT, QualityTest.OVER_RANGE);
        }
    }

    private void faint() {
        Attenuated attenuated = tests.attenuated();
        if (attenuated != null) {
            memory.faint.take(measuredAt, value, Math.nextDown(attenuated.range()));
            if (memory.faint.lasted(measuredAt, attenuated.over(), Flat.SUSPECT_COUNT)) {
                find(Quality.SUSPECT, QualityTest.ATTENUATED);
            }
        }
    }

    private void find(Quality worst, QualityTest test) {
        Set<QualityTest> found = failed;
        if (found == null) {
            found = EnumSet.noneOf(QualityTest.class);
            failed = found;
        }
        found.add(test);
        if (quality != Quality.FAIL) {
            quality = worst;
        }
    }
}

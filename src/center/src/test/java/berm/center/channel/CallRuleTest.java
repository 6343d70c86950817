package berm.center.channel;

import static org.assertj.core.api.Assertions.assertThat;

import berm.center.channel.CallRule.Decision;
import berm.center.channel.CallRule.LastCall;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallRuleTest {
    private static final Duration QUIET = Duration.ofMinutes(10);
    private static final Instant NOW = Story.NOW;
    private static final int YELLOW = 4;
    private static final int ORANGE = 6;

    private static Decision decide(@Nullable LastCall last, boolean newRed) {
        return CallRule.decide(last, newRed, newRed ? 8 : YELLOW, NOW, QUIET);
    }

    private static LastCall call(int minutes, int urgency) {
        CallRule.Progress progress = minutes > 0 ? CallRule.Progress.WAITS : CallRule.Progress.MADE;
        return new LastCall("last", NOW.plus(Duration.ofMinutes(minutes)), urgency, progress);
    }

    @Test
    void whoWasNotCalledLatelyIsCalledNow() {
        assertThat(decide(null, false)).isEqualTo(new Decision(NOW, null, null));
        assertThat(decide(call(-10, YELLOW), false)).isEqualTo(new Decision(NOW, null, null));
    }

    @Test
    void whoWasCalledLatelyIsCalledWhenTheQuietTimeIsOver() {
        assertThat(decide(call(-9, ORANGE), false))
                .isEqualTo(new Decision(NOW.plus(Duration.ofMinutes(1)), null, null));
        assertThat(decide(call(0, ORANGE), false))
                .isEqualTo(new Decision(NOW.plus(QUIET), null, null));
    }

    @Test
    void theWorseOfTwoWaitsAndTheOtherFoldsIntoIt() {
        Instant due = NOW.plus(Duration.ofMinutes(3));
        assertThat(decide(call(3, ORANGE), false)).isEqualTo(new Decision(due, "last", null));
        assertThat(decide(call(3, YELLOW), false)).isEqualTo(new Decision(due, "last", null));
        assertThat(CallRule.decide(call(3, YELLOW), false, ORANGE, NOW, QUIET))
                .isEqualTo(new Decision(due, null, "last"));
    }

    @Test
    void aNewRedRingsAtOnceAndTakesWhatWaitsWithIt() {
        assertThat(decide(call(-1, 8), true)).isEqualTo(new Decision(NOW, null, null));
        assertThat(decide(call(3, ORANGE), true)).isEqualTo(new Decision(NOW, null, "last"));
        assertThat(decide(call(3, 8), true)).isEqualTo(new Decision(NOW, null, null));
    }

    @Test
    void aCallThatFailedWasNone() {
        var failed = new LastCall("last", NOW.minusSeconds(60), ORANGE, CallRule.Progress.FAILED);
        assertThat(decide(failed, false)).isEqualTo(new Decision(NOW, null, null));
    }
}

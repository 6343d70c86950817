package berm.domain.simulation;

import berm.domain.Message;
import berm.domain.plan.Plan;
import org.jspecify.annotations.Nullable;

/**
 * One record of a site's log; neither message nor plan is a tick.
 *
 * @param vouched of a tick: the span before its stamp in which somebody listened, ms
 */
record LogEntry(
        long offset, long stamp, long vouched, @Nullable Message message, @Nullable Plan plan) {
    boolean isTick() {
        return message == null && plan == null;
    }

    /** Whether it moves the clock, and shows that somebody listens. */
    boolean isHeard() {
        return plan == null;
    }
}

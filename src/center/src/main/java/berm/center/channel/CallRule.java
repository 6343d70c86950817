package berm.center.channel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One call per person in a time, except for a new red (OPERATOR, 6).
 *
 * <pre>
 * nobody called lately            → called now
 * called lately, none waits       → waits until the quiet time is over
 * called lately, one waits        → the worse of the two waits, the other folds into it
 * a new red                       → called now; what waits folds into it
 * </pre>
 *
 * What is folded is on record and counted in the call it folds into: nothing is dropped.
 */
final class CallRule {

    /**
     * The last call of a person, made or still to be made.
     *
     * @param due when it was or will be made
     * @param failed it was given up or refused, so the person was not called
     */
    record LastCall(String delivery, Instant due, int urgency, boolean failed) {}

    /**
     * What becomes of a new call.
     *
     * @param due when it is made
     * @param foldInto the call that stands for it instead
     * @param takesOver the call that it stands for from now on
     */
    record Decision(Instant due, @Nullable String foldInto, @Nullable String takesOver) {
        private static Decision at(Instant due) {
            return new Decision(due, null, null);
        }
    }

    private CallRule() {}

    static Decision decide(
            @Nullable LastCall last, boolean newRed, int urgency, Instant now, Duration quiet) {
        if (last == null || last.failed() || !last.due().plus(quiet).isAfter(now)) {
            return Decision.at(now);
        }
        boolean waits = last.due().isAfter(now);
        if (newRed) {
            return new Decision(now, null, waits ? last.delivery() : null);
        }
        if (!waits) {
            return Decision.at(last.due().plus(quiet));
        }
        return urgency > last.urgency()
                ? new Decision(last.due(), null, last.delivery())
                : new Decision(last.due(), last.delivery(), null);
    }
}

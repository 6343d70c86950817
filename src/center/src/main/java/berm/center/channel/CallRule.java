package berm.center.channel;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Our rule: one call per person in a time, except for a new red.
 *
 * <pre>
 * not called lately, none waits   → called now
 * called lately, none waits       → waits until the quiet time is over
 * one waits                       → the worse of the two waits, the other folds into it
 * a new red                       → called now; what waits folds into it, unless it is one too
 * </pre>
 *
 * A red that got through only when it was repeated, after another red had, may be followed sooner.
 * What is folded is on record and counted in the call it folds into: nothing is dropped.
 */
final class CallRule {

    /**
     * The last call of a person.
     *
     * @param time when it was made; while it waits, when it is due
     */
    record LastCall(String delivery, Instant time, int urgency, Progress progress) {}

    /** How far a call came. */
    enum Progress {
        /** Not made yet, for quiet, rate or a failure. */
        WAITS,
        /** Made, or being made just now. */
        MADE,
        /** Given up or refused: the person was not called. */
        FAILED
    }

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
        if (last == null || last.progress() == Progress.FAILED) {
            return Decision.at(now);
        }
        boolean waits = last.progress() == Progress.WAITS;
        if (newRed) {
            boolean worse = waits && urgency > last.urgency();
            return new Decision(now, null, worse ? last.delivery() : null);
        }
        if (!waits) {
            Instant quietUntil = last.time().plus(quiet);
            return Decision.at(quietUntil.isAfter(now) ? quietUntil : now);
        }
        return urgency > last.urgency()
                ? new Decision(last.time(), null, last.delivery())
                : new Decision(last.time(), last.delivery(), null);
    }
}

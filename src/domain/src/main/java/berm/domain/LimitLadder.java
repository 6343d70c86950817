package berm.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The limits of one sensor in one direction, at most one of each colour, in ascending colour.
 *
 * <p>Each step moves by itself, on the measured times of the readings: normal → (at the limit)
 * pending → (for the on-delay) active → (behind the point of return) returning → (for the
 * off-delay) normal. The colour of the condition is that of the highest active step. A reading that
 * needs verification may raise but never returns anything towards normal.
 */
public record LimitLadder(Direction direction, List<Limit> limits) {
    public LimitLadder {
        limits = List.copyOf(limits);
    }

    /** Moves every step by one reading, in the order of measured times. */
    void judge(LadderMemory memory, double value, long measuredAt, boolean verified) {
        for (int step = 0; step < limits.size(); step++) {
            Limit limit = limits.get(step);
            int colour = limit.colour().step();
            if (direction.reaches(value, limit.raiseAt())) {
                memory.reached(colour, measuredAt, limit.onDelay());
            } else if (verified) {
                boolean back = direction.leaves(value, limit.clearAt());
                memory.notReached(colour, measuredAt, limit.offDelay(), back);
            }
        }
    }

    /** The highest active limit, or null. */
    @Nullable Limit active(LadderMemory memory) {
        for (int step = limits.size() - 1; step >= 0; step--) {
            if (memory.isActive(limits.get(step).colour().step())) {
                return limits.get(step);
            }
        }
        return null;
    }

    /** The highest limit the value is at or beyond, or null. */
    @Nullable Limit reached(double value) {
        for (int step = limits.size() - 1; step >= 0; step--) {
            if (direction.reaches(value, limits.get(step).raiseAt())) {
                return limits.get(step);
            }
        }
        return null;
    }

    /** The limit of that colour, or null. */
    @Nullable Limit of(int colour) {
        for (Limit limit : limits) {
            if (limit.colour().step() == colour) {
                return limit;
            }
        }
        return null;
    }
}

package berm.domain.plan;

import berm.domain.Direction;
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

    /** The highest limit the value is at or beyond, or null. */
    public @Nullable Limit reached(double value) {
        for (int step = limits.size() - 1; step >= 0; step--) {
            if (direction.reaches(value, limits.get(step).raiseAt())) {
                return limits.get(step);
            }
        }
        return null;
    }

    /** The limit of that colour, or null. */
    public @Nullable Limit of(int colour) {
        for (Limit limit : limits) {
            if (limit.colour().step() == colour) {
                return limit;
            }
        }
        return null;
    }
}

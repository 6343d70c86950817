package berm.domain.hazard;

import berm.domain.sourced.Sourced;
import org.jspecify.annotations.Nullable;

/**
 * What the design maxima make of a unit.
 *
 * @param share S
 * @param r R
 * @param alpha α that R was made with
 * @param level null when it is not a major hazard source
 */
public record HazardGrade(double share, double r, Sourced alpha, @Nullable HazardLevel level) {
    /** Whether it is a major hazard source. */
    public boolean isMajor() {
        return level != null;
    }
}

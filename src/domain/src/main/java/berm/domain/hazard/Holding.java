package berm.domain.hazard;

import berm.domain.sourced.Sourced;

/**
 * A substance held in a unit of production or storage.
 *
 * @param substance its name in the tables
 * @param designMax q, the design maximum 设计最大量 in t; ≥ 0; never what a gauge shows
 * @param critical Q in t; > 0
 * @param beta β, a number; > 0
 */
public record Holding(String substance, double designMax, Sourced critical, Sourced beta) {
    public Holding {
        if (!(designMax >= 0) || Double.isInfinite(designMax)) {
            throw new IllegalArgumentException("Not a quantity of " + substance + ": " + designMax);
        }
        if (critical.value() <= 0 || beta.value() <= 0) {
            throw new IllegalArgumentException("Q and β of " + substance + " must be above 0");
        }
    }

    /** q/Q. */
    double share() {
        return designMax / critical.value();
    }
}

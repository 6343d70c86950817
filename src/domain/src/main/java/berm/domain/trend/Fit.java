package berm.domain.trend;

import berm.domain.Facts;

/** A number made of the means of closed panes. */
interface Fit {
    /** The number, or NaN while it cannot be told. */
    double of(PaneMeans panes);

    /** Adds what a sentence about the number needs besides. */
    default void tell(PaneMeans panes, Facts facts) {}

    /** Adds what a sentence about another rule of the sensor is the better for. */
    default void tellOthers(PaneMeans panes, Facts facts) {}
}

package berm.domain.plan;

import berm.domain.measure.Measure;
import berm.domain.measure.ValueItself;

/**
 * What is measured of a sensor's readings, and the limits of that number.
 *
 * @param name names the condition, {@code <sensor>.<name>}; each rule of a sensor has its own
 * @param ladder in the unit of the measure
 */
public record Rule(String name, Measure measure, LimitLadder ladder) {
    /** The rule that compares the readings themselves. */
    public static final String LIMIT = "limit";

    public static Rule limit(LimitLadder ladder) {
        return new Rule(LIMIT, ValueItself.MEASURE, ladder);
    }

    /** Whether it compares the readings themselves, so that a late one can be judged alone. */
    public boolean isLimit() {
        return measure == ValueItself.MEASURE;
    }
}

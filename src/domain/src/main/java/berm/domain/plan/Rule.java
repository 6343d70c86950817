package berm.domain.plan;

import berm.domain.Direction;
import berm.domain.measure.Measure;
import berm.domain.measure.ValueItself;
import java.util.List;

/**
 * What is measured of a sensor's readings, and the limits of that number.
 *
 * @param name names the condition, {@code <sensor>.<name>}; each rule of a sensor has its own
 * @param ladder in the unit of the measure
 */
public record Rule(String name, Measure measure, LimitLadder ladder) {
    /**
     * @throws IllegalArgumentException if advice would get a colour
     */
    public Rule {
        if (measure.isAdvice() && !ladder.limits().isEmpty()) {
            throw new IllegalArgumentException(name + " is advice and has no limits");
        }
    }

    /** The rule that compares the readings themselves. */
    public static final String LIMIT = "limit";

    public static Rule limit(LimitLadder ladder) {
        return new Rule(LIMIT, ValueItself.MEASURE, ladder);
    }

    /** Advice to an engineer, which has no limits and never a colour. */
    public static Rule advice(String name, Measure measure) {
        return new Rule(name, measure, new LimitLadder(Direction.HIGH, List.of()));
    }

    public boolean isAdvice() {
        return measure.isAdvice();
    }

    /** Whether it compares the readings themselves, so that a late one can be judged alone. */
    public boolean isLimit() {
        return measure == ValueItself.MEASURE;
    }
}

package berm.domain.measure;

import berm.domain.Quantity;
import java.io.DataInput;
import java.io.IOException;

/**
 * How a number is made of a sensor's readings, in time that does not grow with its window.
 *
 * <p>A measure never changes, and equals another that would measure the same: what is remembered
 * for it is kept across plans exactly then.
 */
public interface Measure {
    /** The unit of the number, for readings of that quantity in its canonical unit. */
    String unit(Quantity quantity);

    /** Whether its number is advice to an engineer, of which no limit may make a colour. */
    default boolean isAdvice() {
        return false;
    }

    /** A memory that has seen nothing. */
    MeasureMemory fresh();

    /**
     * A memory as it was written.
     *
     * @throws IOException if it is not the memory of such a measure
     */
    MeasureMemory read(DataInput in) throws IOException;
}

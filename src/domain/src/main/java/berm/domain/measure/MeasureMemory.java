package berm.domain.measure;

import berm.domain.Facts;
import java.io.DataOutput;
import java.io.IOException;

/** What a measure remembers of the readings before. */
public interface MeasureMemory {
    /**
     * Takes the next reading, measured later than all before unless the sensor's time was set back.
     *
     * @param measuredAt ms since 1970, UTC
     * @param value finite, in the canonical unit of the sensor's quantity
     * @return the measure at that time, or NaN while it cannot be told
     */
    double take(long measuredAt, double value);

    /** Adds what a sentence about its number needs besides. */
    default void tell(Facts facts) {}

    /** Adds what a sentence about another rule of the same sensor is the better for. */
    default void tellOthers(Facts facts) {}

    /** The same, sharing nothing that changes. */
    MeasureMemory copy();

    /** Writes everything, so that a memory read back goes on as if it had not been. */
    void writeTo(DataOutput out) throws IOException;
}

package berm.domain.measure;

import berm.domain.Quantity;
import java.io.DataInput;
import java.io.DataOutput;

/** The reading itself: what a limit on a sensor is compared with. */
public enum ValueItself implements Measure, MeasureMemory {
    MEASURE;

    @Override
    public String unit(Quantity quantity) {
        return quantity.symbol();
    }

    @Override
    public MeasureMemory fresh() {
        return this;
    }

    @Override
    public MeasureMemory read(DataInput in) {
        return this;
    }

    @Override
    public double take(long measuredAt, double value) {
        return value;
    }

    @Override
    public MeasureMemory copy() {
        return this;
    }

    @Override
    public void writeTo(DataOutput out) {}
}

package berm.domain.storm;

import berm.domain.Quantity;
import berm.domain.measure.Counter;
import berm.domain.measure.Measure;
import berm.domain.measure.MeasureMemory;
import java.io.DataInput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The rain of the last hours as a routed storm needs it.
 *
 * @param counter how the gauge's readings count up; null if each is an amount of its own
 */
public record StormRain(@Nullable Counter counter) implements Measure {
    @Override
    public String unit(Quantity quantity) {
        return quantity.symbol();
    }

    @Override
    public MeasureMemory fresh() {
        return new StormMemory(counter);
    }

    @Override
    public MeasureMemory read(DataInput in) throws IOException {
        return StormMemory.readFrom(in, counter);
    }
}

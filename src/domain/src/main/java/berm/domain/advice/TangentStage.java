package berm.domain.advice;

import berm.domain.Direction;
import berm.domain.Quantity;
import berm.domain.measure.Measure;
import berm.domain.trend.PaneMeans;
import java.io.DataInput;
import java.io.IOException;

/**
 * The {@link TangentAngle} of a displacement, in degrees, while it is from 80° on: of velocities
 * over five closed panes. It is not told (NaN) below. {@link TangentAngle} says what not to
 * believe.
 *
 * <p>It is advice: no ladder of limits may make a colour of it.
 *
 * @param pane ms, above 0; a day where GNSS repeats its errors daily
 * @param direction the side to which the displacement grows dangerous
 * @param angle with its steady rate in the canonical unit of the quantity per day
 */
public record TangentStage(long pane, Direction direction, TangentAngle angle) implements Measure {
    static final int POINTS = 5;

    public TangentStage {
        if (pane <= 0) {
            throw new IllegalArgumentException("A pane must be above 0 ms: " + pane);
        }
    }

    @Override
    public boolean isAdvice() {
        return true;
    }

    @Override
    public String unit(Quantity quantity) {
        return "°";
    }

    @Override
    public TangentMemory fresh() {
        return new TangentMemory(this, panes());
    }

    @Override
    public TangentMemory read(DataInput in) throws IOException {
        PaneMeans panes = panes();
        panes.readFrom(in);
        return new TangentMemory(this, panes);
    }

    private PaneMeans panes() {
        return new PaneMeans(pane, POINTS - 1 + angle.persistence());
    }
}

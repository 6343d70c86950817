package berm.domain.advice;

import berm.domain.measure.MeasureMemory;
import berm.domain.trend.PaneMeans;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The closed panes of a displacement and the tangent angle when the last one closed. */
public final class TangentMemory implements MeasureMemory {
    private final TangentStage measure;
    private final PaneMeans panes;
    private double degrees;

    TangentMemory(TangentStage measure, PaneMeans panes) {
        this.measure = measure;
        this.panes = panes;
        this.degrees = degrees();
    }

    @Override
    public double take(long measuredAt, double value) {
        if (panes.take(measuredAt, value)) {
            degrees = degrees();
        }
        return degrees;
    }

    private double degrees() {
        double[] perDay =
                Displacements.of(panes, measure.direction())
                        .velocities(TangentStage.POINTS)
                        .perDay();
        @Nullable AdviceStage stage = measure.angle().stage(perDay);
        boolean far = stage != null && stage.compareTo(AdviceStage.FAST) >= 0;
        return far ? measure.angle().degrees(perDay[perDay.length - 1]) : Double.NaN;
    }

    @Override
    public TangentMemory copy() {
        return new TangentMemory(measure, panes.copy());
    }

    @Override
    public void writeTo(DataOutput out) throws IOException {
        panes.writeTo(out);
    }
}

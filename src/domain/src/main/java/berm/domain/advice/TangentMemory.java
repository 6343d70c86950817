package berm.domain.advice;

import berm.domain.measure.MeasureMemory;
import berm.domain.trend.PaneMeans;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
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

    private TangentMemory(TangentMemory other) {
        this.measure = other.measure;
        this.panes = other.panes.copy();
        this.degrees = other.degrees;
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
        return far ? measure.angle().degrees(lasting(perDay)) : Double.NaN;
    }

    /** The slowest of the velocities that must have lasted: one alone makes no stage. */
    private double lasting(double[] perDay) {
        return Arrays.stream(perDay, perDay.length - measure.angle().persistence(), perDay.length)
                .min()
                .orElse(Double.NaN);
    }

    @Override
    public TangentMemory copy() {
        return new TangentMemory(this);
    }

    @Override
    public void writeTo(DataOutput out) throws IOException {
        panes.writeTo(out);
    }
}

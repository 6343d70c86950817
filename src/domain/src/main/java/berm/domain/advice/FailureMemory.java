package berm.domain.advice;

import berm.domain.Direction;
import berm.domain.measure.MeasureMemory;
import berm.domain.measure.RateOfChange;
import berm.domain.trend.PaneMeans;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The closed panes of a displacement and the forecast made of them when the last one closed. */
public final class FailureMemory implements MeasureMemory {
    private final InverseVelocity measure;
    private final PaneMeans panes;
    private FailureForecast forecast;

    FailureMemory(InverseVelocity measure, PaneMeans panes) {
        this(measure, panes, forecast(measure, panes));
    }

    private FailureMemory(InverseVelocity measure, PaneMeans panes, FailureForecast forecast) {
        this.measure = measure;
        this.panes = panes;
        this.forecast = forecast;
    }

    @Override
    public double take(long measuredAt, double value) {
        if (panes.take(measuredAt, value)) {
            forecast = forecast(measure, panes);
        }
        return forecast.isTrustworthy() ? forecast.remaining() / RateOfChange.DAY : Double.NaN;
    }

    /** The forecast in ms since 1970, UTC, made for the end of the last closed pane. */
    public FailureForecast forecast() {
        return forecast;
    }

    private static FailureForecast forecast(InverseVelocity measure, PaneMeans panes) {
        double[] means = panes.values();
        int[] present =
                IntStream.range(0, means.length).filter(i -> !Double.isNaN(means[i])).toArray();
        if (present.length == 0) {
            return FailureForecast.NONE;
        }
        double[] allTimes = panes.times();
        double side = measure.direction() == Direction.HIGH ? 1 : -1;
        double[] times = Arrays.stream(present).mapToDouble(i -> allTimes[i]).toArray();
        double[] growing = Arrays.stream(present).mapToDouble(i -> side * means[i]).toArray();
        double now = (double) (means.length * measure.pane());
        return measure.method().forecast(times, growing, now).from((double) panes.start());
    }

    @Override
    public FailureMemory copy() {
        return new FailureMemory(measure, panes.copy(), forecast);
    }

    @Override
    public void writeTo(DataOutput out) throws IOException {
        panes.writeTo(out);
    }
}

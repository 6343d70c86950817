package berm.domain.advice;

import berm.domain.Facts;
import berm.domain.measure.MeasureMemory;
import berm.domain.measure.RateOfChange;
import berm.domain.trend.PaneMeans;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

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
        Displacements moved = Displacements.of(panes, measure.direction());
        if (moved.isEmpty()) {
            return FailureForecast.NONE;
        }
        double now = (double) (panes.values().length * measure.pane());
        return measure.method()
                .forecast(moved.times(), moved.values(), now)
                .from((double) panes.start());
    }

    /** The date, once there is no doubt about it. */
    @Override
    public void tell(Facts facts) {
        if (forecast.isTrustworthy()) {
            facts.with(Facts.FAILURE_AT, forecast.expected())
                    .with(Facts.FAILURE_EARLIEST, forecast.earliest())
                    .with(Facts.FAILURE_LATEST, forecast.latest())
                    .with(Facts.FAILURE_BY_SLO, bySlo());
        }
    }

    @Override
    public void tellOthers(Facts facts) {
        tell(facts);
    }

    /** The second opinion, of the velocities the line was made of. */
    private double bySlo() {
        FailureMethod method = measure.method();
        Velocities all =
                Displacements.of(panes, measure.direction()).velocities(method.slopePoints());
        int[] places = method.fitted(all);
        double[] times = Arrays.stream(places).mapToDouble(all::time).toArray();
        double[] values = Arrays.stream(places).mapToDouble(all::value).toArray();
        return Slo.of(times, values).failureAt() + panes.start();
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

package berm.domain.trend;

import berm.domain.Facts;
import berm.domain.measure.MeasureMemory;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Something made of the closed panes, made anew whenever one closes and kept in between. */
final class PaneFit implements MeasureMemory {
    private final PaneMeans panes;
    private final Fit fit;
    private double fitted;

    private PaneFit(PaneMeans panes, Fit fit, double fitted) {
        this.panes = panes;
        this.fit = fit;
        this.fitted = fitted;
    }

    /** Of panes without readings. */
    static PaneFit fresh(PaneMeans panes, Fit fit) {
        return new PaneFit(panes, fit, Double.NaN);
    }

    /** Of panes as they were written. */
    static PaneFit read(DataInput in, PaneMeans panes, Fit fit) throws IOException {
        panes.readFrom(in);
        return new PaneFit(panes, fit, fit.of(panes));
    }

    @Override
    public double take(long measuredAt, double value) {
        if (panes.take(measuredAt, value)) {
            fitted = fit.of(panes);
        }
        return fitted;
    }

    @Override
    public void tell(Facts facts) {
        fit.tell(panes, facts);
    }

    @Override
    public void tellOthers(Facts facts) {
        fit.tellOthers(panes, facts);
    }

    @Override
    public MeasureMemory copy() {
        return new PaneFit(panes.copy(), fit, fitted);
    }

    @Override
    public void writeTo(DataOutput out) throws IOException {
        panes.writeTo(out);
    }
}

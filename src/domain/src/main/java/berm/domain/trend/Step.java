package berm.domain.trend;

import berm.domain.Quantity;
import berm.domain.measure.Measure;
import berm.domain.measure.MeasureMemory;
import java.io.DataInput;
import java.io.IOException;

/**
 * By how much the level of a value jumped within a window, where that is more than chance: the
 * shift found by {@link Pettitt} in the means of the closed panes if p ≤ alpha, else 0.
 *
 * <p>It is made anew when a pane closes, and stays until the jump leaves the window. It is not told
 * (NaN) with fewer than 12 panes that have readings. A window that slides is tested again and
 * again: over 1,000 closings of 60 independent panes of an unchanged level at alpha 0.05, it tells
 * a jump in 3 % of them, in some 8 spells of 4 panes [C].
 *
 * @param window ms, a whole number of panes
 * @param panes how many it is cut into, 12 to 120
 * @param alpha the share of windows of one level in which a jump is told, above 0 and below 1; 0.05
 *     is usual
 */
public record Step(long window, int panes, double alpha) implements Measure {
    /** Of fewer than 11 not even the cleanest jump has p ≤ 0.05 [C]. */
    static final int LEAST = 12;

    static final int MOST = 120;

    public Step {
        Trend.check(window, panes, LEAST, MOST, alpha);
    }

    @Override
    public String unit(Quantity quantity) {
        return quantity.symbol();
    }

    @Override
    public MeasureMemory fresh() {
        return PaneFit.fresh(new PaneMeans(window / panes, panes), this::shift);
    }

    @Override
    public MeasureMemory read(DataInput in) throws IOException {
        return PaneFit.read(in, new PaneMeans(window / panes, panes), this::shift);
    }

    private double shift(PaneMeans means) {
        Pettitt test = Pettitt.of(means.values());
        if (test.count() < LEAST) {
            return Double.NaN;
        }
        return test.p() > alpha ? 0 : test.shift();
    }
}

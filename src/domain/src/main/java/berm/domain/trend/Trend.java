package berm.domain.trend;

import berm.domain.Facts;
import berm.domain.Quantity;
import berm.domain.measure.Measure;
import berm.domain.measure.MeasureMemory;
import berm.domain.measure.RateOfChange;
import java.io.DataInput;
import java.io.IOException;

/**
 * How fast a value rises or falls on the whole, where that is more than chance: the {@link
 * TheilSen} slope through the means of the closed panes of a window if {@link MannKendall} gives it
 * p ≤ alpha, else 0.
 *
 * <p>It is made anew when a pane closes, so it is behind by up to a pane, and takes the same time
 * per reading however long the window is. It is not told (NaN) with fewer than 8 panes that have
 * readings. A pane should be longer than the value remembers: neighbours that resemble each other
 * make false trends, see {@link MannKendall}. So do tides and days: let the window hold whole ones.
 *
 * @param per ms in the unit of time of the slope: an hour or a day
 * @param window ms, a whole number of panes; 72 h is a good start [D]
 * @param panes how many it is cut into, 8 to 30
 * @param alpha the share of windows without a trend in which one is told, above 0 and below 1; 0.05
 *     is usual
 */
public record Trend(long per, long window, int panes, double alpha) implements Measure {
    /** The fewest panes of which a trend is told. */
    static final int LEAST = 8;

    /** Their pairs are compared at the close of each: 435 of 30. */
    static final int MOST = 30;

    public Trend {
        if (per != RateOfChange.HOUR && per != RateOfChange.DAY) {
            throw new IllegalArgumentException("A trend is per hour or per day, not per ms " + per);
        }
        check(window, panes, LEAST, MOST, alpha);
    }

    static void check(long window, int panes, int least, int most, double alpha) {
        if (panes < least || panes > most) {
            throw new IllegalArgumentException(
                    "Panes must be " + least + " to " + most + ": " + panes);
        }
        if (window <= 0 || window % panes != 0) {
            throw new IllegalArgumentException(
                    "The window must be a whole number of " + panes + " panes: " + window + " ms");
        }
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("Alpha must be between 0 and 1: " + alpha);
        }
    }

    @Override
    public String unit(Quantity quantity) {
        return quantity.symbol() + (per == RateOfChange.HOUR ? "/h" : "/d");
    }

    @Override
    public MeasureMemory fresh() {
        return PaneFit.fresh(new PaneMeans(window / panes, panes), new Slopes());
    }

    @Override
    public MeasureMemory read(DataInput in) throws IOException {
        return PaneFit.read(in, new PaneMeans(window / panes, panes), new Slopes());
    }

    private final class Slopes implements Fit {
        @Override
        public double of(PaneMeans means) {
            double[] values = means.values();
            MannKendall test = MannKendall.of(values);
            if (test.count() < LEAST) {
                return Double.NaN;
            }
            return test.p() > alpha ? 0 : line(means).slope() * per;
        }

        @Override
        public void tell(PaneMeans means, Facts facts) {
            TheilSen line = line(means);
            facts.with(Facts.LOWEST, line.lowest() * per);
            facts.with(Facts.HIGHEST, line.highest() * per);
        }

        /** How much the value rose or fell over the window, where that is more than chance. */
        @Override
        public void tellOthers(PaneMeans means, Facts facts) {
            double slope = of(means);
            if (slope != 0 && !Double.isNaN(slope)) {
                facts.with(Facts.CHANGE, slope * window / per)
                        .with(Facts.CHANGE_OVER, (double) window);
            }
        }

        private TheilSen line(PaneMeans means) {
            return TheilSen.of(1 - alpha, means.times(), means.values());
        }
    }
}
